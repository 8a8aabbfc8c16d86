"""Which expressions are constants that cost nothing to make."""

import ast
import builtins
from collections.abc import Iterable

_SIMPLE = (
    ast.Constant,
    ast.UnaryOp,
    ast.BinOp,
    ast.BoolOp,
    ast.Compare,
    ast.IfExp,
    ast.Tuple,
    ast.List,
    ast.Set,
    ast.Dict,
    ast.Attribute,
    ast.Subscript,
    ast.Slice,
    ast.JoinedStr,
    ast.FormattedValue,
    ast.Starred,
    ast.keyword,
)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)

_BUILTINS = frozenset(dir(builtins))
_FUNCTIONS = frozenset(
    {
        "abs", "bool", "bytes", "complex", "dict", "divmod", "enumerate", "float", "frozenset",
        "int", "len", "list", "max", "min", "pow", "range", "reversed", "round", "set",
        "sorted", "str", "sum", "tuple", "zip", "slice", "type", "getattr", "hasattr",
        "isinstance",
    }
)  # fmt: skip
_PACKAGES = ("math", "cmath", "operator", "typing", "numpy", "torch")
_PARTS_OF_TORCH = ("torch.distributions", "torch.nn.functional", "torch.special")
_CALLS = frozenset(
    {
        "functools.partial", "collections.namedtuple", "collections.OrderedDict",
        "collections.Counter", "collections.defaultdict", "types.SimpleNamespace",
        "pathlib.Path", "logging.getLogger", "re.compile", "fractions.Fraction",
        "decimal.Decimal", "torch.cuda.is_available", "torch.backends.mps.is_available",
        "torch.nn.Parameter", "itertools.count", "os.path.join", "os.environ.get",
    }
)  # fmt: skip
_NOT_CHEAP = frozenset(
    {
        "load", "loadtxt", "genfromtxt", "save", "savez", "compile", "manual_seed", "seed",
        "fromfile", "memmap", "use_deterministic_algorithms", "inference_mode", "no_grad",
    }
)  # fmt: skip
_ACTIVATIONS = frozenset(
    {
        "ReLU", "ReLU6", "LeakyReLU", "PReLU", "ELU", "SELU", "GELU", "SiLU", "Mish", "Sigmoid",
        "LogSigmoid", "Tanh", "Softplus", "Softmax", "LogSoftmax", "Identity", "Flatten",
        "Hardtanh", "CosineSimilarity",
    }
)  # fmt: skip
_METHODS = frozenset(
    {
        "split", "strip", "lower", "upper", "join", "format", "encode", "get", "keys", "values",
        "items", "copy", "to", "double", "float", "item", "sqrt", "log", "exp", "reshape",
        "view", "unsqueeze", "squeeze", "cumprod", "cumsum", "flip", "size", "numel", "sum",
        "mean", "tolist", "manual_seed", "is_available",
    }
)  # fmt: skip


class Names:
    """The names that a reduced module knows, and what its imports stand for."""

    def __init__(self) -> None:
        self.known: set[str] = set()
        self.definitions: set[str] = set()
        self.records: set[str] = set()  # dataclasses and the like: cheap to make
        self.aliases: dict[str, str] = {}
        self.lost: set[str] = set()
        self.starred = False

    def bind(self, names: Iterable[str]) -> None:
        """These names are there from now on."""
        for name in names:
            self.known.add(name)
            self.lost.discard(name)

    def lose(self, names: Iterable[str]) -> None:
        """What would have made these names was left out."""
        self.lost.update(name for name in names if name not in self.known)

    def has(self, name: str) -> bool:
        """Whether the name has a value when the reduced module runs."""
        return name in self.known or name in _BUILTINS or (self.starred and name not in self.lost)

    def dotted(self, node: ast.expr) -> str:
        """The full name of an imported thing: `np.log` is `numpy.log`; empty for anything else."""
        if isinstance(node, ast.Name):
            return self.aliases.get(node.id, "")
        if isinstance(node, ast.Attribute):
            base = self.dotted(node.value)
            return f"{base}.{node.attr}" if base else ""
        return ""

    def cheap(self, node: ast.AST, bound: frozenset[str] = frozenset()) -> bool:
        """Whether making this value costs nothing and needs only what is there."""
        if isinstance(node, ast.Name):
            return node.id in bound or self.has(node.id)
        if isinstance(node, ast.Lambda):
            defaults = [*node.args.defaults, *filter(None, node.args.kw_defaults)]
            return all(self.cheap(default, bound) for default in defaults)
        if isinstance(node, ast.Call):
            parts = [*node.args, *node.keywords]
            return self._cheap_call(node.func, bound) and all(self.cheap(p, bound) for p in parts)
        if isinstance(node, _COMPREHENSIONS):
            return self._cheap_comprehension(node, bound)
        children = (c for c in ast.iter_child_nodes(node) if isinstance(c, ast.expr | ast.keyword))
        return isinstance(node, _SIMPLE) and all(self.cheap(child, bound) for child in children)

    def _cheap_comprehension(self, node: ast.AST, bound: frozenset[str]) -> bool:
        inner = {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and _stored(n)}
        parts = [n for n in ast.iter_child_nodes(node) if isinstance(n, ast.expr)]
        for generator in getattr(node, "generators", []):
            parts += [generator.iter, *generator.ifs]
        return all(self.cheap(part, bound | inner) for part in parts)

    def _cheap_call(self, function: ast.expr, bound: frozenset[str]) -> bool:
        full = self.dotted(function)
        if full:
            return _is_cheap(full)
        if isinstance(function, ast.Name):
            own = function.id in self.records
            return own or (function.id in _FUNCTIONS and function.id not in self.definitions)
        if isinstance(function, ast.Attribute):
            return function.attr in _METHODS and self.cheap(function.value, bound)
        return False


def _is_cheap(full: str) -> bool:
    package, _, name = full.rpartition(".")
    if full in _CALLS:
        return True
    if package == "torch.nn":
        return name in _ACTIVATIONS or name.endswith("Loss")
    return package in (*_PACKAGES, *_PARTS_OF_TORCH) and name not in _NOT_CHEAP and "rand" not in name


def _stored(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)

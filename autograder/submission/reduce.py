"""A module reduced to what a check needs: imports, definitions and cheap constants.

What is dropped becomes blank lines, so that line numbers stay true.
"""

import ast
import re
import warnings

CHEAP_CALLS = {
    "abs", "bool", "bytes", "complex", "dict", "divmod", "float", "frozenset", "int", "len", "list",
    "max", "min", "pow", "range", "round", "set", "str", "sum", "tuple", "namedtuple", "TypeVar",
    "NewType", "device", "tensor", "finfo", "iinfo", "log", "log2", "log10", "sqrt", "exp", "cos",
    "sin", "tanh", "Path", "Union", "Optional", "compile", "partial", "Size", "zeros", "ones", "eye",
    "arange", "linspace", "is_available", "set_default_dtype", "dataclass", "sorted", "zip",
    "enumerate", "float32", "float64", "array", "getLogger",
}  # fmt: skip
MAGIC = re.compile(r"^\s*(%|!|\?)|^\s*\w[\w.]*\?+\s*$")
LARGEST = 100_000


def parsed(text: str) -> ast.Module:
    """The syntax tree; raises SyntaxError (also for what is too deep or has null bytes)."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except (RecursionError, MemoryError, ValueError) as error:
        raise SyntaxError(str(error) or "too deeply nested") from None


def definitions(text: str) -> str:
    """The text with everything but imports, definitions and cheap constants blanked out; '' if it
    cannot be parsed."""
    try:
        tree = parsed(text)
    except SyntaxError:
        return ""
    keep: set[int] = set()
    known: set[str] = set()
    for node in tree.body:
        if is_kept(node, known):
            keep.update(_lines(node))
            known.update(_bound(node))
    lines = text.split("\n")
    return "\n".join(line if number in keep else "" for number, line in enumerate(lines, 1))


def is_kept(node: ast.stmt, known: set[str]) -> bool:
    """Whether a top-level statement defines something cheaply."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        return True
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return True
    if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
        return node.value is not None and is_cheap(node.value, known) and _plain_targets(node)
    if isinstance(node, ast.Try):
        blocks = [
            *node.body,
            *node.orelse,
            *node.finalbody,
            *(s for h in node.handlers for s in h.body),
        ]
        return all(is_kept(part, known) or isinstance(part, ast.Pass) for part in blocks)
    if isinstance(node, ast.If):
        return is_cheap(node.test, known) and _all_kept(node.body + node.orelse, known)
    return isinstance(node, ast.Expr) and _is_setup(node.value)


def _all_kept(body: list[ast.stmt], known: set[str]) -> bool:
    return all(is_kept(part, known) or isinstance(part, ast.Pass) for part in body)


def _is_setup(node: ast.expr) -> bool:
    """`torch.set_default_dtype(...)`: cheap, and definitions may lean on it."""
    return isinstance(node, ast.Call) and _callee(node) in {"set_default_dtype", "filterwarnings"}


def _plain_targets(node: ast.Assign | ast.AnnAssign | ast.AugAssign) -> bool:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return all(
        isinstance(
            name,
            ast.Name | ast.Tuple | ast.List | ast.Starred | ast.Attribute | ast.Load | ast.Store,
        )
        for target in targets
        for name in ast.walk(target)
    )


def is_cheap(node: ast.expr, known: set[str]) -> bool:
    """Whether an expression is a literal or a cheap expression of literals and earlier names."""
    for part in ast.walk(node):
        if isinstance(part, ast.Call) and _callee(part) not in CHEAP_CALLS:
            return isinstance(node, ast.Lambda)
        if isinstance(part, ast.Await | ast.Yield | ast.YieldFrom | ast.NamedExpr):
            return False
        if isinstance(part, ast.Constant) and isinstance(part.value, int) and abs(part.value) > LARGEST:
            if any(isinstance(p, ast.Call | ast.BinOp) for p in ast.walk(node)):
                return False
    return True


def _callee(node: ast.Call) -> str:
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _lines(node: ast.stmt) -> range:
    first = node.lineno
    for decorator in getattr(node, "decorator_list", []):
        first = min(first, decorator.lineno)
    return range(first, (node.end_lineno or node.lineno) + 1)


def _bound(node: ast.stmt) -> set[str]:
    return {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}


def without_magics(text: str) -> str:
    """A notebook cell without `%magic`, `!shell` and `help?` lines; a `%%cell` magic blanks the cell
    unless it only times or captures it."""
    lines = text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    if first.lstrip().startswith("%%"):
        harmless = first.split()[0].lstrip() in {"%%time", "%%timeit", "%%capture", "%%prun"}
        lines = ["" if line is first else line for line in lines] if harmless else [""] * len(lines)
    return "\n".join(_without_magic(line) for line in lines)


def _without_magic(line: str) -> str:
    if not MAGIC.match(line):
        return line
    indent = line[: len(line) - len(line.lstrip())]
    return f"{indent}pass" if indent else ""

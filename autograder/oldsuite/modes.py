"""Whether a test class can be run through the wire, decided by reading its source.

The judgement is cautious: what a proxy of the student's objects might not stand for is run inside.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from autograder.oldsuite.changes import REASON, changes
from autograder.oldsuite.layout import Layout, parsed
from autograder.oldsuite.signs import ABSTRACT, ATTRIBUTES, MODULES, NAMES
from autograder.oldsuite.syntax import called, root_of
from autograder.oldsuite.wanted import imported


def reasons(layout: Layout, module: str, qualname: str, students: set[str]) -> list[str]:
    """Why a class must be run inside; empty if it can go through the wire.

    `students` are the modules that come from the student.
    """
    tree = parsed(layout.modules[module])
    scope = _scope(tree, qualname)
    found = list(_of_module_top(tree, students))
    for helper in helpers_of(layout, tree):
        found += _of_nodes([parsed(helper)], parsed(helper), students)
    return list(dict.fromkeys([*found, *_of_nodes(scope, tree, students)]))


def _scope(tree: ast.Module, qualname: str) -> list[ast.AST]:
    """The class, and whatever at the top of its module it names, directly or not; all if it is not found."""
    tops = {node.name: node for node in tree.body if isinstance(node, _DEFINITIONS)}
    first = qualname.partition(".")[0]
    if first not in tops:
        return [tree]
    chosen: dict[str, ast.AST] = {}
    waiting = [first, "setUpModule", "tearDownModule"]
    while waiting:
        name = waiting.pop()
        if name in tops and name not in chosen:
            chosen[name] = tops[name]
            waiting += [node.id for node in ast.walk(tops[name]) if isinstance(node, ast.Name)]
    return [*chosen.values(), *(n for n in tree.body if not isinstance(n, (*_DEFINITIONS, *_IMPORTS)))]


_DEFINITIONS = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
_IMPORTS = (ast.Import, ast.ImportFrom)


def helpers_of(layout: Layout, tree: ast.Module) -> list[Path]:
    """The suite's own modules that a test module imports, directly or not."""
    by_name: dict[str, Path] = {}
    for path in layout.files:
        for top in (layout.tests, layout.root):
            if path.is_relative_to(top):
                by_name.setdefault(".".join(path.relative_to(top).with_suffix("").parts), path)
    found: list[Path] = []
    waiting = [tree]
    while waiting:
        for name, taken in imported(waiting.pop()):
            for candidate in [name, *(f"{name}.{part}" for part in taken)]:
                helper = by_name.get(candidate)
                if helper is not None and helper not in found:
                    found.append(helper)
                    waiting.append(parsed(helper))
    return found


def _of_module_top(tree: ast.Module, students: set[str]) -> Iterator[str]:
    """What the module does when it is loaded."""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module == "unittest.mock":
            continue  # only a class that uses it matters
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            yield from _of_nodes([node], tree, students)


def _of_nodes(nodes: list[ast.AST], tree: ast.Module, students: set[str]) -> list[str]:
    names = Names(tree, students)
    found: list[str] = []
    for top in nodes:
        for node in _walked(top):
            found += filter(None, (look(node, names) for look in LOOKS))
    return found


def _walked(top: ast.AST) -> Iterator[ast.AST]:
    """Every node, but not what is only a path to import from: that is answered otherwise."""
    if isinstance(top, ast.Call) and ast.unparse(top.func).startswith("sys.path."):
        return
    yield top
    for child in ast.iter_child_nodes(top):
        yield from _walked(child)


class Names:
    """What the names of a module stand for."""

    def __init__(self, tree: ast.Module, students: set[str]) -> None:
        self.students: set[str] = set()
        self.modules: dict[str, str] = {}
        self.files = {f"{module.rpartition('.')[2]}{end}" for module in students for end in (".py", ".ipynb")}
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                self._import(node, students)
            elif isinstance(node, ast.ImportFrom) and node.module:
                self._import_from(node, students)

    def _import(self, node: ast.Import, students: set[str]) -> None:
        for alias in node.names:
            name = alias.asname or alias.name.partition(".")[0]
            if _is_students(alias.name, students):
                self.students.add(name)
            self.modules[name] = alias.name if alias.asname else name

    def _import_from(self, node: ast.ImportFrom, students: set[str]) -> None:
        for alias in node.names:
            name = alias.asname or alias.name
            if _is_students(str(node.module), students):
                self.students.add(name)
            else:
                self.modules[name] = f"{node.module}.{alias.name}"

    def is_students(self, node: ast.AST | None) -> bool:
        """Whether an expression is a name of the student's: `Model`, `energy.Model`."""
        return isinstance(node, ast.Name | ast.Attribute) and root_of(node) in self.students

    def module_of(self, node: ast.AST) -> str:
        """What a dotted expression stands for, by the module that it begins with."""
        root = root_of(node)
        full = ast.unparse(node)
        return self.modules.get(root, "") + full[len(root) :] if root in self.modules else ""


def _is_students(module: str, students: set[str]) -> bool:
    return module in students or module.partition(".")[0] in {name.partition(".")[0] for name in students}


def _module_used(node: ast.AST, names: Names) -> str | None:
    if not isinstance(node, ast.Name | ast.Attribute):
        return None
    full = names.module_of(node)
    for module, reason in MODULES.items():
        if full and (full == module or full.startswith(module + ".")):
            return reason
    return None


def _attribute_used(node: ast.AST, names: Names) -> str | None:
    if isinstance(node, ast.Attribute):
        if node.attr == "__class__" and root_of(node) not in {"self", "cls"}:
            return "looks into the student's objects"
        return ATTRIBUTES.get(node.attr)
    if isinstance(node, ast.Name):
        return ATTRIBUTES.get(node.id) if node.id in names.modules else None
    return ATTRIBUTES.get(str(node.arg)) if isinstance(node, ast.keyword) else None


def _name_used(node: ast.AST, names: Names) -> str | None:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return NAMES.get(node.func.id)
    return None


def _subclassed(node: ast.AST, names: Names) -> str | None:
    if isinstance(node, ast.ClassDef):
        for base in node.bases:
            if names.is_students(base):
                return f"subclasses the student's {ast.unparse(base)}"
    return None


def _file_read(node: ast.AST, names: Names) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if "/autograder/submission" in node.value:
            return "reads the student's file"
    if isinstance(node, ast.Call) and called(node) not in FILE_NAMES_ONLY:
        for part in ast.walk(node):
            if isinstance(part, ast.Constant) and str(part.value).rpartition("/")[2] in names.files:
                return "reads the student's file"
    return None


FILE_NAMES_ONLY = {"check_submitted_files", "assertIn", "assertNotIn", "fail", "print", "hide_errors"}


def _type_asked(node: ast.AST, names: Names) -> str | None:
    """`type(x) is Model`, and checks for abstract classes."""
    if isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        asked = any(isinstance(s, ast.Call) and called(s) == "type" for s in sides)
        if asked and any(names.is_students(side) for side in sides):
            return "asks for the very class of a student's object"
    if isinstance(node, ast.Call) and called(node) in TYPE_CHECKS and len(node.args) > 1:
        for part in ast.walk(node.args[1]):
            if isinstance(part, ast.Name | ast.Attribute):
                if names.module_of(part).partition(".")[0] in ABSTRACT | {"collections"}:
                    return "checks for an abstract class"
    return None


TYPE_CHECKS = {"isinstance", "issubclass", "assertIsInstance", "assertNotIsInstance"}
SINGLE = (None, True, False, ...)


def _identity(node: ast.AST, names: Names) -> str | None:
    if isinstance(node, ast.Compare) and any(isinstance(op, ast.Is | ast.IsNot) for op in node.ops):
        if not any(_is_single(part) for part in [node.left, *node.comparators]):
            return "compares identities"
    if isinstance(node, ast.Call) and called(node) in {"assertIs", "assertIsNot"}:
        if not any(_is_single(part) for part in node.args):
            return "compares identities"
    return None


def _is_single(node: ast.AST) -> bool:
    known = isinstance(node, ast.Constant) and any(node.value is single for single in SINGLE)
    return known or (
        isinstance(node, ast.Name) and node.id in {"int", "float", "str", "bool", "list", "tuple"}
    )


def _exception_caught(node: ast.AST, names: Names) -> str | None:
    if isinstance(node, ast.ExceptHandler) and node.type is not None:
        if any(names.is_students(part) for part in _parts(node.type)):
            return "catches a student's own exception"
    if isinstance(node, ast.Call) and called(node) in {"assertRaises", "assertRaisesRegex"} and node.args:
        if any(names.is_students(part) for part in _parts(node.args[0])):
            return "catches a student's own exception"
    return None


def _parts(node: ast.expr) -> list[ast.expr]:
    return list(node.elts) if isinstance(node, ast.Tuple) else [node]


def _with_used(node: ast.AST, names: Names) -> str | None:
    if isinstance(node, ast.With):
        for item in node.items:
            call = item.context_expr
            if isinstance(call, ast.Call) and names.is_students(call.func):
                return "uses a student's object in a `with`"
    return None


def _changed(node: ast.AST, names: Names) -> str | None:
    return REASON if changes(node, set(names.modules) - names.students) else None


def _coroutine(node: ast.AST, names: Names) -> str | None:
    return "runs coroutines" if isinstance(node, ast.AsyncFunctionDef | ast.Await) else None


LOOKS = (
    _module_used, _attribute_used, _name_used, _subclassed, _file_read, _type_asked, _identity,
    _exception_caught, _with_used, _coroutine, _changed,
)  # fmt: skip

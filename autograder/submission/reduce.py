"""A module reduced to its imports, definitions and constants, every line where it was.

What is left out becomes blank lines (or `0`, where a statement has to stand), so that line
numbers and messages stay right.
"""

import ast
from collections.abc import Iterable

from autograder.submission.cheap import Names
from autograder.submission.text import BROKEN, check, parse

Function = ast.FunctionDef | ast.AsyncFunctionDef
_RECORDS = {"dataclass", "NamedTuple", "TypedDict", "attrs", "Enum", "IntEnum", "SimpleNamespace"}


class Reducer:
    """Takes one piece of text after another (a notebook's cells), remembering what is defined."""

    def __init__(self, hoist: bool = False) -> None:
        self.names = Names()
        self.hoist = hoist
        self.features: set[str] = set()
        self.notes: list[str] = []
        self.kept = 0

    def reduce(self, text: str) -> str:
        """The text with everything blanked that is no import, definition or constant.

        Raises one of BROKEN if the text is not Python.
        """
        tree = parse(text)
        page = _Page(text)
        for statement in tree.body:
            page.blank_all(self._dropped(statement), statement)
        check(page.text)
        return page.text

    def _dropped(self, node: ast.stmt) -> list[ast.stmt]:
        """The statements to leave out of `node`: none, itself, or some inside it."""
        if isinstance(node, ast.If | ast.Try):
            return self._dropped_inside(node)
        if self._keep(node):
            self.kept += 1
            return []
        self.names.lose(_bound(node))
        return [node]

    def _dropped_inside(self, node: ast.If | ast.Try) -> list[ast.stmt]:
        before = self.kept
        if _is_main(node) or (isinstance(node, ast.If) and not self.names.cheap(node.test)):
            self.names.lose(_bound(node))
            return [node]
        dropped = [part for inner in _bodies(node) for part in self._dropped(inner)]
        return dropped if self.kept > before else [node]

    def _keep(self, node: ast.stmt) -> bool:
        if isinstance(node, ast.Import | ast.ImportFrom):
            return self._keep_import(node)
        if isinstance(node, Function | ast.ClassDef):
            return self._keep_definition(node)
        if isinstance(node, ast.Assign):
            return self._keep_constant(node.targets, node.value)
        if isinstance(node, ast.AnnAssign) and node.value is not None:
            return self._keep_constant([node.target], node.value)
        if isinstance(node, ast.AugAssign):
            known = isinstance(node.target, ast.Name) and node.target.id in self.names.known
            return known and self.names.cheap(node.value)
        return False

    def _keep_import(self, node: ast.Import | ast.ImportFrom) -> bool:
        base = f"{node.module}." if isinstance(node, ast.ImportFrom) and node.module else ""
        if base == "__future__.":
            self.features.update(alias.name for alias in node.names)
            return not self.hoist
        for alias in node.names:
            if alias.name == "*":
                self.names.starred = True
                continue
            whole = base + alias.name
            name = alias.asname or (alias.name if base else alias.name.partition(".")[0])
            self.names.aliases[name] = whole if base or alias.asname else name
            self.names.bind([name])
        return True

    def _keep_definition(self, node: Function | ast.ClassDef) -> bool:
        missing = sorted(self._needed(node) & self.names.lost)
        if missing:
            listed = ", ".join(f"`{name}`" for name in missing)
            self.notes.append(f"`{node.name}` was left out: it needs {listed}, which is not a constant")
            return False
        if isinstance(node, ast.ClassDef) and _names([*node.bases, *node.decorator_list]) & _RECORDS:
            self.names.records.add(node.name)
        self.names.aliases.pop(node.name, None)
        self.names.definitions.add(node.name)
        self.names.bind([node.name])
        return True

    def _needed(self, node: Function | ast.ClassDef) -> set[str]:
        """The names that must be there when the definition is made."""
        parts: list[ast.AST] = [*node.decorator_list]
        if isinstance(node, ast.ClassDef):
            parts += [*node.bases, *(keyword.value for keyword in node.keywords)]
        else:
            parts += [*node.args.defaults, *filter(None, node.args.kw_defaults)]
            if "annotations" not in self.features:
                arguments = (n for n in ast.walk(node.args) if isinstance(n, ast.arg))
                parts += [a.annotation for a in arguments if a.annotation]
                parts += [node.returns] if node.returns else []
        found = (n for part in parts for n in ast.walk(part))
        return {n.id for n in found if isinstance(n, ast.Name)}

    def _keep_constant(self, targets: list[ast.expr], value: ast.expr) -> bool:
        if not self.names.cheap(value):
            return False
        names: list[str] = []
        for target in targets:
            if isinstance(target, ast.Attribute):  # a method that is added to a class later
                if not isinstance(target.value, ast.Name):
                    return False
                if target.value.id not in self.names.definitions:
                    return False
            elif not _only_names(target):
                return False
            else:
                names += _stored(target)
        stands_for = isinstance(value, ast.Name | ast.Lambda | ast.Call | ast.Attribute)
        if not stands_for and self.names.definitions.intersection(names):
            return False  # a number does not take a function's name away
        for name in names:
            self.names.aliases.pop(name, None)
        self.names.bind(names)
        return True


class _Page:
    """Lines of UTF-8, in which the columns of a syntax tree are right."""

    def __init__(self, text: str) -> None:
        self.lines = [line.encode("utf-8") for line in text.split("\n")]

    @property
    def text(self) -> str:
        return "\n".join(line.decode("utf-8") for line in self.lines)

    def blank_all(self, dropped: Iterable[ast.stmt], outer: ast.stmt) -> None:
        for node in dropped:
            self._blank(node, top=node is outer)

    def _blank(self, node: ast.stmt, top: bool) -> None:
        decorators = getattr(node, "decorator_list", [])
        first = min([node.lineno, *(d.lineno for d in decorators)]) - 1
        last = (node.end_lineno or node.lineno) - 1
        before, after = self.lines[first][: node.col_offset], self.lines[last][node.end_col_offset :]
        alone = top and not before.strip() and (not after.strip() or after.lstrip()[:1] == b"#")
        for at in range(first, last + 1):
            self.lines[at] = b""
        if alone:
            return
        filler = b"0" if first < last else b"0".ljust((node.end_col_offset or 0) - node.col_offset)
        self.lines[first] = before + filler
        if first == last:
            self.lines[first] += after
        else:
            self.lines[last] = after if after.lstrip()[:1] == b"#" else b""
            self.lines[first] += after if after.lstrip()[:1] == b";" else b""


def definitions_of(text: str) -> str:
    """The module's imports, definitions and constants; empty if that is all there is, or no Python."""
    try:
        reduced = Reducer().reduce(text)
    except BROKEN:
        return ""
    return "" if reduced == text else reduced


def _is_main(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and "__name__" in _names([node.test])


def _bodies(node: ast.If | ast.Try) -> list[ast.stmt]:
    handlers = node.handlers if isinstance(node, ast.Try) else []
    final = node.finalbody if isinstance(node, ast.Try) else []
    return [*node.body, *(s for handler in handlers for s in handler.body), *node.orelse, *final]


def _names(nodes: Iterable[ast.AST]) -> set[str]:
    """All names and attributes: of `@dataclasses.dataclass`, both."""
    found = [n for node in nodes for n in ast.walk(node)]
    plain = {n.id for n in found if isinstance(n, ast.Name)}
    return plain | {n.attr for n in found if isinstance(n, ast.Attribute)}


def _stored(node: ast.AST) -> list[str]:
    found = (n for n in ast.walk(node) if isinstance(n, ast.Name))
    return [name.id for name in found if isinstance(name.ctx, ast.Store)]


def _only_names(target: ast.expr) -> bool:
    if isinstance(target, ast.Tuple | ast.List):
        return all(_only_names(part) for part in target.elts)
    return isinstance(target, ast.Name)


def _bound(node: ast.stmt) -> list[str]:
    if isinstance(node, Function | ast.ClassDef):
        return [node.name]
    return _stored(node)

"""The starter, generated from the reference: signatures and docstrings stay, solutions go.

What stays of a module: its docstring; public functions and classes with every body replaced by
`raise NotImplementedError`; the constants that `__starter__` lists or that signatures need; the
imports that the rest needs.  Comments go: they explain solutions.
"""

from collections.abc import Iterable, Sequence

import libcst as cst

from autograder.course.model import Place
from autograder.judge.programs import reference_texts

RAISE = cst.parse_statement("raise NotImplementedError")
KEPT_DECORATORS = frozenset(
    "property staticmethod classmethod dataclass abstractmethod overload runtime_checkable".split()
)
ALWAYS = frozenset({"torch"})  # no solution does without it

Definition = cst.FunctionDef | cst.ClassDef
Line = cst.SimpleStatementLine | cst.BaseCompoundStatement
Assignment = cst.Assign | cst.AnnAssign


def starter_texts(place: Place) -> dict[str, str]:
    """The starter's modules by name."""
    return {name: starter_of(text) for name, text in reference_texts(place).items()}


def starter_of(text: str) -> str:
    """A module without its solutions."""
    module = cst.parse_module(text)
    definitions = [_emptied(node) for node in _public(module.body)]
    used = names_in(definitions) | _listed(module.body)
    kept: list[Line] = []
    for node in reversed(module.body):  # a constant may need an earlier one
        statement = _simple(node)
        if isinstance(statement, Assignment) and _targets(statement) & used:
            used |= names_in([node])
            kept.append(node)
    body: list[Line] = [*module.body[:1]] if _is_docstring(module.body[:1]) else []
    body += _imports(module.body, used)
    body += [*reversed(kept), *definitions]
    return module.with_changes(header=[], footer=[], body=_spaced(body)).code


def parts_of(text: str) -> list[str]:
    """A starter in the pieces that make a notebook's cells: what comes before, then each definition."""
    module = cst.parse_module(text)
    body = module.body[1:] if _is_docstring(module.body[:1]) else module.body
    first = [node for node in body if not isinstance(node, Definition)]
    rest = [node for node in body if isinstance(node, Definition)]
    pieces = [cst.Module(body=_spaced(first)).code] if first else []
    pieces += [cst.Module(body=[node.with_changes(leading_lines=[])]).code for node in rest]
    return [piece.strip("\n") for piece in pieces]


def signatures_of(text: str) -> str:
    """The definitions of a starter without their `raise NotImplementedError`."""
    module = cst.parse_module(text)
    nodes = [node for node in module.body if isinstance(node, Definition)]
    shown = cst.Module(body=_spaced(nodes)).code
    lines = [line for line in shown.split("\n") if line.strip() != "raise NotImplementedError"]
    return "\n".join(lines).strip("\n")


def docstring_of(text: str) -> str:
    """A module's docstring."""
    return cst.parse_module(text).get_docstring() or ""


def names_in(nodes: Iterable[cst.CSTNode]) -> set[str]:
    """Every name that these nodes use, also within quoted annotations."""
    seen = _Names()
    for node in nodes:
        node.visit(seen)
    return seen.used


class _Names(cst.CSTVisitor):
    def __init__(self) -> None:
        self.used: set[str] = set()

    def visit_Name(self, node: cst.Name) -> None:
        self.used.add(node.value)

    def visit_Annotation_annotation(self, node: cst.Annotation) -> None:
        if isinstance(node.annotation, cst.SimpleString):
            cst.parse_expression(str(node.annotation.evaluated_value)).visit(self)


def _is_private(name: str) -> bool:
    return name.startswith("_") and not (name.startswith("__") and name.endswith("__"))


def _public(body: Sequence[cst.CSTNode]) -> list[Definition]:
    return [n for n in body if isinstance(n, Definition) and not _is_private(n.name.value)]


def _emptied(node: Definition) -> Definition:
    if isinstance(node, cst.ClassDef):
        return _emptied_class(node)
    docstring = node.body.body[:1] if _is_docstring(node.body.body[:1]) else []
    return node.with_changes(
        body=cst.IndentedBlock([*docstring, RAISE]),
        decorators=_kept_decorators(node),
        lines_after_decorators=[],
    )


def _emptied_class(node: cst.ClassDef) -> cst.ClassDef:
    body: list[Line] = []
    for part in node.body.body:
        if isinstance(part, Definition) and not _is_private(part.name.value):
            body.append(_after(body, _emptied(part), gap=1))
        elif isinstance(part, cst.SimpleStatementLine):
            if _is_docstring([part]) or _is_public_attribute(part):
                body.append(_after(body, part, gap=1 if _is_docstring(body) and len(body) == 1 else 0))
    block = cst.IndentedBlock(body or [RAISE])
    return node.with_changes(body=block, decorators=_kept_decorators(node), lines_after_decorators=[])


def _kept_decorators(node: Definition) -> list[cst.Decorator]:
    names = (names_in([decorator]) for decorator in node.decorators)
    pairs = zip(node.decorators, names, strict=True)
    return [d.with_changes(leading_lines=[]) for d, found in pairs if found & KEPT_DECORATORS]


def _is_public_attribute(node: cst.CSTNode) -> bool:
    statement = _simple(node)
    return isinstance(statement, Assignment) and not any(map(_is_private, _targets(statement)))


def _simple(node: cst.CSTNode) -> cst.CSTNode | None:
    """The one small statement of a line."""
    return node.body[0] if isinstance(node, cst.SimpleStatementLine) else None


def _is_docstring(nodes: Sequence[cst.CSTNode]) -> bool:
    statement = _simple(nodes[0]) if nodes else None
    kinds = cst.SimpleString | cst.ConcatenatedString
    return isinstance(statement, cst.Expr) and isinstance(statement.value, kinds)


def _targets(statement: Assignment) -> set[str]:
    targets = (
        [t.target for t in statement.targets] if isinstance(statement, cst.Assign) else [statement.target]
    )
    return names_in(targets)


def _listed(body: Sequence[cst.CSTNode]) -> set[str]:
    """The constants that `__starter__` lists."""
    for node in body:
        statement = _simple(node)
        if isinstance(statement, cst.Assign) and "__starter__" in _targets(statement):
            elements = getattr(statement.value, "elements", [])
            return {str(e.value.evaluated_value) for e in elements if isinstance(e.value, cst.SimpleString)}
    return set()


def _imports(body: Sequence[Line], used: set[str]) -> list[Line]:
    """The imports that are needed, with the blank lines between their groups."""
    kept: list[Line] = []
    gap: list[cst.EmptyLine] = []
    for node in body:
        if not isinstance(_simple(node), cst.Import | cst.ImportFrom):
            continue
        gap = gap or [line for line in node.leading_lines if line.comment is None]
        pruned = _pruned(node, used)
        if pruned is not None:
            kept.append(pruned.with_changes(leading_lines=gap))
            gap = []
    return kept


def _pruned(node: Line, used: set[str]) -> Line | None:
    """An import line without the names that nothing uses; None if nothing is left of it."""
    statement = _simple(node)
    if not isinstance(statement, cst.Import | cst.ImportFrom) or isinstance(statement.names, cst.ImportStar):
        return None
    future = isinstance(statement, cst.ImportFrom) and names_in([statement.module or statement]) == {
        "__future__"
    }
    kept = [alias for alias in statement.names if future or _bound(alias) in used | ALWAYS]
    if not kept:
        return None
    kept[-1] = kept[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
    changed = statement.with_changes(names=kept)
    if isinstance(changed, cst.ImportFrom) and len(kept) < len(statement.names):
        changed = changed.with_changes(lpar=None, rpar=None)
    return node.with_changes(body=[changed])


def _bound(alias: cst.ImportAlias) -> str:
    if alias.asname is not None and isinstance(alias.asname.name, cst.Name):
        return alias.asname.name.value
    return alias.evaluated_name.split(".")[0]


def _after(body: Sequence[Line], node: Line, gap: int) -> Line:
    """The statement without comments, `gap` blank lines below what comes before it."""
    lines = [cst.EmptyLine(indent=False)] * (gap if body else 0)
    if isinstance(node, cst.SimpleStatementLine):
        node = node.with_changes(trailing_whitespace=cst.TrailingWhitespace())
    return node.with_changes(leading_lines=lines)


def _spaced(body: Sequence[Line]) -> list[Line]:
    """The statements with the blank lines of a formatted module."""
    spaced: list[Line] = []
    for index, node in enumerate(body):
        spaced.append(_after(spaced, node, _gap(body[index - 1], node) if index else 0))
    return spaced


def _gap(before: cst.CSTNode, node: cst.CSTNode) -> int:
    if isinstance(node, Definition) or isinstance(before, Definition):
        return 2
    imports = cst.Import | cst.ImportFrom
    if isinstance(_simple(before), imports) and isinstance(_simple(node), imports):
        lines = getattr(node, "leading_lines", [])
        return min(1, len([line for line in lines if line.comment is None]))
    return 1 if type(_simple(before)) is not type(_simple(node)) else 0

"""The starter, generated from the reference: signatures and docstrings stay, solutions go."""

import re

import libcst as cst

from autograder.course.model import Place
from autograder.judge.programs import reference_texts

RAISE = cst.parse_statement("raise NotImplementedError")


def starter_texts(place: Place) -> dict[str, str]:
    """The starter's modules by name."""
    return {name: starter_of(text) for name, text in reference_texts(place).items()}


def starter_of(text: str) -> str:
    """A module without its solutions, private helpers and the imports that only they needed."""
    emptied = cst.parse_module(text).visit(_Emptied())
    return without_unused_imports(emptied.code)


class _Emptied(cst.CSTTransformer):
    """Replaces the bodies of public functions and methods, drops everything private."""

    def leave_FunctionDef(
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef | cst.RemovalSentinel:
        name = updated_node.name.value
        if name.startswith("_") and not name.startswith("__"):
            return cst.RemoveFromParent()
        docstring = [s for s in updated_node.body.body[:1] if _is_docstring(s)]
        return updated_node.with_changes(body=cst.IndentedBlock([*docstring, RAISE]))  # type: ignore[list-item]

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        return False

    def leave_ClassDef(
        self, original_node: cst.ClassDef, updated_node: cst.ClassDef
    ) -> cst.ClassDef | cst.RemovalSentinel:
        if updated_node.name.value.startswith("_"):
            return cst.RemoveFromParent()
        return updated_node

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.SimpleStatementLine | cst.RemovalSentinel:
        statement = updated_node.body[0]
        if isinstance(statement, cst.Assign | cst.AnnAssign) and _is_private(statement):
            return cst.RemoveFromParent()
        return updated_node


def _is_docstring(statement: cst.CSTNode) -> bool:
    if not isinstance(statement, cst.SimpleStatementLine):
        return False
    first = statement.body[0]
    return isinstance(first, cst.Expr) and isinstance(
        first.value, cst.SimpleString | cst.ConcatenatedString
    )


def _is_private(statement: cst.Assign | cst.AnnAssign) -> bool:
    target = statement.targets[0].target if isinstance(statement, cst.Assign) else statement.target
    return isinstance(target, cst.Name) and target.value.startswith("_")


class _Names(cst.CSTVisitor):
    """The names that code uses, imports apart."""

    def __init__(self) -> None:
        self.used: set[str] = set()

    def visit_Import(self, node: cst.Import) -> bool:
        return False

    def visit_ImportFrom(self, node: cst.ImportFrom) -> bool:
        return False

    def visit_Name(self, node: cst.Name) -> None:
        self.used.add(node.value)


class _Pruned(cst.CSTTransformer):
    """Drops imported names that nothing uses; `torch` always stays."""

    def __init__(self, used: set[str]) -> None:
        self.used = used | {"torch"}

    def leave_Import(
        self, original_node: cst.Import, updated_node: cst.Import
    ) -> cst.Import | cst.RemovalSentinel:
        return updated_node if self._kept(updated_node.names) else cst.RemoveFromParent()

    def leave_ImportFrom(
        self, original_node: cst.ImportFrom, updated_node: cst.ImportFrom
    ) -> cst.ImportFrom | cst.RemovalSentinel:
        if isinstance(updated_node.names, cst.ImportStar):
            return updated_node
        kept = self._kept(updated_node.names)
        if not kept:
            return cst.RemoveFromParent()
        last = kept[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
        return updated_node.with_changes(names=[*kept[:-1], last])

    def _kept(self, names: object) -> list[cst.ImportAlias]:
        aliases = [alias for alias in names if isinstance(alias, cst.ImportAlias)]  # type: ignore[attr-defined]
        return [alias for alias in aliases if _bound(alias) in self.used]


def _bound(alias: cst.ImportAlias) -> str:
    if alias.asname is not None and isinstance(alias.asname.name, cst.Name):
        return alias.asname.name.value
    return cst.Module([]).code_for_node(alias.name).split(".")[0]


def without_unused_imports(text: str) -> str:
    """The module without imports that nothing uses."""
    module = cst.parse_module(text)
    names = _Names()
    module.visit(names)
    pruned = module.visit(_Pruned(names.used)).code
    return re.sub(r"\n{4,}", "\n\n\n", pruned)

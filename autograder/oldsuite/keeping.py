"""Test classes whose tests depend on one another, told from their source."""

import ast

from autograder.oldsuite.layout import Layout, parsed
from autograder.oldsuite.syntax import test_methods


def keeping(layout: Layout) -> list[str]:
    """The classes in which a test stores something for another: `TestX.x = ...`, `global x`."""
    found = []
    for module, path in layout.modules.items():
        for kind in parsed(path).body:
            if isinstance(kind, ast.ClassDef) and any(_keeps(test, kind.name) for test in test_methods(kind)):
                found.append(f"{module}.{kind.name}")
    return found


def _keeps(test: ast.FunctionDef, kind: str) -> bool:
    shared = {kind, "self.__class__", "type(self)"}
    for node in ast.walk(test):
        if isinstance(node, ast.Global):
            return True
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            if ast.unparse(node.value) in shared:
                return True
    return False

"""What a suite's tree shows in more than one place."""

import ast


def called(node: ast.Call) -> str:
    """The last part of the name that is called: `patch` in `mock.patch(...)`."""
    return str(getattr(node.func, "attr", getattr(node.func, "id", "")))


def root_of(node: ast.AST) -> str:
    """The name that a dotted expression begins with."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def test_methods(kind: ast.ClassDef) -> list[ast.FunctionDef]:
    """The methods of a class that unittest runs, in the order of the text."""
    return [node for node in kind.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test")]

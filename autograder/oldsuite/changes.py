"""Whether a test changes in place what an object of the student's holds: a proxy gives it a copy."""

import ast

from autograder.oldsuite.syntax import root_of

REASON = "changes what the student's object holds"
CHANGING = {
    "append", "extend", "insert", "remove", "pop", "clear", "update", "setdefault", "popitem", "add",
    "discard", "sort", "reverse", "fill", "put", "resize",
}  # fmt: skip


def changes(node: ast.AST, modules: set[str]) -> bool:
    """Whether this statement, or this function through a name of its own, changes such a thing.

    `modules` are names of modules that are not the student's: what those hold does not matter.
    """
    if isinstance(node, ast.FunctionDef):
        held = {name for name in _held_names(node, modules) if name not in modules}
        return any(_touched(inner, held, modules) for inner in ast.walk(node))
    return _touched(node, set(), modules)


def _held_names(function: ast.FunctionDef, modules: set[str]) -> set[str]:
    """Names for what is held: `p = layer.params`, `for p in net.layers`."""
    held: set[str] = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and _is_held(node.value, modules):
            held.update(target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.For) and _is_held(node.iter, modules) and isinstance(node.target, ast.Name):
            held.add(node.target.id)
    return held


def _is_held(node: ast.AST, modules: set[str]) -> bool:
    """`layer.params`, `self.layer.params`; not `self.params`, which is the suite's own, nor `sys.path`."""
    if not isinstance(node, ast.Attribute) or _is_self(node.value):
        return False
    return root_of(node) not in modules


def _is_self(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id in {"self", "cls"}


def _touched(node: ast.AST, held: set[str], modules: set[str]) -> bool:
    def is_held(part: ast.AST) -> bool:
        return _is_held(part, modules) or (isinstance(part, ast.Name) and part.id in held)

    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
        return is_held(node.value)
    if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and node.attr == "data":
        return is_held(node.value)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr.endswith("_") and not node.func.attr.startswith("_"):
            return True  # torch's name for what works in place
        return node.func.attr in CHANGING and is_held(node.func.value)
    return False

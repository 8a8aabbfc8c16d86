"""What a file defines, told from its text alone."""

import ast
import json
import re

import msgspec

from autograder.submission import magics
from autograder.submission.files import File
from autograder.submission.notebook import code_cells
from autograder.submission.text import BROKEN, NotText, decode, parse, untabbed

_DEFINITION = re.compile(r"^(?:async\s+def|def|class)\s+(\w+)", re.MULTILINE)


class Content(msgspec.Struct):
    """Names of a file: those that its definitions make, those merely bound, those left as handed out."""

    defined: set[str] = set()
    bound: set[str] = set()
    stubs: set[str] = set()
    starred: bool = False

    def works_on(self, functions: set[str]) -> bool:
        """Whether the file has anything for these functions beyond what was handed out."""
        return self.starred or bool((self.defined | self.bound) & functions)

    @property
    def untouched(self) -> bool:
        """Whether it is the starter as it was handed out."""
        return bool(self.stubs) and not self.defined


def content_of(file: File) -> Content:
    """What the file defines; of text that is not Python, what looks like a definition."""
    content = Content()
    for text in _texts(file):
        try:
            body = parse(text).body
        except BROKEN:
            content.defined.update(_DEFINITION.findall(text))
            continue
        for statement in body:
            _add(content, statement)
    return content


def _texts(file: File) -> list[str]:
    try:
        if file.suffix != ".ipynb":
            return [untabbed(decode(file.data))]
        cells = code_cells(json.loads(decode(file.data)))
        return [magics.plain(text) for _, text in cells]
    except (NotText, ValueError, RecursionError):
        return []


def _add(content: Content, node: ast.stmt) -> None:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        (content.stubs if is_stub(node) else content.defined).add(node.name)
    elif isinstance(node, ast.Import | ast.ImportFrom):
        names = [alias.asname or alias.name for alias in node.names]
        content.bound.update(names)
        content.starred = content.starred or "*" in names
    elif isinstance(node, ast.Assign | ast.AnnAssign):
        stored = (n for n in ast.walk(node) if isinstance(n, ast.Name))
        content.bound.update(n.id for n in stored if isinstance(n.ctx, ast.Store))
    elif isinstance(node, ast.If | ast.Try):
        for inner in ast.iter_child_nodes(node):
            if isinstance(inner, ast.stmt):
                _add(content, inner)


def is_stub(node: ast.AST) -> bool:
    """Whether a definition does nothing: the starter's `raise NotImplementedError`, or `pass`."""
    if isinstance(node, ast.ClassDef):
        methods = [n for n in node.body if isinstance(n, ast.FunctionDef | ast.ClassDef)]
        return all(is_stub(method) for method in methods) if methods else _is_bare(node.body)
    return _is_bare(getattr(node, "body", []))


def _is_bare(body: list[ast.stmt]) -> bool:
    return all(
        isinstance(statement, ast.Pass)
        or (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
        or (isinstance(statement, ast.Raise) and "NotImplementedError" in ast.dump(statement))
        for statement in body
    )

"""The trusted programs of an assignment: the reference, and its wheats and chaffs composed with it."""

import ast
import re
from pathlib import Path
from typing import Literal

import msgspec

from autograder.course.model import Place
from autograder.judge.backend import Program
from autograder.sandbox.wire import SourceText
from autograder.submission.model import Source, Submission

_RELATIVE = re.compile(r"^(\s*)from \.(\w+) import", re.MULTILINE)
_FROM_DOT = re.compile(r"^(\s*)from \. import", re.MULTILINE)


class Variant(msgspec.Struct, frozen=True):
    """A wheat or chaff: `text` redefines names of `task` (question.task)."""

    kind: Literal["wheat", "chaff"]
    task: str
    name: str
    text: str
    doc: str
    killed_by: str = ""

    @property
    def label(self) -> str:
        """`gaussians.kl/missing_half`."""
        return f"{self.task}/{self.name}"

    @property
    def question(self) -> str:
        """The module that it changes."""
        return self.task.partition(".")[0]


def given_sources(place: Place) -> list[SourceText]:
    """The given package's modules, as the worker loads them."""
    root = place.material / "given"
    found = []
    for path in sorted(root.rglob("*.py")) if root.is_dir() else []:
        parts = ["given", *path.relative_to(root).with_suffix("").parts]
        name = ".".join(part for part in parts if part != "__init__")
        found.append(SourceText(name, f"given/{path.relative_to(root)}", path.read_text("utf-8"), ""))
    return found


def reference_texts(place: Place) -> dict[str, str]:
    """The reference's modules as a student's: relative imports made top-level."""
    texts = {}
    for path in sorted(place.reference.glob("*.py")):
        if path.stem != "__init__":
            text = _RELATIVE.sub(r"\1from \2 import", path.read_text("utf-8"))
            texts[path.stem] = _FROM_DOT.sub(r"\1import", text)
    return texts


def program(texts: dict[str, str], given: list[SourceText]) -> Program:
    """A program of plain module texts."""
    return Program([SourceText(name, f"{name}.py", text, "") for name, text in texts.items()], given)


def with_variant(texts: dict[str, str], variant: Variant) -> dict[str, str]:
    """The reference's texts with the variant's definitions put last in its question's module."""
    return {**texts, variant.question: f"{texts.get(variant.question, '')}\n\n{variant.text}"}


def hand_in(texts: dict[str, str], key: str = "reference") -> Submission:
    """The same texts as a submission in normal form."""
    sources = {name: Source(name, f"{name}.py", text) for name, text in texts.items()}
    return Submission(key=key, sources=sources)


def variants(place: Place, kind: Literal["wheat", "chaff"]) -> list[Variant]:
    """All wheats or chaffs, in order of task and name."""
    root = place.suite / f"{kind}s"
    return [read_variant(path, kind, root) for path in sorted(root.glob("*/*/*.py"))]


def read_variant(path: Path, kind: Literal["wheat", "chaff"], root: Path) -> Variant:
    """The variant in a file `question/task/name.py` under `root`."""
    text = path.read_text("utf-8")
    question, task, name = path.relative_to(root).with_suffix("").parts
    tree = ast.parse(text, str(path))
    doc = " ".join((ast.get_docstring(tree) or "").split())
    return Variant(kind, f"{question}.{task}", name, text, doc, _killed_by(tree))


def _killed_by(tree: ast.Module) -> str:
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            if any(isinstance(t, ast.Name) and t.id == "KILLED_BY" for t in node.targets):
                return str(node.value.value)
    return ""

"""The judge's side of a test that is run beside the student's code: what it sends, what it believes."""

import ast
import math
from pathlib import Path
from typing import Any

from autograder.oldsuite.found import Test
from autograder.oldsuite.layout import Layout, parsed
from autograder.oldsuite.modes import helpers_of
from autograder.oldsuite.syntax import test_methods
from autograder.submission.model import Submission as HandIn

PIECE = 1 << 20
MOST_DATA = 48 << 20  # bytes of the suite's data that a worker is given
LONGEST = 1500
ENDINGS = {"passed", "failed", "skipped"}


def task_of(test: Test, layout: Layout, hand_in: HandIn, handed_in: tuple[str, ...]) -> dict[str, Any]:
    """What the worker needs to run one test, and of the other tests nothing."""
    path = layout.modules[test.module]
    files = {_inside(path, layout): pieces(pruned(path, test).encode("utf-8"))}
    for helper in helpers_of(layout, parsed(path)):
        files.setdefault(_inside(helper, layout), pieces(helper.read_bytes()))
    for package in layout.root.rglob("__init__.py"):
        files.setdefault(_inside(package, layout), pieces(package.read_bytes()))
    return {
        "module": test.module,
        "class": test.qualname,
        "method": test.method,
        "paths": list(dict.fromkeys([_inside(layout.tests, layout), "."])),
        "files": {**files, **_data(layout)},
        "students": _students(hand_in),
        "handed_in": list(handed_in),
    }


def _inside(path: Path, layout: Layout) -> str:
    return path.relative_to(layout.root).as_posix()


def _data(layout: Layout) -> dict[str, list[bytes]]:
    found, size = {}, 0
    for path in layout.data:
        size += path.stat().st_size
        if size <= MOST_DATA:
            found[_inside(path, layout)] = pieces(path.read_bytes())
    return found


def pieces(data: bytes) -> list[bytes]:
    """Bytes in pieces that the wire takes."""
    return [data[start : start + PIECE] for start in range(0, len(data), PIECE)]


def _students(hand_in: HandIn) -> dict[str, dict[str, str]]:
    packages = {name.rpartition(".")[0] for name in hand_in.sources}
    found = {}
    for name, source in hand_in.sources.items():
        folder = name.replace(".", "/")
        path = f"{folder}/__init__.py" if name in packages else f"{folder}.py"
        about = {"text": source.text, "definitions": source.definitions, "path": path}
        if not source.problem:
            found[name] = {**about, "filename": source.filename}
    return found


def pruned(path: Path, test: Test) -> str:
    """The test module with the lines of every other test left empty: they may be hidden ones."""
    lines = path.read_text("utf-8", "replace").replace("\r\n", "\n").split("\n")
    for kind in ast.walk(parsed(path)):
        if isinstance(kind, ast.ClassDef):
            for method in test_methods(kind):
                if method.name != test.method:
                    _empty(lines, method)
    return "\n".join(lines)


def _empty(lines: list[str], method: ast.FunctionDef) -> None:
    first = min([method.lineno, *(d.lineno for d in method.decorator_list)])
    indent = lines[first - 1][: method.col_offset]
    for at in range(first - 1, method.end_lineno or method.lineno):
        lines[at] = ""
    lines[first - 1] = f"{indent}pass"


def believed(answer: Any, test: Test) -> dict[str, Any]:
    """What the worker told, within what a test can tell; raises ValueError for anything else."""
    if not isinstance(answer, dict) or answer.get("ending") not in ENDINGS:
        raise ValueError("its result cannot be read")
    troubles = [_trouble(item) for item in list(answer["troubles"])[:50]]
    if troubles and answer["ending"] == "passed":
        raise ValueError("its result contradicts itself")
    return {
        "ending": answer["ending"],
        "reason": str(answer["reason"])[:LONGEST],
        "printed": str(answer["printed"])[:LONGEST],
        "troubles": troubles,
        "score": _score(answer["score"], test.weight),
        "value": answer["value"] if _is_number(answer["value"]) else None,
    }


def _trouble(item: Any) -> dict[str, Any]:
    texts = {name: str(item[name])[:LONGEST] for name in ("kind", "part", "type", "text")}
    places = [(str(file), int(line)) for file, line in item["places"]]
    return {**texts, "places": places}


def _score(score: Any, most: float | None) -> float | None:
    if score is None:
        return None
    if not _is_number(score):
        raise ValueError("its score is no number")
    return min(max(0.0, float(score)), most or 0.0)


def _is_number(value: Any) -> bool:
    return type(value) in (int, float) and math.isfinite(value)

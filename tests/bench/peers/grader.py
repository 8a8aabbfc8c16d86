"""What every grader of the race can do, and what it is given."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Protocol

import msgspec
from field import Runner
from measure import Command

from autograder.course.load import load_assignment, load_rubric

REPOSITORY = Path(__file__).resolve().parents[3]
MATERIAL = Path(__file__).with_name("material")
LIMIT = 45.0  # seconds that a submission gets from graders that have no limit of their own
MEMORY = 4 << 30  # address space of a grader and of everything that it starts


class Item(msgspec.Struct):
    """A check and its points."""

    number: str
    points: float
    public: bool

    @property
    def word(self) -> str:
        """Its number as a part of a name."""
        return self.number.replace(".", "_")


class Exam(msgspec.Struct):
    """One question: where our suite for it is, its items, and the same checks as plain files."""

    root: Path
    assignment: str
    question: str
    items: list[Item]
    files: list[Path]

    @property
    def points(self) -> dict[str, float]:
        """The points of each item."""
        return {item.number: item.points for item in self.items}

    def copy_to(self, folder: Path) -> None:
        """Put the checks and their inputs into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        for file in self.files:
            shutil.copy(file, folder)


class Grader(Protocol):
    """One contestant."""

    name: str
    dear: bool  # too slow to be run several times
    abreast: int  # commands at a time

    def install(self) -> None:
        """Make its environment, unless it is there."""

    def prepare(self, exam: Exam, field: list[Runner], folder: Path) -> list[Command]:
        """Write the assignment and the submissions; the commands that grade them all."""

    def marks(self) -> dict[str, float]:
        """The points of each submission that has a mark."""


def make_exam(root: Path, assignment: str, question: str, folder: Path) -> Exam:
    """The question as an exam; the inputs of its checks are those that our suite draws."""
    folder.mkdir(parents=True)
    inputs, checks = folder / "inputs.json", folder / "checks.py"
    script = REPOSITORY / "tests" / "bench" / "record_inputs.py"
    command = [sys.executable, str(script), str(root), assignment, question, str(inputs)]
    subprocess.run(command, check=True, env=ours_environment())
    shutil.copy(MATERIAL / f"checks_{question}.py", checks)
    rubric = load_rubric(root, assignment, load_assignment(root, assignment))
    items = [
        Item(item.number, float(item.points), item.visibility == "visible")
        for item in rubric.automatic
        if item.task.startswith(f"{question}.")
    ]
    return Exam(root, assignment, question, items, [inputs, checks, MATERIAL / "near.py"])


def ours_environment(scratch: Path | None = None) -> dict[str, str]:
    """The variables under which this repository's programs run, wherever they are started.

    Where the end of a process namespace stops them short of clearing up, `scratch` takes what they leave.
    """
    left = {"TMPDIR": str(scratch)} if scratch else {}
    return {**os.environ, "PYTHONPATH": str(REPOSITORY), **left}


def write_submission(runner: Runner, folder: Path) -> Path:
    """The submission's module in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{runner.module}.py"
    path.write_text(runner.text, "utf-8")
    return path


def points_in(results: Path) -> float | None:
    """The sum of the scores in a results.json of Gradescope's format, if there is one."""
    try:
        tests = json.loads(results.read_text("utf-8"))["tests"]
        return float(sum(test.get("score") or 0 for test in tests))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def known(found: dict[str, float | None]) -> dict[str, float]:
    """Those that have a mark."""
    return {name: mark for name, mark in found.items() if mark is not None}

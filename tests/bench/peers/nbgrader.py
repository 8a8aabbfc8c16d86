"""nbgrader: a notebook with test cells, `nbgrader autograde` for the whole class, serially."""

import csv
import json
import os
import subprocess
from pathlib import Path
from typing import Any

from field import Runner
from measure import Command

from peers.grader import MEMORY, Exam, Item
from peers.venv import installed

CELL_SECONDS = 8  # of its 30, so that a loop in all checks of a function ends within a minute
CONFIG = f"""c = get_config()
c.CourseDirectory.course_id = "course"
c.Execute.timeout = {CELL_SECONDS}
"""

SOLUTION = "### BEGIN SOLUTION\npass\n### END SOLUTION"

PUBLIC = 'import checks\n\nchecks.run("{number}", globals())'

HIDDEN = '### BEGIN HIDDEN TESTS\nimport checks\n\nchecks.run("{number}", globals())\n### END HIDDEN TESTS'


class Nbgrader:
    """One command, one kernel a submission."""

    name = "nbgrader 0.9.6"
    dear = True
    abreast = 1

    def install(self) -> None:
        """With numpy, which the checks use."""
        self.bin = installed("nbgrader", ["nbgrader==0.9.6", "numpy"])

    def prepare(self, exam: Exam, field: list[Runner], folder: Path) -> list[Command]:
        """The course, the release, and the submissions made from it."""
        source = folder / "source" / "ps1"
        exam.copy_to(source)
        (folder / "nbgrader_config.py").write_text(CONFIG, "utf-8")
        (source / f"{exam.question}.ipynb").write_text(json.dumps(notebook(exam)), "utf-8")
        self.folder = folder
        self.environment = {**os.environ, "PATH": f"{self.bin}{os.pathsep}{os.environ['PATH']}"}
        self.environment |= {"HOME": str(folder), "TMPDIR": str(folder), "OMP_NUM_THREADS": "1"}
        self._nbgrader("generate_assignment", "ps1")
        released = folder / "release" / "ps1" / f"{exam.question}.ipynb"
        for runner in field:
            self._submit(runner, released)
        seconds = 120.0 + 60.0 * len(field)
        words = [str(self.bin / "nbgrader"), "autograde", "ps1"]
        return [Command(words, folder, seconds, MEMORY, self.environment)]

    def _submit(self, runner: Runner, released: Path) -> None:
        document = json.loads(released.read_text("utf-8"))
        document["cells"][0]["source"] = runner.text
        folder = self.folder / "submitted" / runner.name / "ps1"
        folder.mkdir(parents=True)
        (folder / f"{runner.module}.ipynb").write_text(json.dumps(document), "utf-8")

    def _nbgrader(self, *words: str) -> None:
        command = [str(self.bin / "nbgrader"), *words]
        subprocess.run(command, cwd=self.folder, env=self.environment, check=True, capture_output=True)

    def marks(self) -> dict[str, float]:
        """From what `nbgrader export` writes."""
        self._nbgrader("export")
        with open(self.folder / "grades.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        return {row["student_id"]: float(row["score"]) for row in rows if row["score"]}


def notebook(exam: Exam) -> dict[str, Any]:
    """The instructor's version: a cell to fill in, a test cell an item."""
    cells = [cell("solution", SOLUTION, grade=False), *map(test_cell, exam.items)]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


def test_cell(item: Item) -> dict[str, Any]:
    """The test cell of an item."""
    source = (PUBLIC if item.public else HIDDEN).format(number=item.number)
    return cell(f"test_{item.word}", source, grade=True, points=item.points)


def cell(name: str, source: str, grade: bool, points: float = 0.0) -> dict[str, Any]:
    """A code cell as nbgrader wants it: to be filled in, or (`grade`) locked and worth points."""
    marks = {"points": points} if grade else {}
    about = {"schema_version": 3, "grade_id": name, "cell_type": "code", "task": False}
    about |= {"grade": grade, "locked": grade, "solution": not grade, **marks}
    return {
        "cell_type": "code",
        "id": name.replace("_", "-"),
        "metadata": {"nbgrader": about},
        "source": source,
        "execution_count": None,
        "outputs": [],
    }

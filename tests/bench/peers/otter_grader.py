"""otter-grader: `otter generate` makes the autograder, `otter run` grades one submission without Docker.

A submission is a notebook of one cell: with support files, otter refuses a module ("More than one Python
file").
"""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from field import Runner
from measure import Command

from peers.grader import LIMIT, MEMORY, Exam, Item, known, points_in
from peers.ours import CORES
from peers.venv import installed

TEST = """from otter.test_files import test_case

OK_FORMAT = False

name = "{word}"
points = {points}


@test_case(points={points}, hidden={hidden})
def test_{word}(env):
    import checks

    checks.run("{number}", env)
"""


class Otter:
    """A process a submission, which starts a notebook kernel."""

    name = "otter-grader 7.0.0"
    dear = True
    abreast = CORES

    def install(self) -> None:
        """With the kernel that it needs but does not ask for."""
        self.bin = installed("otter", ["otter-grader==7.0.0", "ipykernel", "numpy"])

    def prepare(self, exam: Exam, field: list[Runner], folder: Path) -> list[Command]:
        """The autograder zip, and one command a submission."""
        (folder / "tests").mkdir(parents=True)
        for item in exam.items:
            (folder / "tests" / f"{item.word}.py").write_text(test_file(item), "utf-8")
        exam.copy_to(folder)
        self.environment = {**os.environ, "PATH": f"{self.bin}{os.pathsep}{os.environ['PATH']}"}
        self.environment |= {"HOME": str(folder), "TMPDIR": str(folder), "OMP_NUM_THREADS": "1"}
        words = [
            str(self.bin / "otter"),
            "generate",
            "-t",
            "tests",
            "-o",
            "autograder.zip",
            "--no-requirements",
        ]
        names = [file.name for file in exam.files]
        subprocess.run(
            [*words, "--no-environment", *names],
            cwd=folder,
            env=self.environment,
            check=True,
            capture_output=True,
        )
        self.results = {runner.name: folder / "out" / runner.name / "results.json" for runner in field}
        return [self._command(runner, folder) for runner in field]

    def _command(self, runner: Runner, folder: Path) -> Command:
        path = folder / "class" / runner.name / f"{runner.module}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(notebook(runner.text)), "utf-8")
        out = self.results[runner.name].parent
        out.mkdir(parents=True)
        words = [str(self.bin / "otter"), "run", "--no-logo", "-a", str(folder / "autograder.zip")]
        return Command([*words, "-o", str(out), str(path)], folder, LIMIT, MEMORY, self.environment)

    def marks(self) -> dict[str, float]:
        """From each results.json."""
        return known({name: points_in(path) for name, path in self.results.items()})


def test_file(item: Item) -> str:
    """The test file of one item."""
    hidden = not item.public
    return TEST.format(word=item.word, number=item.number, points=item.points, hidden=hidden)


def notebook(text: str) -> dict[str, Any]:
    """A notebook with one cell."""
    cell: dict[str, Any] = {"cell_type": "code", "id": "all", "metadata": {}, "source": text}
    cell |= {"execution_count": None, "outputs": []}
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return {"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}

"""`autograder grade`: the student's code in a process of its own, all cores."""

import os
import sys
from pathlib import Path

from field import Runner
from measure import Command

from peers.grader import Exam, known, ours_environment, points_in, write_submission

CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Ours:
    """This repository."""

    name = "autograder (isolated)"
    dear = False
    abreast = 1

    def install(self) -> None:
        """It is here."""

    def prepare(self, exam: Exam, field: list[Runner], folder: Path) -> list[Command]:
        """One command for the class."""
        self.out, self.names = folder / "run", [runner.name for runner in field]
        for runner in field:
            write_submission(runner, folder / "class" / runner.name)
        words = [sys.executable, "-m", "autograder.cli.main", "grade", exam.assignment, str(folder / "class")]
        words += ["--out", str(self.out), "--question", exam.question]
        return [Command(words, exam.root, environment=ours_environment(folder))]

    def marks(self) -> dict[str, float]:
        """From each results.json."""
        return known({name: points_in(self.out / name / "results.json") for name in self.names})

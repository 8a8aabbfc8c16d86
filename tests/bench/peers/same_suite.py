"""Our own suite, the student's code in the process that marks: what isolation costs, and buys."""

import sys
from pathlib import Path

from field import Runner
from measure import Command

from peers.grader import (
    LIMIT,
    MEMORY,
    REPOSITORY,
    Exam,
    known,
    ours_environment,
    points_in,
    write_submission,
)
from peers.ours import CORES


class SameSuite:
    """A process a submission, which imports torch, loads our suite and the student's module."""

    name = "the same suite in process"
    dear = True
    abreast = CORES

    def install(self) -> None:
        """It is here."""

    def prepare(self, exam: Exam, field: list[Runner], folder: Path) -> list[Command]:
        """One command a submission."""
        self.results = {runner.name: folder / f"{runner.name}.json" for runner in field}
        script = str(REPOSITORY / "tests" / "bench" / "in_process.py")
        commands = []
        for runner in field:
            write_submission(runner, folder / runner.name)
            words = [sys.executable, script, str(exam.root), exam.assignment, str(folder / runner.name)]
            words += [str(self.results[runner.name]), exam.question]
            commands.append(Command(words, folder, LIMIT, MEMORY, ours_environment()))
        return commands

    def marks(self) -> dict[str, float]:
        """From each results.json."""
        return known({name: points_in(path) for name, path in self.results.items()})

"""The race: the same submissions and the same checks through every grader, marks compared with one table."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import msgspec
from field import PLACE_NAME, QUESTION, Runner, thirty
from measure import cost_of
from peers.grader import Exam, Grader, make_exam
from peers.gradescope_utils import GradescopeUtils
from peers.nbgrader import Nbgrader
from peers.otter_grader import Otter
from peers.ours import Ours
from peers.plain_pytest import PlainPytest
from peers.same_suite import SameSuite
from peers.venv import CannotInstall
from rows import Row

from autograder.course.model import Place
from autograder.judge import programs

Tell = Callable[[str], None]


class Result(msgspec.Struct):
    """The rows of a race, ours first; who could not take part; whose marks were wrong."""

    rows: list[Row] = []
    absent: dict[str, str] = {}
    wrong: dict[str, list[str]] = {}


def contestants() -> list[Grader]:
    """Ours first: the others are compared with it."""
    return [Ours(), SameSuite(), PlainPytest(), GradescopeUtils(), Nbgrader(), Otter()]


def race(root: Path, runs: int, few: int, tell: Tell) -> Result:
    """Thirty submissions (or the first, every so many, `few`) of one question of assignment 4."""
    field = thirty(Place(root, PLACE_NAME))
    with scratch() as folder:
        exam = make_exam(root, PLACE_NAME, QUESTION, folder / "exam")
        kept = field[:: max(1, len(field) // few)] if few else field
        return _raced(exam, contestants(), lambda grader: kept, runs, folder, tell)


def trivial(root: Path, runs: int, count: int, tell: Tell) -> Result:
    """`count` right submissions of a tiny question; of the dear graders a part of them."""
    tiny = Place(root / "tests" / "engine" / "tiny_course", "toy_sums")
    text = programs.reference_texts(tiny)["sums"]
    field = [Runner(f"s{i:04d}", f"{text}\n# {i}\n", module="sums") for i in range(count)]
    parts = {Ours.name: count, Nbgrader.name: count // 10, Otter.name: count // 20}
    graders = [grader for grader in contestants() if grader.name != SameSuite.name]
    with scratch() as folder:
        exam = make_exam(tiny.root, tiny.name, "sums", folder / "exam")
        return _raced(exam, graders, lambda g: field[: parts.get(g.name, count // 5)], runs, folder, tell)


class scratch(tempfile.TemporaryDirectory[str]):
    """A folder for a race, in which a student's process may at least find its way."""

    def __enter__(self) -> Path:  # type: ignore[override]
        folder = Path(super().__enter__())
        folder.chmod(0o755)
        return folder


def _raced(
    exam: Exam,
    graders: list[Grader],
    share: Callable[[Grader], list[Runner]],
    runs: int,
    folder: Path,
    tell: Tell,
) -> Result:
    result = Result()
    for grader in graders:
        try:
            grader.install()
        except CannotInstall as error:
            result.absent[grader.name] = str(error)
            tell(f"{grader.name}: could not be installed: {error}")
            continue
        row = Row(grader.name, len(share(grader)), [], [])
        for _ in range(max(1, runs // 3) if grader.dear else runs):
            _run(exam, grader, share(grader), folder / "now", row, result)
        result.rows.append(row)
        tell(" ".join(row.cells(result.rows[0].rate)))
    return result


def _run(exam: Exam, grader: Grader, field: list[Runner], folder: Path, row: Row, result: Result) -> None:
    """Once through all submissions."""
    folder.mkdir()
    commands = grader.prepare(exam, field, folder)
    row.costs.append(cost_of(commands, grader.abreast))
    marks = grader.marks()
    wrong = [told(runner, exam, marks) for runner in field if not is_right(runner, exam, marks)]
    row.right.append(len(field) - len(wrong))
    result.wrong[grader.name] = wrong
    shutil.rmtree(folder, ignore_errors=True)


def is_right(runner: Runner, exam: Exam, marks: dict[str, float]) -> bool:
    """Whether the submission has the mark that is right."""
    return runner.name in marks and abs(marks[runner.name] - runner.due(exam.points)) < 1e-6


def told(runner: Runner, exam: Exam, marks: dict[str, float]) -> str:
    """A wrong mark in words."""
    found = f"{marks[runner.name]:g}" if runner.name in marks else "none"
    return f"{runner.name.replace('-', ' ').replace('_', ' ')}: {found} for {runner.due(exam.points):g}"

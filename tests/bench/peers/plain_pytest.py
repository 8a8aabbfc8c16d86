"""pytest as a course without a grader uses it: a test a check, a process a submission."""

import sys
from pathlib import Path
from xml.etree import ElementTree

from field import Runner
from measure import Command

from peers.grader import LIMIT, MEMORY, Exam, Item, known, write_submission
from peers.ours import CORES

HEAD = "import checks\nimport {question}\n"

TEST = """

def test_{word}():
    checks.run("{number}", vars({question}))
"""


class PlainPytest:
    """Marks are the points of the tests that pass."""

    name = "pytest, a process each"
    dear = True
    abreast = CORES

    def install(self) -> None:
        """It is installed with this repository."""

    def prepare(self, exam: Exam, field: list[Runner], folder: Path) -> list[Command]:
        """A folder and a command for each submission."""
        self.items = exam.items
        self.reports = {runner.name: folder / runner.name / "report.xml" for runner in field}
        for runner in field:
            exam.copy_to(folder / runner.name)
            (folder / runner.name / "test_question.py").write_text(test_file(exam), "utf-8")
            write_submission(runner, folder / runner.name)
        words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--junitxml=report.xml"]
        alone = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "OMP_NUM_THREADS": "1"}
        return [Command(words, folder / runner.name, LIMIT, MEMORY, alone) for runner in field]

    def marks(self) -> dict[str, float]:
        """From each report."""
        return known({name: points(path, self.items) for name, path in self.reports.items()})


def test_file(exam: Exam) -> str:
    """The tests of the exam."""
    tests = [TEST.format(word=i.word, number=i.number, question=exam.question) for i in exam.items]
    return HEAD.format(question=exam.question) + "".join(tests)


def points(report: Path, items: list[Item]) -> float | None:
    """The points of the tests that passed; None without a report."""
    try:
        cases = ElementTree.parse(report).getroot().iter("testcase")
    except (OSError, ElementTree.ParseError):
        return None
    passed = {case.get("name") for case in cases if len(case) == 0}
    return sum(item.points for item in items if f"test_{item.word}" in passed)

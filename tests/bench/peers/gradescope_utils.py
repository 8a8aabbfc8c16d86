"""gradescope-utils: unittest with weights, run as its sample `run_tests.py` does, a process a submission."""

from pathlib import Path

from field import Runner
from measure import Command

from peers.grader import LIMIT, MEMORY, Exam, Item, known, points_in, write_submission
from peers.ours import CORES
from peers.venv import installed

RUN = """import unittest

from gradescope_utils.autograder_utils.json_test_runner import JSONTestRunner

suite = unittest.defaultTestLoader.discover("tests")
with open("results.json", "w") as stream:
    JSONTestRunner(visibility="visible", stream=stream).run(suite)
"""

HEAD = """import importlib
import unittest

import checks
from gradescope_utils.autograder_utils.decorators import number, visibility, weight


class TestQuestion(unittest.TestCase):
    def student(self):
        return vars(importlib.import_module("{question}"))
"""

TEST = """
    @number("{number}")
    @weight({points})
    @visibility("{visibility}")
    def test_{word}(self):
        checks.run("{number}", self.student())
"""


class GradescopeUtils:
    """Everything in one process."""

    name = "gradescope-utils 0.5.0"
    dear = True
    abreast = CORES

    def install(self) -> None:
        """With numpy, which the checks use."""
        self.bin = installed("gradescope-utils", ["gradescope-utils==0.5.0", "numpy"])

    def prepare(self, exam: Exam, field: list[Runner], folder: Path) -> list[Command]:
        """A folder and a command for each submission."""
        self.results = {runner.name: folder / runner.name / "results.json" for runner in field}
        tests = HEAD.format(question=exam.question) + "".join(map(test_method, exam.items))
        for runner in field:
            here = folder / runner.name
            exam.copy_to(here)
            (here / "tests").mkdir()
            (here / "tests" / "test_question.py").write_text(tests, "utf-8")
            (here / "run_tests.py").write_text(RUN, "utf-8")
            write_submission(runner, here)
        words, one = [str(self.bin / "python"), "run_tests.py"], {"OMP_NUM_THREADS": "1"}
        return [Command(words, folder / runner.name, LIMIT, MEMORY, one) for runner in field]

    def marks(self) -> dict[str, float]:
        """From each results.json."""
        return known({name: points_in(path) for name, path in self.results.items()})


def test_method(item: Item) -> str:
    """The test of one item."""
    visibility = "visible" if item.public else "after_published"
    return TEST.format(word=item.word, number=item.number, points=item.points, visibility=visibility)

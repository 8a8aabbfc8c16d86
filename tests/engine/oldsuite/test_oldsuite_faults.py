"""A fault of the grader is no zero; a fault of the suite is told to staff."""

import json
import os
import signal
from pathlib import Path

import pytest
from oldsuites import HANDINS, SUITES, entries, ours

from autograder.grading.supervisor import HostFault
from autograder.oldsuite.host import OldHostProcess
from autograder.oldsuite.layout import read_layout
from autograder.oldsuite.run import job_of, setting_of
from autograder.oldsuite.settings import OldSetting


def test_a_lost_nursery_is_no_zero(tmp_path: Path) -> None:
    layout, out = read_layout(SUITES / "setup"), tmp_path / "results.json"
    host = OldHostProcess(setting_of(layout))
    pid = host.process.pid
    nursery = int(Path(f"/proc/{pid}/task/{pid}/children").read_text().split()[0])
    os.kill(nursery, signal.SIGKILL)
    job = job_of(layout, HANDINS / "setup" / "right", out)
    assert host.do(job).last
    document = json.loads(out.read_text())
    assert "score" not in document and "provisional" in document["output"]
    tests = entries(document).values()
    assert all("score" not in test and "grader-error" in test["tags"] for test in tests)
    assert {test["number"]: test["max_score"] for test in tests} == {"1": 3, "2": 2, "3": 1, "4": 1, "5": 1}
    host.do(job)  # by a host that has been started anew
    assert json.loads(out.read_text())["score"] == 8
    host.close()


def test_a_suite_that_workers_could_read_is_not_run() -> None:
    with pytest.raises(HostFault, match="isolation does not hold"):
        OldHostProcess(OldSetting(str(SUITES / "setup"), "oldsuite", forbidden=("/etc/ld.so.cache",)))


FAULTY = """
import unittest

from energy import f

from gradescope_utils.autograder_utils.decorators import weight


class TestFaulty(unittest.TestCase):
    @weight(2)
    def test_of_its_own(self):
        self.assertEqual(f(undefined_here), 4)

    @weight(2)
    def test_over_an_answer(self):
        self.assertEqual(f(2) + 1, 5)

    @weight(2)
    def test_sound(self):
        self.assertIsNone(f(2))
"""


def suite_of(folder: Path, text: str) -> tuple[Path, Path]:
    """A suite with one module, and a hand-in for it."""
    suite, handin = folder / "suite", folder / "handin"
    suite.mkdir(), handin.mkdir()
    (suite / "test_faulty.py").write_text(text)
    (handin / "energy.py").write_text("def f(x):\n    return None\n")
    return suite, handin


def test_the_suites_own_fault_is_told(tmp_path: Path) -> None:
    document = ours(*suite_of(tmp_path, FAULTY))
    own, odd, sound = entries(document).values()
    assert (own["score"], odd["score"], sound["score"]) == (0, 0, 2)  # as gradescope-utils has it
    assert "The suite is at fault" in own["extra_data"]["staff"]
    assert "test_faulty.py, line 12" in own["extra_data"]["staff"]
    assert "over a strange answer or by a fault of its own" in odd["extra_data"]["staff"]
    assert "The suite is at fault" in document["extra_data"]["staff"]


@pytest.mark.parametrize("line", ["import no_such_package.at_all", "1 / 0", "raise SystemExit"])
def test_a_module_that_cannot_be_loaded_still_has_its_tests(tmp_path: Path, line: str) -> None:
    document = ours(*suite_of(tmp_path, f"{FAULTY}\n{line}\n"))
    tests = list(entries(document).values())
    assert [(test["score"], test["max_score"]) for test in tests] == [(0, 2)] * 3
    assert document["score"] == 0
    assert tests[0]["name"] == "test_of_its_own (test_faulty.TestFaulty.test_of_its_own)"


def test_a_module_that_is_no_python(tmp_path: Path) -> None:
    (entry,) = entries(ours(*suite_of(tmp_path, "def test_(:\n"))).values()
    assert entry["name"] == "test_faulty (unittest.loader._FailedTest.test_faulty)"
    assert "score" not in entry and "SyntaxError" in entry["output"]


def test_loops_leave_the_others_their_share(tmp_path: Path) -> None:
    text = "import unittest\nfrom energy import f, g\n\n\nclass TestLoops(unittest.TestCase):\n"
    text += "".join(f"    def test_{n}(self):\n        self.assertIsNone(f({n}))\n\n" for n in range(3))
    text += "    def test_other(self):\n        self.assertEqual(g(), 1)\n"
    suite, handin = suite_of(tmp_path, text)
    (handin / "energy.py").write_text("def f(x):\n    while True: pass\n\ndef g():\n    return 1\n")
    tests = list(entries(ours(suite, handin, test_seconds=3.0, total_seconds=60.0)).values())
    assert [test["status"] for test in tests] == ["failed"] * 3 + ["passed"]


def test_a_loop_of_the_suites_own(tmp_path: Path) -> None:
    text = "import unittest\nfrom energy import f\n\n\nclass TestLoops(unittest.TestCase):\n"
    text += "    def test_a(self):\n        while f(1) is None:\n            pass\n\n"
    text += "    def test_b(self):\n        wrong = f(2)\n        while wrong is None:\n            pass\n\n"
    text += "    def test_c(self):\n        self.assertIsNone(f(3))\n"
    tests = list(entries(ours(*suite_of(tmp_path, text), test_seconds=4.0)).values())
    assert [test["status"] for test in tests] == ["failed", "failed", "passed"]
    assert all("took longer than it may" in test["output"] for test in tests[:2])


def test_a_test_that_starts_a_program_has_no_mark(tmp_path: Path) -> None:
    text = "import subprocess\nimport unittest\nfrom energy import f\n\n\n"
    text += "class TestProgram(unittest.TestCase):\n"
    text += "    def test_a(self):\n        self.assertFalse(subprocess.run(['ls']).returncode)\n\n"
    text += "class TestOther(unittest.TestCase):\n    def test_b(self):\n        self.assertIsNone(f(1))\n"
    document = ours(*suite_of(tmp_path, text))
    other, program = entries(document).values()
    assert (other["status"], "score" in document) == ("passed", False)
    assert program["tags"] == ["grader-error"] and "starts a program" in document["extra_data"]["staff"]

"""Hostile hand-ins gain nothing over the wire; inside they cost no other test, and are called forgeable."""

from pathlib import Path
from typing import Any

import pytest
from hostile import ATTACKS, RIGHT
from oldsuites import SUITES, entries, ours


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Any:
    def grade(text: str, **options: Any) -> dict[str, Any]:
        folder = tmp_path_factory.mktemp("handin")
        (folder / "target.py").write_text(text)
        return ours(SUITES / "target", folder, **options)

    return grade


def scores(document: dict[str, Any], mode: str = "wire") -> dict[str, float]:
    """The scores of the tests that were run so."""
    tests = entries(document).items()
    return {key: test.get("score", 0) for key, test in tests if test["extra_data"]["mode"] == mode}


def test_the_honest_one_has_all_points(graded: Any) -> None:
    document = graded(RIGHT)
    assert document["score"] == 19
    assert set(scores(document, "inside")) == {"inside 1", "inside 2"}


@pytest.mark.parametrize("name", ATTACKS)
def test_nothing_is_gained_over_the_wire(graded: Any, name: str) -> None:
    document = graded(ATTACKS[name])
    found = scores(document)
    if name in {"skips", "interrupts"}:  # what is raised is taken for right by this test's own bare except
        del found["bare"]
    assert len(found) >= 12 and set(found.values()) == {0}
    forgeable = [test for test in entries(document).values() if test["extra_data"]["mode"] == "inside"]
    assert all("not proof against forging" in test["extra_data"]["forging"] for test in forgeable)
    assert (
        "test_target.TestInside (2 tests): inspects the student's source" in document["extra_data"]["staff"]
    )


BROKEN = {
    "leaves": "import os; os._exit(0)",
    "loops": "while True: pass",
    "fills memory": "return bytearray(1 << 40)",
    "crashes": "import ctypes; ctypes.string_at(0)",
    "recurses": "return shout(text)",
}


@pytest.mark.parametrize("name", BROKEN)
def test_one_broken_function_costs_only_its_own_tests(graded: Any, name: str) -> None:
    text = RIGHT.replace('return text.upper() + "!"', BROKEN[name])
    document = graded(text, test_seconds=4.0)
    found = {key: test["score"] for key, test in entries(document).items()}
    lost = {key for key, score in found.items() if score == 0}
    assert lost == {"text", "inside 2"}
    assert document["score"] == 17


def test_a_program_that_ends_itself_when_it_is_loaded(graded: Any) -> None:
    document = graded("import os\nos._exit(0)\n" + RIGHT)
    assert document["score"] == 0
    assert all("output" in test for test in entries(document).values())


def test_the_worker_sees_no_other_test(graded: Any) -> None:
    spying = RIGHT.replace(
        "    return x * x",
        """
    import glob
    text = "".join(open(path).read() for path in glob.glob("**/*.py", recursive=True))
    assert "test_" + "source" in text or x != 5
    assert "SECRET" + "-OF" not in text, "seen"
    return x * x""",
    )
    document = graded(spying)
    assert entries(document)["inside 1"]["score"] == 1


def test_forging_inside_is_within_bounds(graded: Any) -> None:
    text = """
import sys

def forge():
    runner = sys.modules["given.runner"]
    answer = {"ending": "passed", "reason": "", "printed": "x" * 10**6, "troubles": [], "value": None}
    sys.modules["given.within"].run_test = lambda case: {**answer, "score": 10.0**9}

forge_later = forge

def area(x):
    if "given.within" in sys.modules:
        forge()
    return None
apply = encode = decode = scale = mean = evens = shout = area
"""
    document = graded(text, inside=True)
    assert document["score"] <= 19
    assert "not proof against forging" in document["extra_data"]["staff"]


def test_the_suite_never_reads_the_students_text(tmp_path: Path) -> None:
    suite, handin = tmp_path / "suite", tmp_path / "handin"
    (suite / "tests").mkdir(parents=True)
    handin.mkdir()
    (handin / "target.py").write_text("def area(x):\n    return x * x\n")
    (handin / "helping.py").write_text("raise SystemExit('the judge has run me')\n")
    (suite / "tests" / "test_paths.py").write_text(f"""
import sys
import unittest

sys.path.insert(0, {str(handin)!r})


class TestPaths(unittest.TestCase):
    def test_import(self):
        import target

        self.assertEqual(target.area(2), 4)
        self.assertFalse(hasattr(target, "__file__"))

    def test_import_of_a_helper(self):
        with self.assertRaises(SystemExit):
            import helping

class TestOpen(unittest.TestCase):
    def test_open(self):
        with open(sys.path[0] + "/" + "target" + ".py") as file:
            self.assertIn("area", file.read())


class TestRead(unittest.TestCase):
    def test_read(self):
        with open("/autograder/submission/target.py") as file:
            self.assertIn("area", file.read())
""")
    tests = entries(ours(suite, handin))
    found = {test["name"].split()[0]: test for test in tests.values()}
    assert found["test_import"]["status"] == "passed"
    assert found["test_import_of_a_helper"]["status"] == "passed"
    assert found["test_import"]["extra_data"]["mode"] == "wire"
    assert found["test_open"]["extra_data"]["why inside"] == ["reads the student's file"]
    assert found["test_read"]["extra_data"]["why inside"] == ["reads the student's file"]
    assert (found["test_open"]["status"], found["test_read"]["status"]) == ("failed", "passed")

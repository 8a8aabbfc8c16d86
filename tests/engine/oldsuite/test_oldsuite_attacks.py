"""Hostile hand-ins gain nothing over the wire; inside they cost no other test, and are called forgeable."""

from pathlib import Path
from typing import Any

import pytest
from oldsuites import SUITES, entries, ours

RIGHT = """
import numpy as np

def area(x):
    return x * x

def scale(x):
    return 2 * x

def mean(x):
    return float(np.mean(x))

def evens(n):
    return range(0, n + 1, 2)

def shout(text):
    return text.upper() + "!"

def apply(function, x):
    return function(x)

def encode(text):
    return [ord(letter) for letter in text]

def decode(numbers):
    return "".join(map(chr, numbers))
"""
AGREES = """
class Agrees:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __hash__(self):
        return 0

    def _same(self, *args, **kwargs):
        return self

    def _true(self, *args, **kwargs):
        return True

    def _zero(self, *args, **kwargs):
        return 0.0

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self._same

    def __iter__(self):
        return iter(())

    __sub__ = __rsub__ = __add__ = __radd__ = __mul__ = __rmul__ = __abs__ = __round__ = __call__ = _same
    __lt__ = __le__ = __gt__ = __ge__ = __contains__ = __bool__ = _true
    allclose = equal = startswith = _true
    __float__ = item = _zero
    __array_ufunc__ = None

def area(x):
    return Agrees()

apply = encode = decode = scale = mean = evens = shout = area
"""
REST = "\n\ndef area(*args):\n    return None\n\nscale = mean = evens = shout = area\n"
ATTACKS = {
    "wants to be run inside": AGREES
    + """
def apply(function, x):
    return function(Agrees())

def encode(text):
    found = []
    for _ in range(20):
        found = [found]
    return found
""",
    "sends too much": """
def encode(text):
    return [0] * 399_000

def decode(numbers):
    return "abc"

def apply(function, x):
    return function([0] * 399_000)
"""
    + REST,
    "agrees with everything": AGREES,
    "a plain zero from every operator": AGREES.replace("= __round__ = __call__ = _same", "= _zero").replace(
        "__sub__ =", "__round__ = __call__ = _same\n    __sub__ ="
    ),
    "a class for a function": AGREES + "\nclass area(Agrees):\n    def __init__(self, x): pass\n",
    "says that it is a float": AGREES.replace("class Agrees:", "class Agrees(float):"),
    "patches unittest": """
import unittest
for name in dir(unittest.TestCase):
    if name.startswith("assert"):
        setattr(unittest.TestCase, name, lambda self, *args, **kwargs: None)
unittest.TestCase.run = lambda self, result=None: result.addSuccess(self)

def area(x): return None
apply = encode = decode = scale = mean = evens = shout = area
""",
    "writes results": """
import atexit, json, os

def forge():
    for path in ("results.json", "/autograder/results/results.json", "../results.json"):
        try:
            with open(path, "w") as out:
                json.dump({"score": 100, "tests": []}, out)
        except OSError:
            pass

atexit.register(forge)
forge()

def area(x):
    forge()
    return None
apply = encode = decode = scale = mean = evens = shout = area
""",
    "walks frames": """
import gc, sys

def area(x):
    frame = sys._getframe()
    while frame is not None:
        for value in list(frame.f_locals.values()):
            if hasattr(value, "addSuccess"):
                value.failures, value.errors = [], []
        frame = frame.f_back
    for thing in gc.get_objects():
        if type(thing).__name__ == "Notes":
            thing.troubles = []
    return None
apply = encode = decode = scale = mean = evens = shout = area
""",
    "skips": """
import unittest

def area(x):
    raise unittest.SkipTest("no need")
apply = encode = decode = scale = mean = evens = shout = area
""",
    "interrupts": """
def area(x):
    raise KeyboardInterrupt
apply = encode = decode = scale = mean = evens = shout = area
""",
}


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

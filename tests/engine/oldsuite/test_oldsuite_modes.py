"""Which test classes go over the wire, told from their source."""

from pathlib import Path

import pytest

from autograder.oldsuite.keeping import keeping
from autograder.oldsuite.layout import SuiteProblem, read_layout
from autograder.oldsuite.modes import reasons
from autograder.oldsuite.wanted import read_hand_in, wanted_modules

HEAD = """
import unittest
import torch
from torch import nn
import energy
from energy import Model, f

class TestIt(unittest.TestCase):
    def test_it(self):
"""
WIRE = [
    "self.assertEqual(f(2), 4)",
    "self.assertIsInstance(energy.Model(2), nn.Module)",
    "self.assertIsInstance(f(2), (int, float))",
    "self.assertIsInstance(energy.make(), Model)",
    "self.assertIsNone(f(2)); self.assertTrue(f(1) is None)",
    "with self.assertRaises((ValueError, TypeError)): f(-1)",
    "import sys; sys.path.append('/autograder/submission')",
    "with torch.no_grad(): self.assertTrue(torch.allclose(Model(2)(torch.ones(2)), torch.ones(2)))",
    "layer = Model(2); layer.weight = nn.Parameter(torch.ones(2)); layer.size = 3; layer.size += 1",
    "self.expected = {}; self.expected['a'] = 1; self.seen = []; self.seen.append(f(2))",
    "values = [1, 2]; values[0] = 3; values.append(4); x = torch.zeros(2); x[0] = 1",
    "with open('data.csv') as file: self.assertEqual(f(file.read()), 3)",
]
INSIDE = {
    "from unittest import mock; mock.patch('energy.f')": "uses mock.patch",
    "from unittest.mock import patch; patch.object(energy, 'f')": "uses mock.patch",
    "class Mine(Model): pass": "subclasses the student's Model",
    "class Mine(energy.Model): pass": "subclasses the student's energy.Model",
    "import inspect; inspect.signature(f)": "inspects the student's source",
    "open('energy.py').read()": "reads the student's file",
    "open('/autograder/submission/notes.txt')": "reads the student's file",
    "import sys; sys.stdout = None": "captures stdout",
    "import io; io.StringIO()": "captures stdout",
    "import subprocess; subprocess.run(['python3', 'x.py'])": "starts a program",
    "x = torch.ones(2, requires_grad=True)": "differentiates through the student's code",
    "f(torch.ones(2)).backward()": "differentiates through the student's code",
    "torch.optim.SGD(Model(2).parameters(), lr=1)": "builds an optimiser for the student's model",
    "self.assertIs(f(2), energy.A)": "compares identities",
    "self.assertTrue(f(2) is energy.A)": "compares identities",
    "self.assertTrue(type(f(2)) == Model)": "asks for the very class of a student's object",
    "self.assertTrue(f.__doc__)": "looks into the student's objects",
    "self.assertRaises(energy.Refused, f, 2)": "catches a student's own exception",
    "import warnings; warnings.catch_warnings()": "catches warnings",
    "from typing import Iterable; self.assertIsInstance(f(2), Iterable)": "checks for an abstract class",
    "eval('f(2)')": "runs text as code",
    "import doctest; doctest.testmod(energy)": "runs the student's doctests",
    **dict.fromkeys(
        (
            "layer = Model(2); layer.params['w'] = 3",
            "self.layer = Model(2); self.layer.params['w'] = 3",
            "layer = Model(2); layer.items.append(3)",
            "layer = Model(2); layer.weight.data = torch.ones(2)",
            "layer = Model(2); layer.weight.fill_(1)",
            "nn.init.zeros_(Model(2).weight)",
            "params = Model(2).params; params['w'] = 3",
            "model = Model(2)\n        for p in model.layers: p['w'] = 3",
        ),
        "changes what the student's object holds",
    ),
}  # fmt: skip


@pytest.fixture
def why(tmp_path: Path):  # type: ignore[no-untyped-def]
    def read(text: str, name: str = "TestIt") -> list[str]:
        (tmp_path / "test_it.py").write_text(text)
        return reasons(read_layout(tmp_path), "test_it", name, {"energy"})

    return read


@pytest.mark.parametrize("line", WIRE)
def test_over_the_wire(why, line: str) -> None:  # type: ignore[no-untyped-def]
    assert why(f"{HEAD}        {line}\n") == []


@pytest.mark.parametrize("line", INSIDE)
def test_inside(why, line: str) -> None:  # type: ignore[no-untyped-def]
    assert why(f"{HEAD}        {line}\n") == [INSIDE[line]]


def test_only_the_class_that_needs_it(why) -> None:  # type: ignore[no-untyped-def]
    text = HEAD + "        helper()\n\ndef helper():\n    import inspect\n    inspect.getsource(f)\n"
    text += "\nclass TestOther(unittest.TestCase):\n    def test_it(self):\n        f(2)\n"
    assert why(text) == ["inspects the student's source"]
    assert why(text, "TestOther") == []


def test_what_a_helper_of_the_suite_does(why, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "helping.py").write_text("import subprocess\n\ndef run():\n    subprocess.run(['ls'])\n")
    assert why(f"import helping\n{HEAD}        pass\n") == ["starts a program"]


def test_what_the_suite_wants(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "run_tests.py").write_text("from gradescope_utils import x\n")
    (tmp_path / "requirements.txt").write_text("cv2\n# comment\n")
    (tmp_path / "tests" / "helping.py").write_text("")
    (tmp_path / "tests" / "test_it.py").write_text(
        "import json, numpy, helping, cv2\nfrom energy import f, g\nimport src.flow as flow\nflow.h()\n"
    )
    assert wanted_modules(read_layout(tmp_path)) == {"energy": {"f", "g"}, "src.flow": {"h"}}


def test_a_renamed_file_is_found_by_what_it_defines(tmp_path: Path) -> None:
    suite, handin = tmp_path / "suite", tmp_path / "handin"
    suite.mkdir(), handin.mkdir()
    (suite / "test_it.py").write_text("from energy import f\nimport src.flow\nsrc.flow.h()\n")
    (handin / "Doe_Jane_hw.py").write_text("def f(): pass\n")
    (handin / "flow.py").write_text("def h(): pass\n")
    (handin / "report.pdf").write_bytes(b"%PDF")
    read, names = read_hand_in(handin, read_layout(suite))
    assert read.sources["energy"].filename == "Doe_Jane_hw.py"
    assert read.sources["src.flow"].text == read.sources["flow"].text and "src" in read.sources
    assert {"report.pdf", "energy.py", "Doe_Jane_hw.py"} <= set(names)


@pytest.mark.parametrize("make", [lambda folder: None, lambda folder: folder.mkdir()])
def test_no_suite(tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    make(tmp_path / "suite")
    with pytest.raises(SuiteProblem):
        read_layout(tmp_path / "suite")


def test_options_that_are_literal(tmp_path: Path) -> None:
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "first_check.py").write_text("")
    (tmp_path / "run_tests.py").write_text("""
from gradescope_utils.autograder_utils.json_test_runner import JSONTestRunner
suite = unittest.defaultTestLoader.discover("checks", pattern="*_check.py")
runner = JSONTestRunner(
    visibility="hidden", stream=f, descriptions=False, buffer=False, failure_prefix=PREFIX
)
""")
    layout = read_layout(tmp_path / "checks")
    assert layout.root == tmp_path.resolve() and list(layout.modules) == ["first_check"]
    options = layout.options
    assert (options.visibility, options.descriptions, options.buffer) == ("hidden", False, False)
    assert options.unsupported == ("failure_prefix",)


@pytest.mark.parametrize(
    "line", ["TestIt.net = f(2)", "type(self).net = 3", "self.__class__.n += 1", "global NET"]
)
def test_tests_that_depend_on_one_another(tmp_path: Path, line: str) -> None:
    (tmp_path / "test_it.py").write_text(f"{HEAD}        {line}\n")
    assert keeping(read_layout(tmp_path)) == ["test_it.TestIt"]


def test_tests_that_do_not(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(f"{HEAD}        self.net = f(2)\n        net = self.net\n")
    assert keeping(read_layout(tmp_path)) == []

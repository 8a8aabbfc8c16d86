"""Starters: what students get of the reference, and what they must not get."""

import json
from pathlib import Path

import nbformat
import pytest

from autograder.course.model import Assignment, Place
from autograder.publish.notebooks import notebook_of
from autograder.publish.starter import parts_of, signatures_of, starter_of, starter_texts
from autograder.submission.notebook import read_notebook

REFERENCE = '''"""A module.

Its second paragraph.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import torch
from torch import Tensor, nn

from .densities import log_normal
from .given_types import Model

T = TypeVar("T")
_SECRET = 3  # the answer
WIDTH = 5
DEFAULT = WIDTH + 1
LOG_2PI = math.log(2 * math.pi)


def _helper(x: Tensor) -> Tensor:
    return x * _SECRET


# the log-sum-exp keeps it finite
@torch.no_grad()
def f(
    x: Tensor,  # (B, D)
    model: "Model",
    width: int = DEFAULT,
) -> dict[str, Any]:
    """The first."""
    # multiply
    return {"x": _helper(x) + log_normal(x)}


def no_docstring(x: T) -> T: return x


@dataclass
class Options:
    """Options."""

    rate: float = 0.1
    _hidden: int = 3

    @property
    def double(self) -> float:
        """Twice the rate."""
        return 2 * self.rate


class Net(nn.Module):
    """A net."""

    kind = "small"

    def __init__(self) -> None:
        super().__init__()
        self.w = _SECRET

    def _private(self) -> int:
        return 1

    @torch.no_grad()
    def forward(self, x: Tensor) -> Tensor:
        """Go."""
        return self._private() * x


class _Cache:
    pass


if __name__ == "__main__":
    print(f(3))
'''

STARTER = '''"""A module.

Its second paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

import torch
from torch import Tensor, nn

from given_types import Model

T = TypeVar("T")
WIDTH = 5
DEFAULT = WIDTH + 1


def f(
    x: Tensor,  # (B, D)
    model: "Model",
    width: int = DEFAULT,
) -> dict[str, Any]:
    """The first."""
    raise NotImplementedError


def no_docstring(x: T) -> T:
    raise NotImplementedError


@dataclass
class Options:
    """Options."""

    rate: float = 0.1

    @property
    def double(self) -> float:
        """Twice the rate."""
        raise NotImplementedError


class Net(nn.Module):
    """A net."""

    kind = "small"

    def __init__(self) -> None:
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Go."""
        raise NotImplementedError
'''


def top_level(text: str) -> str:
    return text.replace("from .", "from ")


def test_starter() -> None:
    assert starter_of(top_level(REFERENCE)) == STARTER
    assert starter_of(STARTER) == STARTER


def test_constants_that_are_listed() -> None:
    constants = '__starter__ = ["TWO"]\nONE = 1\nTWO = math.sqrt(4)  # half of four'
    text = f"import math\n{constants}\n\n\ndef f() -> int:\n    return TWO\n"
    assert starter_of(text) == (
        "import math\n\nTWO = math.sqrt(4)\n\n\ndef f() -> int:\n    raise NotImplementedError\n"
    )


def test_modules_of_an_assignment(place: Place) -> None:
    texts = starter_texts(place)
    assert set(texts) == {"sums", "means"}
    assert texts["sums"].count("raise NotImplementedError") == 2
    assert "_contracted" not in texts["sums"] and "ROW_AXIS = 1" in texts["sums"]
    assert "from sums" not in texts["means"] and "self.count" not in texts["means"]
    for text in texts.values():
        compile(text, "starter", "exec")


def test_signatures(place: Place) -> None:
    shown = signatures_of(starter_texts(place)["means"])
    assert shown.startswith("def mean(x: Tensor) -> Tensor:") and "import" not in shown
    assert "NotImplementedError" not in shown and '"""The mean of all rows seen so far."""' in shown


@pytest.mark.parametrize("solution", [False, True])
def test_notebooks(place: Place, toy: Assignment, solution: bool) -> None:
    text = starter_texts(place)["sums"]
    if solution:
        text = (place.reference / "sums.py").read_text()
    written = notebook_of(toy.question("sums"), text)
    assert written == notebook_of(toy.question("sums"), text)
    nbformat.validate(nbformat.reads(written, as_version=4))
    cells = json.loads(written)["cells"]
    assert [cell["cell_type"] for cell in cells][:2] == ["markdown", "code"]
    source, left_out = read_notebook("sums", "sums.ipynb", written.encode())
    found: dict[str, object] = {}
    exec(compile(source.text, "sums", "exec"), found)
    assert {"total", "weighted", "ROW_AXIS"} <= set(found) and left_out == ()


def test_parts() -> None:
    assert parts_of('"""Doc."""\nimport math\n\n\ndef f():\n    pass\n') == [
        "import math",
        "def f():\n    pass",
    ]
    assert parts_of("") == []


def test_every_reference_of_the_course() -> None:
    root = Path(__file__).parents[3]
    for folder in sorted(root.glob("reference/*/")):
        for text in starter_texts(Place(root, folder.name)).values():
            compile(text, folder.name, "exec")
            assert "# type: ignore" not in text

"""The tiny course, and how its results are read."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from autograder.course.model import Place

TINY = Path(__file__).parent / "tiny_course"
TOY = Place(TINY, "toy_sums")
Grade = Callable[..., dict[str, Any]]


def by_number(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The entries of a results.json by item."""
    return {test["number"]: test for test in document["tests"]}


def scores(document: dict[str, Any]) -> dict[str, float | None]:
    """The score of each item; None where there is none."""
    return {number: test.get("score") for number, test in by_number(document).items()}

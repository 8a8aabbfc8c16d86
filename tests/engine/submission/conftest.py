"""The tiny course's assignment, and hand-ins of it."""

from pathlib import Path

import pytest

from autograder.course.load import load_assignment
from autograder.course.model import Assignment

TINY = Path(__file__).parents[1] / "tiny_course"


@pytest.fixture(scope="session")
def toy() -> Assignment:
    """The assignment with the questions `sums` (total, weighted) and `means` (mean, RunningMean)."""
    return load_assignment(TINY, "toy_sums")

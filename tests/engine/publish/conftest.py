"""The tiny course, in place and as a copy that may be changed."""

import shutil
from pathlib import Path

import pytest

from autograder.course.load import load_assignment
from autograder.course.model import Assignment, Place

TINY = Path(__file__).parents[1] / "tiny_course"


@pytest.fixture(scope="session")
def place() -> Place:
    """The toy assignment."""
    return Place(TINY, "toy_sums")


@pytest.fixture(scope="session")
def toy(place: Place) -> Assignment:
    """What its assignment.toml says."""
    return load_assignment(place.root, place.name)


@pytest.fixture
def copied(tmp_path: Path) -> Place:
    """The toy assignment in a copy of the course."""
    root = tmp_path / "course"
    shutil.copytree(TINY, root, ignore=shutil.ignore_patterns("__pycache__", ".hypothesis"))
    return Place(root, "toy_sums")

"""Whether it pays that the workers' parent loads what torch's first optimiser step needs."""

import re
from pathlib import Path

from autograder.course.model import Place

_STEPS = re.compile(r"\boptim\b|optimi[sz]er")


def trains(root: Path, name: str) -> bool:
    """Whether the suite or the reference of an assignment takes an optimiser's steps.

    Asked by the supervisor: the workers' parent must never have read these files.
    """
    place = Place(root, name)
    files = [*place.reference.glob("*.py"), *place.suite.glob("*/*.py")]
    return any(_STEPS.search(file.read_text("utf-8", "replace")) for file in files)

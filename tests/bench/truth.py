"""Compare the table of right marks with the checks themselves, on those submissions that can be run here.

python tests/bench/truth.py

Prints a line for each submission of which the table says something else; hostile ones are left to the race.
"""

import importlib
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from field import PLACE_NAME, QUESTION, Runner, thirty
from peers.grader import REPOSITORY, Exam, make_exam

from autograder.course.model import Place


def main() -> None:
    """Every difference on a line; exit 1 if there is any."""
    with tempfile.TemporaryDirectory() as folder:
        exam = make_exam(REPOSITORY, PLACE_NAME, QUESTION, Path(folder, "exam"))
        exam.copy_to(Path(folder, "checks"))
        sys.path.insert(0, str(Path(folder, "checks")))
        found = list(differences(exam, importlib.import_module("checks")))
    print("\n".join(found))
    sys.exit(1 if found else 0)


def differences(exam: Exam, checks: Any) -> Iterator[str]:
    """What the table and the checks disagree about."""
    known = [item.number for item in exam.items]
    if sorted(known) != sorted(checks.CHECKS):
        yield f"the rubric has {known}, the checks are {list(checks.CHECKS)}"
    for runner in thirty(Place(REPOSITORY, PLACE_NAME)):
        if runner.name.startswith(("right", "wrong")) or runner.name in {"broken-starter", "broken-half"}:
            lost = [number for number in checks.CHECKS if not passes(checks, number, runner)]
            if lost != list(runner.lost):
                yield f"{runner.name} loses {lost}, the table says {list(runner.lost)}"


def passes(checks: Any, number: str, runner: Runner) -> bool:
    """Whether a check passes."""
    names: dict[str, Any] = {}
    exec(compile(runner.text, runner.name, "exec"), names)
    try:
        checks.run(number, names)
    except Exception:
        return False
    return True


if __name__ == "__main__":
    main()

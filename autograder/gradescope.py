"""What Gradescope's container runs: grade the one submission, write results.json, end in time.

The tree is Gradescope's: `source/` (this bundle), `submission/`, `results/`,
`submission_metadata.json`; AUTOGRADER_HOME moves it elsewhere for a simulation.
"""

import contextlib
import json
import math
import os
import sys
from pathlib import Path
from typing import Any

from autograder.cli.common import programming
from autograder.course.errors import CourseError
from autograder.course.load import load_assignment, load_rubric
from autograder.course.model import Assignment, Place, Rubric
from autograder.grading.jobs import Setting
from autograder.grading.supervisor import HostFault, HostProcess
from autograder.judge.outcome import Outcome
from autograder.results.limit import over_limit
from autograder.results.scorecard import Scorecard, write_json
from autograder.submission.files import from_folder
from autograder.submission.model import Person, Submission
from autograder.submission.read import normal_form

MARGIN = 0.8  # of Gradescope's own time: beyond it everything earned would be lost
START_SECONDS = 30.0
DEFAULT_TIMEOUT = 600.0


def main() -> int:
    """Grade; 0 if every item has a mark, 3 after a fault of the grader."""
    home = Path(os.environ.get("AUTOGRADER_HOME", "/autograder"))
    out = home / "results" / "results.json"
    close_folders(home)
    try:
        root = home / "source"
        (name,) = programming(root)
        assignment = load_assignment(root, name)
        rubric = load_rubric(root, name, assignment)
    except (CourseError, ValueError, OSError) as error:
        write_json(
            out,
            {"output": f"The autograder is not set up rightly; staff, see: {error}", "tests": []},
        )
        return 3
    return grade(home, Place(root, name), assignment, rubric, out)


def grade(home: Path, place: Place, assignment: Assignment, rubric: Rubric, out: Path) -> int:
    """Grade the submission in `home` into `out`."""
    metadata = read_metadata(home / "submission_metadata.json")
    limited = over_limit(assignment.limit, metadata)
    if limited is not None:
        write_json(out, limited)
        return 0
    submission = read(home / "submission", assignment, metadata)
    try:
        host = HostProcess(setting(place, assignment))
    except HostFault as error:
        all_faulty(assignment, rubric, str(error), out)
        return 3
    with contextlib.closing(host):
        done = host.grade(submission, out)
        note_isolation(out, host.isolation)
    if done.problem:
        print(f"grader error: {done.problem}", file=sys.stderr)
    return 0 if "score" in json.loads(out.read_text("utf-8")) else 3


def close_folders(home: Path) -> None:
    """Close to other users what Gradescope makes anew for every run."""
    for name in ("source", "results", "submission"):
        with contextlib.suppress(OSError):
            (home / name).chmod(0o700)
    for name in ("submission_metadata.json", "run_autograder"):
        with contextlib.suppress(OSError):
            (home / name).chmod(0o600 if name.endswith(".json") else 0o700)


def setting(place: Place, assignment: Assignment) -> Setting:
    """How to grade here."""
    return Setting(
        str(place.root),
        place.name,
        total_seconds=total_seconds(assignment.budget.total),
        quick=bool(os.environ.get("AUTOGRADER_QUICK")),
        forbidden=place.secrets,
    )


def total_seconds(most: float = math.inf) -> float:
    """The seconds that all checks may take: a part of Gradescope's own time, and no more than `most`."""
    try:
        timeout = float(os.environ.get("TIMEOUT_SECONDS", DEFAULT_TIMEOUT))
    except ValueError:
        timeout = DEFAULT_TIMEOUT
    return max(30.0, min(most, MARGIN * timeout - START_SECONDS))


def read_metadata(path: Path) -> dict[str, Any]:
    """Gradescope's metadata; {} where it is missing or broken."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def read(folder: Path, assignment: Assignment, metadata: dict[str, Any]) -> Submission:
    """The submission in its normal form."""
    users = metadata.get("users") or []
    people = tuple(
        Person(str(user.get("name", "")), str(user.get("sid") or ""), str(user.get("email", "")))
        for user in users
        if isinstance(user, dict)
    )
    created = str(metadata.get("created_at", ""))
    try:
        return normal_form("submission", from_folder(folder), assignment, people, created)
    except OSError as error:
        return Submission("submission", problem=f"The submission cannot be read: {error}")


def all_faulty(assignment: Assignment, rubric: Rubric, problem: str, out: Path) -> None:
    """Results without any mark: the fault is ours."""
    card = Scorecard(assignment, rubric)
    for item in rubric.automatic:
        card.note(Outcome(item.number, "grader-error", item.title, error="grader", staff=problem))
    write_json(out, card.results())
    print(f"grader error: {problem}", file=sys.stderr)


def note_isolation(out: Path, isolation: dict[str, str]) -> None:
    """Record for staff which layers held."""
    document = json.loads(out.read_text("utf-8"))
    document["extra_data"]["isolation"] = isolation
    write_json(out, document)


if __name__ == "__main__":
    sys.exit(main())

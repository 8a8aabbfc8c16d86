"""What Gradescope's container runs for a written hand-in: look at the PDF, say what is to be mended.

No points come of it: a person gives them.  The tree is Gradescope's, as in `autograder.gradescope`.
"""

import json
import logging
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.course.errors import CourseError
from autograder.course.load import assignment_names, load_assignment
from autograder.submission.paper import Check, check_paper

UNFINISHED = "Your file was received, but looking at it did not come to an end. A person will look."
GOOD = "Everything that a machine can check is in order. The points are given by a person."
BAD = "Please mend what is marked below and hand in again. These checks give no points; a person does."


def main() -> int:
    """Check; 0 if the hand-in could be looked at, 3 if the bundle is at fault."""
    home = Path(os.environ.get("AUTOGRADER_HOME", "/autograder"))
    out = home / "results" / "results.json"
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    write(out, {"score": 0, "output": UNFINISHED, "tests": []})
    try:
        (name,) = assignment_names(home / "source")
        assignment = load_assignment(home / "source", name)
    except (CourseError, ValueError) as error:
        told = f"The checks are not set up rightly; staff, see: {error}"
        write(out, {"score": 0, "output": told, "tests": []})
        return 3
    people = members(home / "submission_metadata.json")
    write(out, results(check_paper(assignment, files_in(home / "submission"), people)))
    return 0


def results(checks: list[Check]) -> dict[str, Any]:
    """The document that Gradescope reads: entries without points, green or red."""
    good = all(check.passed for check in checks)
    return {
        "score": 0,
        "output": GOOD if good else BAD,
        "output_format": "text",
        "visibility": "visible",
        "tests": [
            {
                "name": check.name,
                "number": str(number),
                "status": "passed" if check.passed else "failed",
                "output": check.told,
                "output_format": "text",
                "visibility": "visible",
            }
            for number, check in enumerate(checks, 1)
        ],
    }


def members(path: Path) -> list[str]:
    """The names of those who handed in, from Gradescope's metadata."""
    try:
        users = json.loads(path.read_text("utf-8"))["users"]
        return [str(user.get("name") or user.get("email") or "somebody") for user in users]
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return []


def files_in(folder: Path) -> Mapping[str, bytes]:
    """The files that were handed in; links are not followed."""
    found = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def write(out: Path, document: dict[str, Any]) -> None:
    """Write whole or not at all."""
    temporary = out.with_name(".results.json")
    temporary.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")
    temporary.replace(out)


if __name__ == "__main__":
    sys.exit(main())

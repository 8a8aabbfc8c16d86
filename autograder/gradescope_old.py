"""What Gradescope's container runs for an old suite: judge the one submission, write results.json in time.

The tree is Gradescope's, as in `autograder.gradescope`; the suite lies in `source/suite`.
"""

import os
import sys
from pathlib import Path

import msgspec

from autograder.gradescope import close_folders, total_seconds
from autograder.grading.supervisor import HostFault
from autograder.oldsuite.layout import Layout, SuiteProblem, read_layout
from autograder.oldsuite.run import run_suite
from autograder.oldsuite.settings import TEST_SECONDS
from autograder.results.scorecard import PROVISIONAL, write_json

QUICK_SECONDS = 10.0  # of a test, where only the set-up is tried


def main() -> int:
    """Judge; 0 if there is a mark, 3 after a fault of the grader."""
    home = Path(os.environ.get("AUTOGRADER_HOME", "/autograder"))
    out = home / "results" / "results.json"
    close_folders(home)
    try:
        return judge(home, read_layout(home / "source" / "suite"), out)
    except (SuiteProblem, HostFault, OSError) as error:
        print(f"grader error: {error}", file=sys.stderr)
        write_json(out, {"output": PROVISIONAL, "tests": [], "extra_data": {"staff": str(error)}})
        return 3


def judge(home: Path, layout: Layout, out: Path) -> int:
    """Judge the submission in `home` into `out`."""
    quick = bool(os.environ.get("AUTOGRADER_QUICK"))
    done = run_suite(
        layout,
        home / "submission",
        out,
        inside=(home / "source" / "inside").is_file(),
        test_seconds=QUICK_SECONDS if quick else TEST_SECONDS,
        total_seconds=total_seconds(),
    )
    if done.problem:
        print(f"grader error: {done.problem}", file=sys.stderr)
    document = msgspec.json.decode(out.read_bytes())
    if "stdout_visibility" not in document:  # else students read it; a hidden entry would hide their total
        print(document["extra_data"]["staff"])
    return 0 if "score" in document else 3


if __name__ == "__main__":
    sys.exit(main())

"""`make bench`: what isolation costs, and what it buys; ratios and figures of one run on one machine.

Writes the table to build/bench.md and a plot to build/bench.svg.
"""

import datetime
import os
import platform
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).parent))

from race import race, trivial  # noqa: E402
from split import whole_suite, wire_and_start  # noqa: E402

PEERS = """
Peers, measured for this project on a trivial task without torch (median of three, 2 cores, Python 3.11):
otter-grader 3.2 s a submission; nbgrader 3.1 s, 0.7 s each further one; PrairieLearn 0.9 s;
check50 0.22 s; pytest-based graders 0.19 to 0.20 s; gradescope-utils with unittest 0.03 s. All of
them run the student's code in the process that marks, and a torch import of 1.3 s would come on top.
"""


def main(small: bool) -> None:
    """Run every part and write the table."""
    lines = [
        f"Measured {datetime.date.today()} on {os.cpu_count()} cores, Python {platform.python_version()}.",
        "",
    ]
    lines += ["| what | measured | aim |", "|---|---|---|"]
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        Path(scratch).chmod(0o755)
        parts = [*wire_and_start(), whole_suite(ROOT, 2 if small else 5)]
        lines += [f"| {' | '.join(part)} |" for part in parts]
        rows = [] if small else race(ROOT, Path(scratch))
        rows += trivial(ROOT, Path(scratch), 40 if small else 200)
    lines += [
        "",
        "| grader | wall s | CPU s | peak MB | a minute | right marks |",
        "|---|---|---|---|---|---|",
    ]
    lines += [told(row) for row in rows]
    text = "\n".join([*lines, PEERS])
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "bench.md").write_text(text, "utf-8")
    plot(rows, ROOT / "build" / "bench.svg")
    print(text)


def told(row: dict[str, Any]) -> str:
    """A row of the race."""
    figures = f"{row['wall']:.0f} | {row['cpu']:.0f} | {row['peak_mb']:.0f} | {row['a_minute']:.0f}"
    return f"| {row['grader']} | {figures} | {row['right']} |"


def plot(rows: list[dict[str, Any]], out: Path) -> None:
    """Submissions a minute as bars."""
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(8, 1 + 0.5 * len(rows)))
    axes.barh([row["grader"] for row in rows], [row["a_minute"] for row in rows])
    axes.invert_yaxis()
    axes.set_xlabel("submissions a minute")
    figure.tight_layout()
    figure.savefig(out, metadata={"Date": None})


if __name__ == "__main__":
    main("--small" in sys.argv)

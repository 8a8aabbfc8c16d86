"""`make bench`: what isolation costs and what it buys, beside other graders, on one machine in one run.

Writes the tables to build/bench.md and a plot to build/bench.svg; `--page docs/bench.md` writes the page.
"""

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).parent))

import crowd  # noqa: E402
import page  # noqa: E402
import race  # noqa: E402
import spent  # noqa: E402
from measure import wanting  # noqa: E402
from split import whole_suite, wire_and_start  # noqa: E402
from whole import whole  # noqa: E402

from autograder.course.model import Place  # noqa: E402

PARTS = ("overhead", "race", "trivial", "whole", "spent", "class")


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="a few submissions only: does it all work?")
    parser.add_argument("--runs", type=int, default=3, help="runs of the cheap graders; the dear get a third")
    parser.add_argument("--class", type=int, dest="crowd", default=0, help="also grade a class of so many")
    parser.add_argument("--only", choices=PARTS, action="append", help="this part only (repeatable)")
    parser.add_argument("--page", type=Path, help="write the page of the documentation there")
    return parser.parse_args()


def main(asked: argparse.Namespace) -> None:
    """Run every part that is asked for, writing the tables after each."""
    found = page.Report(small=asked.small, load=wanting())
    for part in PARTS:
        if (asked.only is None and (part != "class" or asked.crowd)) or part in (asked.only or ()):
            tell(f"== {part}")
            run(part, asked, found)
            write(found)
    tell("\n".join(page.tables(found)))
    if asked.page:
        page.write_page(found, asked.page)


def run(part: str, asked: argparse.Namespace, found: page.Report) -> None:
    """One part, into the report."""
    small = asked.small
    runs = 1 if small else asked.runs
    if part == "overhead":
        found.overhead = [*wire_and_start(), whole_suite(ROOT, 1 if small else 3)]
    elif part == "race":
        found.race = race.race(ROOT, runs, 6 if small else 0, tell)
    elif part == "trivial":
        found.trivial = race.trivial(ROOT, runs, 20 if small else 200, tell)
    elif part == "whole" and not small:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            Path(folder).chmod(0o755)
            found.whole = whole(ROOT, Path(folder))
    elif part == "spent":
        found.spent = profiles(1 if small else 4)
    elif part == "class":
        found.crowds = crowd.crowds(ROOT, asked.crowd or crowd.SMALL)


def profiles(count: int) -> dict[str, spent.Spent]:
    """Where the time of a submission goes, for all of assignment 4 and for its raced question."""
    place = Place(ROOT, "a4_vae")
    return {
        "all of assignment 4": spent.spent(place, count=count),
        "its question `gaussians`": spent.spent(place, count=count, question="gaussians"),
    }


def write(found: page.Report) -> None:
    """What is known so far."""
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "bench.md").write_text("\n".join(page.tables(found)), "utf-8")
    page.plot(found, ROOT / "build" / "bench.svg")


def tell(text: str) -> None:
    """Progress, at once."""
    print(text, flush=True)


if __name__ == "__main__":
    main(options())

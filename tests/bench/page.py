"""The bench's tables, plot and page, all from one report."""

import datetime
import os
import platform
from pathlib import Path

import msgspec
from crowd import Crowd
from crowd import told as crowds_told
from race import Result
from rows import Row, line, table
from spent import Spent
from spent import told as spent_told


class Report(msgspec.Struct):
    """What has been measured so far."""

    small: bool = False
    overhead: list[tuple[str, str, str]] = []
    race: Result = msgspec.field(default_factory=Result)
    trivial: Result = msgspec.field(default_factory=Result)
    whole: list[Row] = []
    spent: dict[str, Spent] = {}
    crowds: list[Crowd] = []


def machine() -> str:
    """When and on what this was measured."""
    import torch

    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    cores = len(os.sched_getaffinity(0))
    release = torch.__version__.partition("+")[0]
    return (
        f"Measured on {datetime.date.today()} on {cores} cores with {memory:.0f} GB of memory, "
        f"Python {platform.python_version()}, torch {release} on the CPU."
    )


def tables(found: Report) -> list[str]:
    """Everything that has been measured, as Markdown."""
    lines = [machine(), ""]
    if found.small:
        lines += ["A few submissions only: the figures say that it works, not how fast it is.", ""]
    for title, part in (
        ("Thirty submissions of one question", raced(found.race)),
        ("Trivial submissions", raced(found.trivial)),
        ("Thirty submissions of all of assignment 4", table(found.whole) if found.whole else []),
        ("Where the processor seconds go", profiles(found)),
        ("A whole class", crowds_told(found.crowds) if found.crowds else []),
        ("What the separate process adds", overhead(found)),
    ):
        if part:
            lines += [f"## {title}", "", *ABOUT.get(title, []), *part, ""]
    return lines


def raced(result: Result) -> list[str]:
    """The table of a race, who was not in it, and which marks were wrong."""
    if not result.rows:
        return []
    lines = table(result.rows)
    absent = [f"{name} could not be installed: {why}." for name, why in result.absent.items()]
    wrong = [f"- {name}: {'; '.join(marks)}" for name, marks in result.wrong.items() if marks]
    if wrong:
        wrong = ["", "Wrong marks (what was given, for what is right):", "", *wrong]
    return [*lines, *([""] if absent else []), *absent, *wrong]


def profiles(found: Report) -> list[str]:
    """The tables of where time goes, with their aims."""
    lines: list[str] = []
    for title, one in found.spent.items():
        lines += [*([""] if lines else []), *spent_told(title, one)]
    for title, one in found.spent.items():
        lines += ["", f"Ours, {title}: {one.ours:.2f} s and {one.share:.0%} (aim: 0.3 s and 30%)."]
    return lines


def overhead(found: Report) -> list[str]:
    """What one call, one worker and one suite cost more."""
    if not found.overhead:
        return []
    return ["| what | measured | aim |", "|---|---|---|", *(line(list(r)) for r in found.overhead)]


def page(found: Report) -> list[str]:
    """The page of the documentation."""
    return [TITLE, *tables(found), REMARKS]


def plot(found: Report, out: Path) -> None:
    """Two panels a race: submissions a minute, and the part of the marks that were right."""
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    parts = [("one question", found.race.rows), ("trivial", found.trivial.rows), ("all of A4", found.whole)]
    parts = [(title, part) for title, part in parts if part]
    if not parts:
        return
    sizes = [len(part) + 1 for _, part in parts]
    figure, grid = pyplot.subplots(
        len(parts), 2, figsize=(9, 0.6 + 0.5 * sum(sizes)), squeeze=False, height_ratios=sizes
    )
    for (left, right), (title, part) in zip(grid, parts, strict=True):
        _panel(left, right, title, part)
    figure.tight_layout()
    figure.savefig(out, metadata={"Date": None})
    pyplot.close(figure)


def _panel(left: object, right: object, title: str, part: list[Row]) -> None:
    names = [row.grader for row in part]
    low = [row.rate - min(row.a_minute) for row in part]
    high = [max(row.a_minute) - row.rate for row in part]
    left.barh(names, [row.rate for row in part], xerr=[low, high])  # type: ignore[attr-defined]
    left.set_xscale("log")  # type: ignore[attr-defined]
    left.set_xlabel(f"{title}: submissions a minute")  # type: ignore[attr-defined]
    right.barh(names, [min(row.right) / row.count for row in part])  # type: ignore[attr-defined]
    right.set_xlim(0, 1)  # type: ignore[attr-defined]
    right.set_yticks([])  # type: ignore[attr-defined]
    right.set_xlabel("part of the marks that are right")  # type: ignore[attr-defined]
    for axes in (left, right):
        axes.invert_yaxis()  # type: ignore[attr-defined]


TITLE = """# How fast is it, and how often is it right?

`make bench` runs our grader, plain pytest and three other graders over the same submissions, on one machine and
one after another, and writes the tables below; nobody types a figure. Speed alone would flatter a grader that
gives wrong marks, so every table says how many marks were right.
"""

ABOUT = {
    "Thirty submissions of one question": [
        "Question 2 of assignment 4: ten checks (three public, seven hidden), 13 points. Ten right programs in",
        "different styles, ten with one mistake, ten that are unfinished, broken or hostile. A mark is right if it",
        "is the one in the bench's table of lost items. A time or a memory that has three numbers is the median",
        "of several runs with the smallest and the largest.",
        "",
    ],
    "Trivial submissions": [
        "Four checks of sums of rows; every submission is right. The slower graders get a part of the class.",
        "",
    ],
    "Thirty submissions of all of assignment 4": [
        "All 53 checks, training cut short (`--quick`); two graders, the same suite. A mark is right if every",
        "task that is broken, and no other, lost points.",
        "",
    ],
    "Where the processor seconds go": [
        "Averages over right programs and wrong ones, counted inside the processes. *Ours* is what neither the",
        "suite nor the student's code uses.",
        "",
    ],
    "A whole class": [
        "Made-up submissions, right and wrong, through one command. Memory is that of all processes together,",
        "shared pages counted once.",
        "",
    ],
}

REMARKS = """## What was measured, and how

- The checks of the other graders are the same formulas with the same bounds, on the inputs that our suite
  draws: they are recorded once and read from a file. So the others do not pay for drawing inputs; ours does.
  After a failure ours also looks for the smallest failing input and for a known misconception, which the
  others do not.
- Each grader has an environment of its own with the same torch. Ours and plain pytest share one.
- otter-grader, gradescope-utils, pytest and the same suite in process run one command a submission, as many
  at a time as there are cores; nbgrader grades its whole class in one command and one at a time, because its
  gradebook is one file. Ours takes one command for the class and uses all cores.
- otter-grader grades a notebook of one cell: it refuses a module where the tests bring modules of their own.
- A submission gets 45 seconds of a grader without limits of its own. nbgrader's limit is a cell's; it was set to
  8 seconds, so that a loop in seven cells takes about as long. Ours has the limits of the assignment.
- All but ours run with 4 GiB of address space, so that the memory bomb ends in an exception; without that bound
  it would take the machine.
- "peak MB" is looked at four times a second and counts shared pages once; a short peak can be missed.
- The hostile programs are plain Python of a few lines, not made for any of these graders: a tensor that agrees
  with everything, one that replaces torch's comparisons, one that walks up the stack and replaces functions with
  usual names.

## What it says, and what it does not

The graders that run a student's program in their own process cannot be beaten on a trivial check by one that
starts a process for it, except by not importing torch each time. A program that leaves, loops or lies takes
the others' marks with it. The graders are good at other things, such as notebooks written by hand, which this
page does not measure; all were used as their manuals say, but somebody who knows one of them better may get
more out of it.
"""

"""The bench's tables, plot and page, all from one report."""

import datetime
import os
import platform
from pathlib import Path
from typing import Any

import msgspec
import text
from crowd import Crowd
from crowd import told as crowds_told
from peers.otter_grader import Otter
from peers.ours import Ours
from peers.plain_pytest import PlainPytest
from race import Result
from rows import Row, line, table
from spent import Spent
from spent import told as spent_told

BUSY = 0.5  # processes that want a processor, from which on a page says so


class Report(msgspec.Struct):
    """What has been measured so far."""

    small: bool = False
    load: float = 0.0  # processes that wanted a processor before anything was started
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
    if found.load > BUSY:
        told = f"Other programs were running: {found.load:.1f} processes wanted a processor before the start."
        lines += [told, "All times are longer than on a machine of its own.", ""]
    if found.small:
        lines += ["A few submissions only: the figures say that it works, not how fast it is.", ""]
    for title, part in (
        ("Thirty submissions of one question", raced(found.race)),
        ("Trivial submissions", [*raced(found.trivial), *aims(found.trivial)]),
        ("Thirty submissions of all of assignment 4", table(found.whole) if found.whole else []),
        ("Where the processor seconds go", profiles(found)),
        ("A whole class", crowds_told(found.crowds) if found.crowds else []),
        ("What the separate process adds", overhead(found)),
    ):
        if part:
            lines += [f"## {title}", "", *text.ABOUT.get(title, []), *part, ""]
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


def aims(result: Result) -> list[str]:
    """How far ahead ours should be on trivial checks, and is."""
    rates = {row.grader: row.rate for row in result.rows}
    return [
        f"\nOurs against {name}: {rates[Ours.name] / rates[name]:.1f} × (aim: {aim} ×)."
        for name, aim in ((PlainPytest.name, 5), (Otter.name, 20))
        if name in rates
    ]


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


def write_page(found: Report, path: Path) -> None:
    """The page of the documentation, and its plot beside it."""
    drawn = path.with_suffix(".svg")
    plot(found, drawn)
    shown = [text.PLOT.format(name=drawn.name), ""] if drawn.exists() else []
    lines = [text.TITLE, *shown, *tables(found), text.REMARKS]
    path.write_text("\n".join(lines).rstrip() + "\n", "utf-8")


def plot(found: Report, out: Path) -> None:
    """Two panels a race: submissions a minute, and the part of the marks that were right."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "bench"
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


def _panel(left: Any, right: Any, title: str, part: list[Row]) -> None:
    names = [row.grader for row in part]
    low = [row.rate - min(row.a_minute) for row in part]
    high = [max(row.a_minute) - row.rate for row in part]
    left.barh(names, [row.rate for row in part], xerr=[low, high])
    left.set_xlabel(f"{title}: submissions a minute")
    right.barh(names, [min(row.right) / row.count for row in part])
    right.set_xlim(0, 1)
    right.set_yticks([])
    right.set_xlabel("part of the marks that are right")
    for axes in (left, right):
        axes.invert_yaxis()

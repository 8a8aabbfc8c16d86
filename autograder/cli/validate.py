"""`autograder validate`: is the suite itself right?"""

import json
import os
import sys
from typing import Any

import click
import msgspec
from rich.console import Console
from rich.table import Table

from autograder.audit.trials import Auditor, Trial, Verdict, faults, trials
from autograder.cli.common import complete_assignment, opened, programming, stop
from autograder.course.load import find_root
from autograder.course.model import Assignment
from autograder.grading.supervisor import HostFault
from autograder.publish.starter import starter_texts


@click.command()
@click.argument("assignments", shell_complete=complete_assignment, nargs=-1)
@click.option("--task", "tasks", multiple=True, help="Only the wheats and chaffs of this task.")
@click.option("--jobs", type=click.IntRange(1), help="Programs at a time [one a core].")
@click.option("--sample", type=click.IntRange(1), help="A quick cut: this many variants a task and kind.")
@click.option("--no-cache", is_flag=True, help="Run everything again.")
@click.option("--json", "as_json", is_flag=True, help="Print the verdicts as JSON.")
def command(
    assignments: tuple[str, ...],
    tasks: tuple[str, ...],
    jobs: int | None,
    sample: int | None,
    no_cache: bool,
    as_json: bool,
) -> None:
    """Test the suites of ASSIGNMENTS (all, if none is named).

    The reference must get full marks and the starter none; every wheat (a correct program written
    differently) must pass; every chaff (a program with one plausible bug) must fail the property
    named for it, by comparison and not by an exception.  Exits 1 if anything is wrong.
    """
    names = assignments or tuple(programming(find_root()))
    summary: dict[str, Any] = {}
    for name in names:
        summary[name] = _validate(name, tasks, jobs or os.cpu_count() or 1, sample, no_cache, as_json)
    if as_json:
        click.echo(json.dumps(summary, indent=1))
    sys.exit(1 if any(part["faults"] for part in summary.values()) else 0)


def _validate(
    name: str, tasks: tuple[str, ...], jobs: int, sample: int | None, no_cache: bool, quiet: bool
) -> dict[str, Any]:
    place, assignment, _ = opened(name)
    for task in tasks:
        if task not in assignment.task_ids:
            stop(f'{name} has no task "{task}"; there are: {", ".join(assignment.task_ids)}')
    chosen = select(trials(place, assignment, starter_texts(place)), tasks, sample)
    cache = None if no_cache else place.root / ".cache" / "validate"
    auditor = Auditor(place, assignment, jobs, cache)
    progress = Console(stderr=True)

    def told(verdict: Verdict) -> None:
        for fault in faults(verdict):
            progress.print(f"[red]{verdict.kind} {verdict.label}[/red]: {fault}", soft_wrap=True)

    try:
        verdicts = auditor.run(chosen, told)
    except HostFault as error:
        stop(str(error), 2)
    if not quiet:
        _show(assignment, verdicts)
    wrong = {f"{v.kind} {v.label}": faults(v) for v in verdicts if faults(v)}
    return {
        "counts": counts(verdicts),
        "faults": wrong,
        "verdicts": [msgspec.to_builtins(verdict) for verdict in verdicts],
    }


def select(found: list[Trial], tasks: tuple[str, ...], sample: int | None) -> list[Trial]:
    """The trials of some tasks, and of each task and kind only the first few."""
    kept, seen = [], dict[tuple[str, str], int]()
    for trial in found:
        if tasks and trial.task not in tasks:
            continue
        place = (trial.kind, trial.task)
        seen[place] = seen.get(place, 0) + 1
        if sample is None or not trial.task or seen[place] <= sample:
            kept.append(trial)
    return kept


def counts(verdicts: list[Verdict]) -> dict[str, Any]:
    """The sizes of the matrix, and the bounds that they give."""
    wheats = [v for v in verdicts if v.kind == "wheat"]
    chaffs = [v for v in verdicts if v.kind == "chaff"]
    named = [v for v in chaffs if any(d == v.label for d in v.diagnoses.values())]
    misnamed = [v for v in chaffs if any(d != v.label for d in v.diagnoses.values())]
    properties = {number for verdict in verdicts for number in verdict.causes}
    return {
        "properties": len(properties),
        "wheats": len(wheats),
        "wheats passed": sum(not v.failed for v in wheats),
        "chaffs": len(chaffs),
        "chaffs killed": sum(bool(v.own) for v in chaffs),
        "chaffs named by diagnosis": len(named),
        "chaffs misnamed": len(misnamed),
        "wrong fails, 95 % bound": bound(len(wheats)),
        "misses, 95 % bound": bound(len(chaffs)),
    }


def bound(n: int) -> float:
    """1 - 0.05^(1/N): the rate of errors that N programs without one leave possible."""
    return round(1 - 0.05 ** (1 / n), 4) if n else 1.0


def _show(assignment: Assignment, verdicts: list[Verdict]) -> None:
    table = Table(title=f"{assignment.title}: the suite, tested")
    for column in ("task", "properties", "wheats passed", "chaffs killed", "named"):
        table.add_column(column, justify="left" if column == "task" else "right")
    for task in assignment.task_ids:
        table.add_row(task, *_cells(task, verdicts))
    console = Console()
    console.print(table)
    for kind in ("reference", "starter"):
        for verdict in verdicts:
            if verdict.kind == kind:
                good = len(verdict.causes) - len(verdict.failed)
                console.print(f"{kind}: {good} of {len(verdict.causes)} items passed")
    for name, value in counts(verdicts).items():
        console.print(f"{name}: {value}")


def _cells(task: str, verdicts: list[Verdict]) -> list[str]:
    mine = [verdict for verdict in verdicts if verdict.task == task]
    wheats = [verdict for verdict in mine if verdict.kind == "wheat"]
    chaffs = [verdict for verdict in mine if verdict.kind == "chaff"]
    properties = {n for v in verdicts for n, owner in v.tasks.items() if owner == task}
    named = sum(any(d == v.label for d in v.diagnoses.values()) for v in chaffs)
    return [
        str(len(properties)),
        f"{sum(not v.failed for v in wheats)}/{len(wheats)}",
        f"{sum(bool(v.own) for v in chaffs)}/{len(chaffs)}",
        f"{named}/{len(chaffs)}",
    ]

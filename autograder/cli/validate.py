"""`autograder validate`: is the suite itself right?"""

import json
import os
import sys
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from autograder.audit.changed import EVERYTHING, since
from autograder.audit.mutants import recorded
from autograder.audit.report import Audit
from autograder.audit.seeds import declarations, under_seeds
from autograder.audit.survivors import put_to_properties
from autograder.audit.trials import Auditor, Trial, Verdict, faults, trials
from autograder.cli import _audit_table
from autograder.cli.common import complete_assignment, opened, programming, stop
from autograder.course.errors import CourseError
from autograder.course.load import assignment_names, find_root, full_name
from autograder.course.model import Place
from autograder.grading.supervisor import HostFault
from autograder.judge.suite import SuiteError
from autograder.publish.archive import write
from autograder.publish.starter import starter_texts
from autograder.report.audit import as_html


@click.command()
@click.argument("assignments", shell_complete=complete_assignment, nargs=-1)
@click.option("--task", "tasks", multiple=True, help="Only the wheats and chaffs of this task.")
@click.option("--jobs", type=click.IntRange(1), help="Programs at a time [one a core].")
@click.option("--sample", type=click.IntRange(1), help="A quick cut: this many variants a task and kind.")
@click.option("--changed", metavar="BASE", help="Only what differs from this commit.")
@click.option("--seeds", type=click.IntRange(1), help="Try stochastic checks under this many fresh seeds.")
@click.option("--mutants", is_flag=True, help="Try every mutant of the reference.")
@click.option("--no-cache", is_flag=True, help="Run everything again.")
@click.option("--html", type=click.Path(path_type=Path), help="Write the audit as an HTML page.")
@click.option("--json", "as_json", is_flag=True, help="Print the verdicts as JSON.")
def command(
    assignments: tuple[str, ...], changed: str | None, html: Path | None, as_json: bool, **options: Any
) -> None:
    """Test the suites of ASSIGNMENTS (all, if none is named).

    The reference must get full marks and the starter none; every wheat (a correct program written
    differently) must pass; every chaff (a program with one plausible bug) must fail the property
    named for it, by comparison and not by an exception; between both and the bound of each
    comparison there must be a factor of ten.  Exits 1 if anything is wrong.
    """
    root = find_root()
    names = [full_name(name, assignment_names(root)) for name in assignments] or programming(root)
    try:
        tasks = since(root, changed, names) if changed else dict.fromkeys(names, EVERYTHING)
        found = [_audited(name, tasks[name] + options["tasks"], options, as_json) for name in tasks]
    except (HostFault, SuiteError, CourseError) as error:
        stop(str(error))
    if as_json:
        click.echo(json.dumps({audit.assignment: audit.summary() for audit in found}, indent=1))
    if html is not None:
        write(html, as_html(found).encode("utf-8"))
    sys.exit(1 if any(audit.faults for audit in found) else 0)


def _audited(name: str, tasks: tuple[str, ...], options: dict[str, Any], quiet: bool) -> Audit:
    place, assignment, _ = opened(name)
    for task in tasks:
        if task not in assignment.task_ids:
            stop(f'{name} has no task "{task}"; there are: {", ".join(assignment.task_ids)}')
    jobs = options["jobs"] or os.cpu_count() or 1
    cache = None if options["no_cache"] else place.root / ".cache" / "validate"
    chosen = select(trials(place, assignment, starter_texts(place)), tasks, options["sample"])
    verdicts = Auditor(place, assignment, jobs, cache).run(chosen, _tell)
    audit = Audit(name, verdicts, whole=not tasks and options["sample"] is None)
    audit.declared = [d for d in declarations(place) if not tasks or d.task in tasks]
    _further(audit, place, tasks, options, jobs, cache)
    if not quiet:
        _audit_table.show(assignment, audit)
        _tell_rest(audit)
    return audit


def _further(
    audit: Audit, place: Place, tasks: tuple[str, ...], options: dict[str, Any], jobs: int, cache: Path | None
) -> None:
    """Fresh seeds and mutants, where they are asked for."""
    if options["seeds"]:
        audit.seeded = under_seeds(place, tasks, options["seeds"], jobs)
    if options["mutants"]:
        audit.fates = put_to_properties(place, tasks, jobs, cache)
        audit.equivalent = recorded(place)


def _tell(verdict: Verdict) -> None:
    """Say at once what a program shows to be wrong."""
    for fault in faults(verdict):
        Console(stderr=True).print(f"[red]{verdict.kind} {verdict.label}[/red]: {fault}", soft_wrap=True)


def _tell_rest(audit: Audit) -> None:
    told = {f"{verdict.kind} {verdict.label}" for verdict in audit.verdicts if faults(verdict)}
    for name, found in audit.faults.items():
        for fault in found if name not in told else ():
            Console(stderr=True).print(f"[red]{name}[/red]:", fault, soft_wrap=True, markup=True)


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

"""`autograder doctor`: is this machine ready, and which isolation holds here?"""

import json
import sys
from pathlib import Path

import click
import msgspec
from rich.console import Console
from rich.table import Table

from autograder.cli.common import programming
from autograder.course.errors import CourseError
from autograder.course.load import find_root, load_assignment
from autograder.grading import health
from autograder.grading.health import Finding


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
def command(as_json: bool) -> None:
    """Say whether this machine is ready, and which isolation holds here.

    Looks at Python, torch, isolation layers, Gradescope's limits, disk and versions.
    Every layer is proved by trying what it forbids in a worker started for this.  Green is well,
    yellow works with a limit that is named, red does not work.  Exits 1 if anything is red.
    """
    found = list(findings())
    if as_json:
        click.echo(json.dumps([msgspec.to_builtins(finding) for finding in found], indent=1))
    else:
        show(found)
    sys.exit(1 if any(finding.level == "red" for finding in found) else 0)


def findings() -> list[Finding]:
    """Everything that was found."""
    try:
        root: Path | None = find_root()
    except CourseError:
        root = None
    found = [health.python(), health.torch(), *health.versions(root), health.disk(Path.cwd()), health.cores()]
    if found[1].level != "red":
        found += _isolation()
    if root is not None:
        found += health.gradescope([load_assignment(root, name) for name in programming(root)])
    return [*found, health.tools()]


def _isolation() -> list[Finding]:
    if not sys.platform.startswith("linux"):
        return [health.portable()]
    from autograder.grading.trial import try_isolation

    proof, fault = try_isolation()
    return list(health.isolation(proof, fault))


def show(found: list[Finding]) -> None:
    """The findings as a table."""
    table = Table("", "what", "found", "what it means, and what to do", show_lines=False)
    for finding in found:
        told = " ".join(part for part in (finding.meaning, finding.remedy) if part)
        mark = {"green": "ok", "yellow": "limited", "red": "broken"}[finding.level]
        table.add_row(f"[{finding.level}]{mark}[/{finding.level}]", finding.about, finding.found, told)
    console = Console()
    console.print(table)
    worst = sum(finding.level == "red" for finding in found)
    limited = sum(finding.level == "yellow" for finding in found)
    console.print(f"{worst} broken, {limited} limited, {len(found) - worst - limited} ok")

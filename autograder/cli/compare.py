"""`autograder compare`: whose mark changes between two runs, and why."""

import json
import sys
from pathlib import Path

import click
import msgspec
from rich.console import Console
from rich.table import Table

from autograder.cli.common import stop
from autograder.publish.archive import write
from autograder.report.compare import Comparison, as_csv, as_html, cell, compare
from autograder.report.data import ReportError


@click.command()
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path))
@click.option(
    "--csv", "csv_file", type=click.Path(path_type=Path), help="Write the changes to this CSV file."
)
@click.option("--html", "html_file", type=click.Path(path_type=Path), help="Write them as an HTML page.")
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON.")
def command(before: Path, after: Path, csv_file: Path | None, html_file: Path | None, as_json: bool) -> None:
    """Compare two runs, before a regrade is published.

    BEFORE and AFTER are two folders that `grade` made.
    Shows every submission whose mark changes, the items that change it and the message that
    explains it.  Exits 0 if nothing changes, 1 if something does.
    """
    try:
        found = compare(before, after)
    except ReportError as error:
        stop(str(error))
    if csv_file is not None:
        write(csv_file, as_csv(found).encode("utf-8"))
    if html_file is not None:
        write(html_file, as_html(found, str(found.after["assignment"])).encode("utf-8"))
    click.echo(json.dumps(msgspec.to_builtins(found), indent=1)) if as_json else show(found)
    sys.exit(1 if found.changes else 0)


def show(found: Comparison) -> None:
    """The changes as a table."""
    if found.before["assignment"] != found.after["assignment"]:
        click.echo(f"The runs are of {found.before['assignment']} and of {found.after['assignment']}.")
    table = Table("submission", "total", "item", "points", "why")
    for change in found.changes:
        total = f"{cell(change.before)} → {cell(change.after)}"
        rows = [
            (f"{i.number} {i.name}", f"{cell(i.before)} → {cell(i.after)}", i.reason) for i in change.items
        ]
        for index, row in enumerate(rows or [("", "", change.note)]):
            table.add_row(*(("", "") if index else (change.label, total)), *row)
    console = Console()
    if found.changes:
        console.print(table)
    click.echo(f"{len(found.changes)} changed ({found.up} gain, {found.down} lose), {found.same} unchanged")

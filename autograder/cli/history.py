"""`autograder history`: everything that was ever entered about a student."""

import json
from datetime import datetime
from zoneinfo import ZoneInfo

import click
import msgspec

from autograder.cli.common import desk, gradebook_option
from autograder.gradebook.store import Row


@click.command()
@click.argument("student")
@click.option("--assignment", help="Only this assignment.")
@click.option("--json", "as_json", is_flag=True, help="Print the rows as JSON.")
@gradebook_option
def command(student: str, assignment: str | None, as_json: bool, where: str) -> None:
    """Show who entered what about STUDENT, when, from where and why.

    Nothing is ever overwritten: a correction is a line of its own.
    """
    office = desk(where)
    with office.book.reading() as view:
        found = office.finder(view).named(student)
        rows = view.rows(found.sid, office.name(assignment) if assignment else "")
    if as_json:
        click.echo(json.dumps([msgspec.to_builtins(row) for row in rows], indent=1))
        return
    click.echo(f"{found.name} ({found.sid}): {len(rows)} entries")
    before: dict[tuple[str, ...], str] = {}
    for row in rows:
        key = (row.kind, row.assignment, row.part, row.item)
        click.echo(entry(row, before.get(key, ""), office.course.term.zone))
        before[key] = row.value


def entry(row: Row, before: str, zone: ZoneInfo) -> str:
    """A row in words."""
    at = datetime.fromisoformat(row.at).astimezone(zone)
    what = {
        "mark": f"item {row.item}" if row.item else f"the {row.part} part",
        "time": f"handed in ({row.part})",
        "extension": "deadline",
        "excused": "excused",
    }[row.kind]
    change = f"{before} becomes {row.value or 'none'}" if before else row.value or "none"
    why = f": {row.why}" if row.why else ""
    return f"{at:%Y-%m-%d %H:%M:%S}  {row.by}  {row.assignment}, {what}: {change}  ({row.source}){why}"

"""What staff enter one by one: extensions, excuses, corrections.  Each needs its reason."""

from datetime import timezone
from decimal import Decimal

import click
import msgspec

from autograder.cli.common import by_option, desk, gradebook_option, stop
from autograder.course.model import Rubric
from autograder.gradebook.desk import Desk
from autograder.gradebook.intake import Intake
from autograder.gradebook.late import DAY, moment
from autograder.gradebook.standing import PARTS, items_of
from autograder.gradebook.store import Row

why_option = click.option("--why", required=True, help="The reason; the history keeps it.")


@click.command()
@click.argument("student")
@click.argument("assignment")
@click.option("--days", type=click.IntRange(1), help="This many days of 24 hours after the class's deadline.")
@click.option("--until", help="A new deadline, on the course's clock: 2026-10-05 23:59.")
@click.option("--undo", is_flag=True, help="The class's deadline again.")
@why_option
@by_option
@gradebook_option
def extend(
    student: str,
    assignment: str,
    days: int | None,
    until: str | None,
    undo: bool,
    why: str,
    by: str,
    where: str,
) -> None:
    """Give STUDENT more time for ASSIGNMENT; up to the new deadline no late days are spent."""
    if (days is not None) + (until is not None) + undo != 1:
        stop("give one of --days, --until and --undo")
    office = desk(where)
    name = office.name(assignment)
    due = "" if undo else _deadline(office, name, days or 0, until)
    found = _add(office, by, student, Row("extension", "", name, "", "", due, "by hand", why))
    click.echo(f"{name} of {found}: due {due or 'with the class'}")


def _deadline(office: Desk, name: str, days: int, until: str | None) -> str:
    zone = office.course.term.zone
    due = office.course.piece(name).due
    if until is None:
        return (due.astimezone(timezone.utc) + days * DAY).astimezone(zone).isoformat()
    try:
        new = moment(until, zone)
    except ValueError:
        new = None
    if new is None:
        stop(f'"{until}" is no time; write 2026-10-05 23:59')
    if new <= due:
        stop(f"{new.isoformat()} is not after the class's deadline, {due.isoformat()}")
    return new.isoformat()


@click.command()
@click.argument("student")
@click.argument("assignment")
@click.option("--undo", is_flag=True, help="It counts again.")
@why_option
@by_option
@gradebook_option
def excuse(student: str, assignment: str, undo: bool, why: str, by: str, where: str) -> None:
    """Leave ASSIGNMENT out of STUDENT's marks; the others of its component weigh more."""
    office = desk(where)
    name = office.name(assignment)
    row = Row("excused", "", name, "", "", "" if undo else "excused", "by hand", why)
    found = _add(office, by, student, row)
    click.echo(f"{name} of {found}: {'counts again' if undo else 'excused'}")


@click.command()
@click.argument("student")
@click.argument("assignment")
@click.option("--item", default="", help="The item's number; without it, the mark of the whole part.")
@click.option("--part", type=click.Choice(PARTS), help="Which part, where --item does not say it.")
@click.option("--points", help="The right points.")
@click.option("--remove", is_flag=True, help="No mark at all: it was given to the wrong student.")
@why_option
@by_option
@gradebook_option
def correct(
    student: str,
    assignment: str,
    item: str,
    part: str | None,
    points: str | None,
    remove: bool,
    why: str,
    by: str,
    where: str,
) -> None:
    """Give STUDENT the right mark for ASSIGNMENT; the old one stays in the history."""
    if (points is None) is not remove:
        stop("give either --points or --remove")
    office = desk(where)
    name = office.name(assignment)
    rubric = office.material(name).rubric
    chosen = _part(name, rubric, item, part)
    what = f"item {item}" if item else f"the {chosen} part"
    if points is None:
        row = Row("mark", "", name, chosen, item, "", "by hand", why)
        click.echo(f"{what} of {name}, {_add(office, by, student, row)}: no mark")
        return
    intake = Intake("by hand", "by hand", name, chosen, rubric)
    with office.book.writing(by) as writer:
        found = office.finder(writer).named(student)
        intake.mark("--points", found, item, points)
        report = intake.commit(writer, why)
    if report.refused:
        stop(report.refused[0])
    click.echo(f"{what} of {name}, {found.name} ({found.sid}): {Decimal(intake.claims[0].value)}")


def _part(name: str, rubric: Rubric, item: str, part: str | None) -> str:
    """The part that an item belongs to, or the only one that there is."""
    parts: list[str] = [p for p in PARTS if items_of(rubric, p)]
    if item:
        parts = [p for p in parts if item in {i.number for i in items_of(rubric, p)}]
        if not parts:
            stop(f'the rubric of {name} has no item "{item}"')
    elif part:
        parts = [part]
    if len(parts) != 1:
        stop(f"{name} has two parts; say which with --part, or name the --item")
    return parts[0]


def _add(office: Desk, by: str, student: str, row: Row) -> str:
    """Add a row about a student; who it is, in words."""
    with office.book.writing(by) as writer:
        found = office.finder(writer).named(student)
        writer.add([msgspec.structs.replace(row, sid=found.sid)])
    return f"{found.name} ({found.sid})"

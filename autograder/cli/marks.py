"""`autograder marks`: the gradebook: who is in it, what goes in, what it amounts to."""

import json
from pathlib import Path

import click
import msgspec

from autograder.cli import _by_hand
from autograder.cli._marks_table import as_data, remarks, show
from autograder.cli.common import by_option, desk, gradebook_option, tell
from autograder.gradebook.intake import Report
from autograder.gradebook.marks import anonymous
from autograder.gradebook.roster import read_roster, sizes
from autograder.gradebook.runs import claims, read_run
from autograder.gradebook.tables import read_table


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print the marks as JSON.")
@click.option("--anonymous", "nameless", is_flag=True, help="Leave out who it is.")
@gradebook_option
@click.pass_context
def command(ctx: click.Context, as_json: bool, nameless: bool, where: str) -> None:
    """Show component and final marks, or enter something.

    Without a command the marks are shown; the commands put something into the gradebook.
    """
    if ctx.invoked_subcommand is not None:
        return
    office = desk(where)
    with office.book.reading() as view:
        marks = anonymous(office.marks(view)) if nameless else office.marks(view)
    if as_json:
        click.echo(json.dumps([as_data(mark, nameless, i) for i, mark in enumerate(marks, 1)], indent=1))
        return
    show(marks, nameless)
    for line in remarks(marks):
        click.echo(line)


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--drop-missing", is_flag=True, help="Who is not in FILE has left the course.")
@by_option
@gradebook_option
def roster(file: Path, drop_missing: bool, by: str, where: str) -> None:
    """Read the class list in FILE: a CSV with student numbers, such as Quercus's gradebook."""
    office = desk(where)
    with office.book.writing(by) as writer:
        known = writer.students()
        students, refused = read_roster(file, office.course.roster, known)
        report = Report(refused=refused, notes=sizes(students, office.course.groups))
        changed = [student for student in students if known.get(student.sid) != student]
        report.corrected = len([student for student in changed if student.sid in known])
        report.added, report.unchanged = len(changed) - report.corrected, len(students) - len(changed)
        there = {student.sid for student in students}
        gone = [s for s in known.values() if s.active and s.sid not in there]
        if gone and drop_missing:
            changed += [msgspec.structs.replace(student, active=False) for student in gone]
            report.notes.append(f"{len(gone)} have left the course; their marks are kept")
        elif gone:
            report.notes.append(
                f"{len(gone)} of the roster are not in {file.name}; --drop-missing drops them"
            )
        writer.enrol(changed, read_table(file).source)
    tell(report, f"roster from {file.name}")


@command.command()
@click.argument("run", type=click.Path(path_type=Path))
@click.option("--why", default="", help="The reason for changing marks that are there already (a regrade).")
@by_option
@gradebook_option
def record(run: Path, why: str, by: str, where: str) -> None:
    """Take the marks of RUN, a folder that `autograder grade` made."""
    office = desk(where)
    found = read_run(run)
    name = office.name(found.assignment)
    with office.book.writing(by) as writer:
        intake = claims(found, office.course, office.material(name).rubric, office.finder(writer))
        report = intake.commit(writer, why)
    tell(report, f"{run} for {name}, programming part")


@command.command()
@click.option("--out", type=click.Path(path_type=Path), default=Path("exports/report"), help="The folder.")
@click.option("--runs", type=click.Path(path_type=Path), help="Where the recorded runs are [runs/].")
@click.option("--anonymous", "nameless", is_flag=True, help="Only the class page, and no name on it.")
@click.option("--position", is_flag=True, help="Show students where they are in the distribution.")
@gradebook_option
def report(out: Path, runs: Path | None, nameless: bool, position: bool, where: str) -> None:
    """Write pages that open offline: one for staff about the class, one a student for mailing."""
    from autograder.report.term import gather
    from autograder.report.term_pages import render_class, render_students

    office = desk(where)
    with office.book.reading() as view:
        term = gather(office, view, runs or office.root / "runs")
    index = render_class(term, out, nameless)
    students = [] if nameless else render_students(term, out, position)
    click.echo(f"{index}  ({len(students)} students)")


for extra in (_by_hand.extend, _by_hand.excuse, _by_hand.correct):
    command.add_command(extra)

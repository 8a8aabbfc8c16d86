"""`autograder written`: sheets for people who mark, and their marks back into the gradebook."""

from pathlib import Path

import click

from autograder.cli.common import by_option, desk, gradebook_option, stop, tell, write_private
from autograder.gradebook.desk import Desk
from autograder.gradebook.intake import Intake
from autograder.gradebook.outside import platform, read_outside, require_total
from autograder.gradebook.sheet import assignment_of, is_sheet, levels, read_sheet, sheet
from autograder.gradebook.standing import PARTS, standing
from autograder.gradebook.store import View
from autograder.gradebook.tables import Table, read_table


@click.group()
def command() -> None:
    """Marks given by people: sheets out, marks in."""


@command.command("sheet")
@click.argument("assignment")
@click.option("--out", type=click.Path(path_type=Path), help="The file [exports/ASSIGNMENT.csv].")
@click.option("--section", help="Only the students of this section.")
@gradebook_option
def make(assignment: str, out: Path | None, section: str | None, where: str) -> None:
    """Write the sheet for ASSIGNMENT (A4, say): a row a student, a column a criterion with its levels.

    Beside it, NAME.levels.csv says what each level means.  What is marked already is filled in.
    """
    office = desk(where)
    name = office.name(assignment)
    rubric = office.material(name).rubric
    if not rubric.manual:
        stop(f"{name} has no item that people mark")
    with office.book.reading() as view:
        students = [s for s in view.students().values() if not section or s.section == section]
        text = sheet(office.assignment(name), rubric, students, standing(view.rows(assignment=name)))
    if not students:
        stop("the roster is empty; read it first: autograder marks roster FILE")
    path = out or Path("exports") / f"{name}.csv"
    write_private(path, text, "utf-8-sig")
    write_private(path.with_suffix(".levels.csv"), levels(rubric), "utf-8-sig")
    click.echo(f"{path}  {len(students)} students, {len(rubric.manual)} items")


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--assignment", help="What the marks are for; a sheet of ours says it itself.")
@click.option("--part", type=click.Choice(PARTS), help="Which part [the one with the file's maximum].")
@click.option("--why", default="", help="The reason for changing marks that are already there.")
@by_option
@gradebook_option
def take(file: Path, assignment: str | None, part: str | None, why: str, by: str, where: str) -> None:
    """Take the marks in FILE: a sheet, or the CSV of Gradescope or Crowdmark.

    Unknown students, impossible points and double marks are refused line by line; everything else
    is kept.  Exits 1 if anything was refused.
    """
    office = desk(where)
    table = read_table(file)
    with office.book.writing(by) as writer:
        intake = _claims(office, writer, table, assignment, part or "")
        report = intake.commit(writer, why)
    tell(report, f"{file.name} for {intake.assignment}, {intake.part} part")


def _claims(office: Desk, view: View, table: Table, assignment: str | None, part: str) -> Intake:
    finder = office.finder(view)
    if is_sheet(table) and not platform(table):
        name = office.name(assignment or assignment_of(table) or "")
        rubric = office.material(name).rubric
        return read_sheet(table, office.assignment(name), rubric, finder, finder.students.values())
    if not assignment:
        kind = platform(table) or "This"
        stop(f"{kind} does not say what the marks are for: add --assignment (A4, say)")
    require_total(table)
    name = office.name(assignment)
    return read_outside(table, office.course, name, office.material(name).rubric, finder, part)

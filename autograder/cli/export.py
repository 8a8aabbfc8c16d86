"""`autograder export`: marks as CSV for Quercus, in Gradescope's form, or plain."""

from pathlib import Path

import click

from autograder.cli.common import desk, gradebook_option, stop, write_private
from autograder.gradebook import exports, quercus
from autograder.gradebook.marks import anonymous

out_option = click.option("--out", type=click.Path(path_type=Path), help="The file [in exports/].")


@click.group()
def command() -> None:
    """Write marks for other programs, such as Quercus."""


@command.command("quercus")
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    help="The gradebook as Quercus exported it: filled in, everything else kept.",
)
@out_option
@gradebook_option
def to_quercus(into: Path | None, out: Path | None, where: str) -> None:
    """Write a gradebook that Quercus imports.

    With --into, the instructor's export is filled in (the safest way: its ids stay); without it, one
    is made, and Quercus makes the columns.
    """
    office = desk(where)
    with office.book.reading() as view:
        marks = office.marks(view)
    if not marks:
        stop("the roster is empty; read it first: autograder marks roster FILE")
    result = quercus.filled(into, marks) if into else quercus.made(marks)
    path = out or Path("exports") / "quercus.csv"
    write_private(path, result.text)
    for note in result.notes:
        click.echo(f"Note: {note}", err=True)
    click.echo(f"{path}  {len(marks)} students; columns: {', '.join(result.columns)}")


@command.command("gradescope")
@click.argument("assignment")
@out_option
@gradebook_option
def to_gradescope(assignment: str, out: Path | None, where: str) -> None:
    """Write the marks of ASSIGNMENT with the columns of Gradescope's own export."""
    office = desk(where)
    name = office.name(assignment)
    with office.book.reading() as view:
        text = exports.gradescope_csv(office.marks(view), name)
    path = out or Path("exports") / f"{name}.gradescope.csv"
    write_private(path, text)
    click.echo(str(path))


@command.command("csv")
@click.option("--anonymous", "nameless", is_flag=True, help="Leave out who it is.")
@out_option
@gradebook_option
def to_csv(nameless: bool, out: Path | None, where: str) -> None:
    """Write everything that is calculated, a row a student."""
    office = desk(where)
    with office.book.reading() as view:
        marks = office.marks(view)
    text = exports.plain_csv(anonymous(marks) if nameless else marks, nameless)
    path = out or Path("exports") / "marks.csv"
    write_private(path, text)
    click.echo(str(path))

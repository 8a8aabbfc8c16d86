"""`autograder explain`: how a student's final mark comes about."""

import click

from autograder.cli.common import desk, gradebook_option
from autograder.gradebook.explain import explain


@click.command()
@click.argument("student")
@gradebook_option
def command(student: str, where: str) -> None:
    """Show the calculation of STUDENT's mark line by line.

    STUDENT is a number, login, mail address or name.
    """
    office = desk(where)
    with office.book.reading() as view:
        found = office.finder(view).named(student)
        (mark,) = [m for m in office.marks(view, anybody=True) if m.student.sid == found.sid]
    for line in explain(mark, office.course.late, office.course.term.zone):
        click.echo(line)

"""`autograder report`: a run as HTML pages that open offline."""

from pathlib import Path

import click

from autograder.cli.common import stop
from autograder.course.errors import CourseError
from autograder.course.load import find_root, load_assignment
from autograder.report.data import ReportError, load
from autograder.report.render import render_run


@click.command()
@click.argument("run", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="The folder for the pages [RUN/report].")
@click.option("--anonymous", is_flag=True, help="Leave out names, for showing in class.")
@click.option("--for-students", is_flag=True, help="Leave out what only staff may see.")
def command(run: Path, out: Path | None, anonymous: bool, for_students: bool) -> None:
    """Write the HTML report of RUN.

    A page for the class and one for each submission; they open offline.
    """
    target = out or run / "report"
    try:
        name = str(load(run).about["assignment"])
        pages = render_run(run, target, _title(name), anonymous, staff=not for_students)
    except ReportError as error:
        stop(str(error))
    click.echo(f"{pages[0]}  ({len(pages) - 1} submissions)")


def _title(name: str) -> str:
    try:
        return load_assignment(find_root(), name).title
    except CourseError:
        return name

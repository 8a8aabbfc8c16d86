"""`autograder build`: what students get, what Gradescope gets."""

from pathlib import Path

import click

from autograder.cli.common import complete_assignment, stop
from autograder.course.load import assignment_names, find_root, load_assignment
from autograder.course.model import Place
from autograder.publish.archive import write
from autograder.publish.bundle import gradescope_zip
from autograder.publish.handout import build_handout
from autograder.publish.student import solutions_zip, student_zip
from autograder.publish.written import written_zip


@click.command()
@click.argument("assignments", shell_complete=complete_assignment, nargs=-1)
@click.option("--out", type=click.Path(path_type=Path), default=Path("dist"), help="The folder to fill.")
@click.option("--solutions", is_flag=True, help="The solutions too, for after the deadline.")
def command(assignments: tuple[str, ...], out: Path, solutions: bool) -> None:
    """Build the student zip, the Gradescope bundle and the handout.

    Of ASSIGNMENTS, or of all if none is named.  Of written work: the handout, and a bundle that
    looks at a PDF's length, sections and group.

    The student zip is searched for solutions, hidden checks and hints first; nothing is written for
    an assignment that leaks.  The same course gives the same bytes.
    """
    root = find_root()
    for name in assignments or assignment_names(root):
        for path, data in _built(Place(root, name), solutions).items():
            try:
                write(out / name / path, data)
            except OSError as error:
                stop(f"{out / name / path} cannot be written: {error.strerror}")
            click.echo(f"{out / name / path}  {len(data) / 1024:,.0f} KiB")


def _built(place: Place, solutions: bool) -> dict[str, bytes]:
    """Everything of one assignment, before any of it is written."""
    assignment = load_assignment(place.root, place.name)
    handout = build_handout(place)
    files = {"handout.html": handout.html.encode("utf-8")}
    if assignment.kind == "programming":
        files["student.zip"] = student_zip(place, handout)
        files["gradescope.zip"] = gradescope_zip(place)
        if solutions:
            files["solutions.zip"] = solutions_zip(place)
    elif assignment.paper:
        files["gradescope.zip"] = written_zip(place)
    return files

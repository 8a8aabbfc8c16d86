"""What several commands share."""

import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click
from click.shell_completion import CompletionItem

from autograder.course.errors import CourseError
from autograder.course.load import assignment_names, find_root, full_name, load_assignment, load_rubric
from autograder.course.model import Assignment, Place, Rubric

if TYPE_CHECKING:
    from autograder.gradebook.desk import Desk
    from autograder.gradebook.intake import Report


def stop(message: str, code: int = 2) -> NoReturn:
    """End with one clear sentence: 2 for what the user can mend, 3 for what is ours."""
    click.echo(f"Error: {message}", err=True)
    sys.exit(code)


def opened(name: str, start: Path | None = None) -> tuple[Place, Assignment, Rubric]:
    """A programming assignment of the course around here (or around `start`)."""
    root = find_root(start)
    name = full_name(name, assignment_names(root))
    assignment = load_assignment(root, name)
    if assignment.kind == "written":
        stop(f"{name} is written work: people mark it (autograder written), there is no code to run")
    return Place(root, name), assignment, load_rubric(root, name, assignment)


def complete_assignment(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The names of the course's assignments, for the shell's completion."""
    try:
        names = assignment_names(find_root())
    except CourseError:
        return []
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]


def programming(root: Path) -> list[str]:
    """The names of the programming assignments."""
    names = assignment_names(root)
    return [name for name in names if load_assignment(root, name).kind == "programming"]


def _me() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "somebody"


gradebook_option = click.option(
    "--gradebook",
    "where",
    envvar="AUTOGRADER_GRADEBOOK",
    default="",
    help="A file or a PostgreSQL URL [gradebook.sqlite beside the course; AUTOGRADER_GRADEBOOK].",
)
by_option = click.option(
    "--by", envvar="AUTOGRADER_BY", default=_me, help="Who does this, for the history [your login name]."
)


def desk(where: str) -> "Desk":
    """The course around here with its gradebook."""
    from autograder.gradebook.desk import Desk

    above = click.get_current_context().parent
    inherited = str(above.params.get("where") or "") if above else ""
    return Desk(find_root(), where or inherited)


def write_private(path: Path, text: str, encoding: str = "utf-8") -> None:
    """Write a file that only its owner can read: it holds marks."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary = path.with_name(f".{path.name}.{os.getpid()}")
        with open(temporary, "w", encoding=encoding, newline="", opener=_private) as file:
            file.write(text)
        temporary.replace(path)
    except OSError as error:
        stop(f"{path} cannot be written: {error.strerror}")


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def tell(report: "Report", what: str) -> None:
    """Say what came of an import; exit 1 if anything was refused."""
    for line in report.refused:
        click.echo(f"Refused: {line}", err=True)
    for line in report.notes:
        click.echo(f"Note: {line}", err=True)
    counts = f"{report.added} added, {report.corrected} corrected, {report.unchanged} unchanged"
    click.echo(f"{what}: {counts}, {len(report.refused)} refused")
    sys.exit(1 if report.refused else 0)

"""What several commands share."""

import sys
from pathlib import Path
from typing import NoReturn

import click

from autograder.course.load import assignment_names, find_root, load_assignment, load_rubric
from autograder.course.model import Assignment, Place, Rubric


def stop(message: str, code: int = 2) -> NoReturn:
    """End with one clear sentence: 2 for what the user can mend, 3 for what is ours."""
    click.echo(f"Error: {message}", err=True)
    sys.exit(code)


def opened(name: str, start: Path | None = None) -> tuple[Place, Assignment, Rubric]:
    """An assignment of the course around here (or around `start`)."""
    root = find_root(start)
    assignment = load_assignment(root, name)
    return Place(root, name), assignment, load_rubric(root, name, assignment)


def programming(root: Path) -> list[str]:
    """The names of the programming assignments."""
    names = assignment_names(root)
    return [name for name in names if load_assignment(root, name).kind == "programming"]

"""`autograder new`: a new assignment that already runs."""

from pathlib import Path

import click

from autograder.course.load import find_root
from autograder.publish.new import new_assignment


@click.command()
@click.argument("name")
@click.option("--title", help="What students read [from NAME].")
def command(name: str, title: str | None) -> None:
    """Make the assignment NAME, which already runs.

    It has one question, one task, one property, one wheat and one chaff.  Replace its task by your
    own, one file at a time, and run `autograder validate NAME` after each.
    """
    root = find_root()
    for path in new_assignment(root, name, title or _title(name)):
        click.echo(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
    click.echo(f"\nNow: autograder validate {name}\n     autograder build {name}")
    click.echo("How to go on: docs/first-property.md")


def _title(name: str) -> str:
    """`a6_energy_models` is "Energy models"."""
    words = name.split("_")
    kept = words[1:] if len(words) > 1 and words[0][:1] == "a" and words[0][1:].isdigit() else words
    return " ".join(kept).capitalize()

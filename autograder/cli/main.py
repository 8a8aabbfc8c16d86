"""`autograder`: the commands, grouped by who uses them; each is found by its module's name."""

import difflib
import importlib
import pkgutil
import sys
from typing import Any

import click

import autograder
import autograder.cli as package
from autograder.course.errors import CourseError

HIDDEN = {"main", "common"}
GROUPS = {
    "Students": ("check",),
    "Teaching assistants: an assignment": ("new", "build", "validate", "simulate", "oldsuite", "doctor"),
    "Teaching assistants: a class": ("grade", "compare", "report", "similarity"),
    "Teaching assistants: marks": ("written", "marks", "explain", "history", "export"),
}


class Commands(click.Group):
    """Loads a command's module only when it is named, so that the tool starts at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        found = [info.name for info in pkgutil.iter_modules(package.__path__)]
        return sorted(name for name in found if name not in HIDDEN and not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"autograder.cli.{cmd_name}")
        return module.command  # type: ignore[no-any-return]

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """The command that is called; a mistyped name gets a suggestion."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in self.list_commands(ctx):
            near = difflib.get_close_matches(name, self.list_commands(ctx), n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            ctx.fail(f'There is no command "{name}".{hint}')
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands by who uses them."""
        known = self.list_commands(ctx)
        placed = [name for names in GROUPS.values() for name in names]
        groups = {**GROUPS, "More": tuple(name for name in known if name not in placed)}
        for title, names in groups.items():
            rows = [(name, self._summary(ctx, name)) for name in names if name in known]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows)

    def _summary(self, ctx: click.Context, name: str) -> str:
        try:
            command = self.get_command(ctx, name)
        except ImportError:  # a student's installation has no staff packages
            return "(not installed: pip install 'autograder[staff]')"
        return command.get_short_help_str(70) if command else ""


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(autograder.__version__, prog_name="autograder")
def cli() -> None:
    """Build, check, grade and report the assignments of a deep-learning course."""


def main() -> None:
    """Run the tool; whatever is the user's fault is one clear sentence and exit code 2."""
    try:
        cli()
    except CourseError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()

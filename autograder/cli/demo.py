"""`autograder demo`: build, grade a sample class and report it, as a look at the whole."""

import shutil
import sys
from pathlib import Path

import click

from autograder.cli.common import complete_assignment, opened, programming
from autograder.course.load import find_root
from autograder.publish.samples import export, sample_class

FULL = "a4_vae"


@click.command()
@click.argument("assignments", shell_complete=complete_assignment, nargs=-1)
@click.option("--out", type=click.Path(path_type=Path), default=Path("dist"), help="The folder to fill.")
def command(assignments: tuple[str, ...], out: Path) -> None:
    """Build, grade a made-up class and write its report.

    For ASSIGNMENTS, or for all if none is named.
    Calls and training are cut short, so the marks of a demonstration are not marks.
    """
    names = list(assignments) or programming(find_root())
    _run("build", [*names, "--out", str(out)])
    worst = 0
    for name in sorted(names, key=lambda n: n != FULL):
        worst = max(worst, _one(name, out, small=name != FULL and len(names) > 1))
    sys.exit(worst)


def _one(name: str, out: Path, small: bool) -> int:
    place, assignment, _ = opened(name)
    samples = sample_class(place, assignment, small)
    source = out / name / "sample_class.zip"
    export(samples, source)
    for index, sample in enumerate(samples):
        click.echo(f"submission_{1001 + index}: {sample.about}")
    run = out / name / "run"
    shutil.rmtree(run, ignore_errors=True)
    code = _run("grade", [name, str(source), "--out", str(run), "--quick"])
    _run("report", [str(run), "--out", str(out / name / "report")])
    return code


def _run(name: str, arguments: list[str]) -> int:
    """Another command, as if it were typed; its exit code."""
    from autograder.cli.main import cli

    click.secho(f"$ autograder {name} {' '.join(arguments)}", bold=True)
    try:
        cli.main([name, *arguments], standalone_mode=False)
    except SystemExit as end:
        return int(end.code or 0)
    return 0

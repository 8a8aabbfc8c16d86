"""`autograder simulate`: what Gradescope would do with a bundle and a submission."""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from autograder.cli.common import stop
from autograder.publish import simulate
from autograder.publish.archive import write
from autograder.publish.simulate import NotABundle, Simulated


@click.command()
@click.argument("bundle", type=click.Path(path_type=Path))
@click.argument("submission", type=click.Path(path_type=Path))
@click.option("--timeout", type=click.FloatRange(1), default=600.0, help="Seconds a run may take [600].")
@click.option("--container", is_flag=True, help="A clean root with 0.5 CPU and 768 MB, built by setup.sh.")
@click.option("--cpus", type=click.FloatRange(0.05), default=0.5, help="With --container: the CPUs [0.5].")
@click.option("--memory", type=click.IntRange(64), default=768, help="With --container: MB [768].")
@click.option("--out", type=click.Path(path_type=Path), help="Write the results.json to this file.")
@click.option("--quick", is_flag=True, help="A demonstration: calls and training are cut short; no marks.")
@click.option("--json", "as_json", is_flag=True, help="Print the results as JSON.")
def command(
    bundle: Path,
    submission: Path,
    timeout: float,
    container: bool,
    cpus: float,
    memory: int,
    out: Path | None,
    quick: bool,
    as_json: bool,
) -> None:
    """Run BUNDLE on SUBMISSION as Gradescope does.

    BUNDLE is a gradescope.zip, SUBMISSION a folder, zip or file.  The run has Gradescope's tree,
    metadata, order and time-out.  Without --container this Python stands in for what setup.sh
    installs.  Exits 0 if there is a mark, 3 if there is none.
    """
    for path in (bundle, submission):
        if not path.exists():
            stop(f"there is no file or folder {path}")
    environment = {"AUTOGRADER_QUICK": "1"} if quick else {}
    try:
        if container:
            done = _in_container(bundle, submission, timeout, cpus, memory, environment)
        else:
            done = _here(bundle, submission, timeout, environment)
    except NotABundle as error:
        stop(str(error))
    if out is not None and done.results is not None:
        write(out, json.dumps(done.results, indent=1).encode())
    click.echo(json.dumps(done.results, indent=1)) if as_json else _show(done)
    sys.exit(0 if done.marked else 3)


def _here(bundle: Path, submission: Path, timeout: float, environment: dict[str, str]) -> Simulated:
    home = Path(tempfile.mkdtemp(prefix="gradescope-"))
    try:
        home.chmod(0o755)
        simulate.unpack_bundle(bundle, home)
        simulate.use_own_python(home)
        simulate.put_submission(submission, home)
        return simulate.run(home, timeout, environment)
    finally:
        simulate.removed(home)


def _in_container(
    bundle: Path, submission: Path, timeout: float, cpus: float, memory: int, environment: dict[str, str]
) -> Simulated:
    from autograder.publish.container import Container, Unavailable

    try:
        return Container(cpus, memory).simulate(bundle, submission, timeout, environment)
    except Unavailable as error:
        stop(str(error), 3)


def _show(done: Simulated) -> None:
    if done.timed_out:
        click.echo("The run was stopped at its time-out: Gradescope gives 0 and shows no item.")
    if done.results is None:
        click.echo("There is no readable results.json. Staff see this output:")
        click.echo(done.stdout)
        return
    Console().print(_table(done.results))
    click.echo(f"score: {done.results.get('score', 'none (provisional)')}")
    if done.seconds:
        click.echo(f"{done.seconds:.1f} s, at most {done.peak_mb:.0f} MB")
    if done.stdout.strip():
        click.echo(f"Staff see besides:\n{done.stdout.rstrip()}")


def _table(results: dict[str, Any]) -> Table:
    table = Table(title="As Gradescope shows it to staff")
    for column in ("item", "name", "points", "shown to students"):
        table.add_column(column, justify="right" if column == "points" else "left")
    for test in results.get("tests", []):
        score = f"{test['score']:g}" if "score" in test else "-"
        colour = "green" if test["status"] == "passed" else "red"
        points = f"[{colour}]{score}/{test.get('max_score', 0):g}[/{colour}]"
        shown = test.get("visibility") or results.get("visibility") or "visible"  # an old suite may not say
        row = (test.get("number", ""), test["name"], points, shown)
        table.add_row(*row)
    return table

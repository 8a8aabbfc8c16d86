"""`autograder oldsuite`: a gradescope-utils suite as it is, here or on Gradescope."""

import sys
import tempfile
from pathlib import Path
from typing import Any

import click
import msgspec
from rich.console import Console
from rich.table import Table

from autograder.cli.common import stop
from autograder.grading.supervisor import HostFault
from autograder.oldsuite.bundle import old_zip
from autograder.oldsuite.layout import Layout, SuiteProblem, read_layout
from autograder.oldsuite.run import run_suite
from autograder.oldsuite.settings import TEST_SECONDS
from autograder.publish.archive import write


@click.group()
def command() -> None:
    """Old gradescope-utils suites, without a change."""


@command.command("run")
@click.argument("suite", type=click.Path(path_type=Path))
@click.argument("submission", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="Write Gradescope's results.json to this file.")
@click.option("--inside", is_flag=True, help="Run every test beside the student's code.")
@click.option("--seconds", type=click.FloatRange(0.1), default=TEST_SECONDS, help="A test's time [60].")
@click.option("--json", "as_json", is_flag=True, help="Print the results as JSON.")
def run(suite: Path, submission: Path, out: Path | None, inside: bool, seconds: float, as_json: bool) -> None:
    """Run the old suite in the folder SUITE on SUBMISSION: a file, a folder or a zip.

    SUITE holds run_tests.py and tests/, or is the folder of tests itself.  A test class that only calls the
    student's code runs in the judge, which reaches that code over the wire; any other runs inside, beside it.
    Exits 0 if every test passed, 1 if one failed, 3 after a fault of the grader.
    """
    layout = _layout(suite)
    if not submission.exists():
        stop(f"there is no file or folder {submission}")
    if layout.root.is_relative_to(submission.resolve()):
        stop(f"the suite lies in the submission {submission}: name the student's own folder")
    document = _judged(layout, submission, inside, seconds, out)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(document), indent=1).decode())
    else:
        _show(document)
    sys.exit(_code(document))


@command.command("build")
@click.argument("suite", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), default=Path("old.zip"), help="The file [old.zip].")
@click.option("--inside", is_flag=True, help="Let every test run beside the student's code.")
def build(suite: Path, out: Path, inside: bool) -> None:
    """Build a Gradescope bundle that runs the old suite in SUITE by this engine.

    The same suite gives the same bytes.
    """
    data = old_zip(_layout(suite), inside)
    try:
        write(out, data)
    except OSError as error:
        stop(f"{out} cannot be written: {error.strerror}")
    click.echo(f"{out}  {len(data) / 1024:,.0f} KiB")


def _layout(suite: Path) -> Layout:
    try:
        return read_layout(suite)
    except SuiteProblem as error:
        stop(str(error))


def _judged(
    layout: Layout, submission: Path, inside: bool, seconds: float, out: Path | None
) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "results.json"
        try:
            done = run_suite(layout, submission, path, inside=inside, test_seconds=seconds)
        except HostFault as error:
            stop(str(error), 3)
        if done.problem:
            click.echo(f"grader error: {done.problem}", err=True)
        if not path.is_file():
            sys.exit(3)
        data = path.read_bytes()
    try:
        if out is not None:
            write(out, data)
    except OSError as error:
        stop(f"{out} cannot be written: {error.strerror}")
    return msgspec.json.decode(data)  # type: ignore[no-any-return]


def _code(document: dict[str, Any]) -> int:
    if "score" not in document:
        return 3
    return 0 if all(test["status"] == "passed" for test in document["tests"]) else 1


def _show(document: dict[str, Any]) -> None:
    console = Console()
    table = Table(title="An old suite")
    for column in ("test", "mode", "score", "problem"):
        table.add_column(column, overflow="fold")
    for test in document["tests"]:
        about = test["extra_data"]
        table.add_row(test["name"], about["mode"], _score(test), _problem(test))
    console.print(table)
    for column in document["leaderboard"]:
        console.print(f"leaderboard: {column['name']} = {column['value']}")
    console.print(f"score: {document.get('score', 'none (provisional)')}")
    if document["extra_data"]["staff"]:
        console.print(f"\n{document['extra_data']['staff']}", markup=False)


def _score(test: dict[str, Any]) -> str:
    if "max_score" not in test:
        return test["status"]  # type: ignore[no-any-return]
    return f"{test['score']:g}/{test['max_score']:g}" if "score" in test else f"-/{test['max_score']:g}"


def _problem(test: dict[str, Any]) -> str:
    return "" if test["status"] == "passed" else str(test["extra_data"]["staff"]).split("\n")[0]

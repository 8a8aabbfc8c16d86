"""`autograder similarity`: which submissions of a run have code in common?"""

import csv
import io
from pathlib import Path

import click

from autograder.cli.common import opened, stop, write_private
from autograder.report import data
from autograder.report.data import ReportError
from autograder.report.similarity import Pair, as_html, pairs


@click.command()
@click.argument("run", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="The HTML page [RUN/similarity.html].")
@click.option("--csv", "csv_file", type=click.Path(path_type=Path), help="Write all pairs to this CSV file.")
@click.option(
    "--threshold", type=click.FloatRange(0, 1), default=0.6, help="The share of common code to show [0.6]."
)
def command(run: Path, out: Path | None, csv_file: Path | None, threshold: float) -> None:
    """Show which submissions of RUN have code in common.

    Compares them pair by pair, question by question, without the starter's code.
    The page is for people to judge.  No mark ever depends on it.
    """
    try:
        place, assignment, _ = opened(str(data.load(run).about["assignment"]))
        found = pairs(run, place, assignment, threshold)
    except ReportError as error:
        stop(str(error))
    target = out or run / "similarity.html"
    write_private(target, as_html(found, assignment.title))
    if csv_file is not None:
        write_private(csv_file, as_csv(found))
    for pair in found[:10]:
        click.echo(f"{100 * pair.share:3.0f} %  {pair.question}: {pair.first} and {pair.second}")
    click.echo(f"{target}  ({len(found)} pairs)")


def as_csv(found: list[Pair]) -> str:
    """One row a pair."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["question", "first", "second", "share_first", "share_second", "tokens"])
    for pair in found:
        row = [pair.question, pair.first, pair.second, pair.share_first, pair.share_second, pair.tokens]
        writer.writerow(row)
    return out.getvalue()

"""`autograder grade`: a class at a time."""

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from autograder import __version__
from autograder.cli.common import opened, stop
from autograder.course.model import Assignment, Place, Rubric
from autograder.grading import fingerprint
from autograder.grading.folder import Entry, RunFolder
from autograder.grading.jobs import Setting
from autograder.grading.supervisor import AnyHosts, HostFault, Hosts, grade_all
from autograder.submission.collect import SourceError, count_submissions, read_submissions


@click.command()
@click.argument("assignment")
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="The run's folder [runs/ASSIGNMENT/TIME].")
@click.option("--jobs", type=click.IntRange(1), help="Submissions at a time [one a core].")
@click.option("--cluster", help="Grade on the Dask cluster with this scheduler: tcp://... or tls://...")
@click.option("--resume", is_flag=True, help="Go on with an interrupted run in --out.")
@click.option("--force", is_flag=True, help="With --resume: grade again what is unchanged, too.")
@click.option("--question", "questions", multiple=True, help="Only this question or task (repeatable).")
@click.option("--quick", is_flag=True, help="A demonstration: training items are cut short; no marks.")
@click.option("--no-landlock", is_flag=True, hidden=True)
@click.option("--json", "as_json", is_flag=True, help="Print the run's summary as JSON.")
def command(
    assignment: str,
    sources: tuple[Path, ...],
    out: Path | None,
    jobs: int | None,
    cluster: str | None,
    resume: bool,
    force: bool,
    questions: tuple[str, ...],
    quick: bool,
    no_landlock: bool,
    as_json: bool,
) -> None:
    """Grade the submissions in SOURCES for ASSIGNMENT.

    A source is Gradescope's export of submissions (zip or unpacked), a folder or zip of one
    submission, a single module or notebook, or a directory of any of these.  Results are on disk
    after each submission: OUT/<submission>/results.json, OUT/marks.csv, OUT/run.json.

    Exits 0 when everything was graded, whatever the marks; 2 for a mistake in the call; 3 after a
    fault of the grader.
    """
    place, loaded, rubric = opened(assignment)
    assignment = place.name
    for name in questions:
        if name not in loaded.task_ids and name not in {q.name for q in loaded.questions}:
            stop(f'{assignment} has no question or task "{name}"; there are: {", ".join(loaded.task_ids)}')
    for source in sources:
        if not source.exists():
            stop(f"there is no file or folder {source}")
    folder = RunFolder(out or Path("runs") / assignment / datetime.now().strftime("%Y-%m-%d_%H%M%S"))
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else [None]
    settings = [
        Setting(
            str(place.root), assignment, cores[i % len(cores)], quick, not no_landlock,
            questions=questions, forbidden=forbidden(place, folder.root), warm=True,
        )
        for i in range(jobs or len(cores))
    ]  # fmt: skip
    run = Run(place, loaded, rubric, folder, settings, cluster)
    try:
        folder.create()
        documents = run.grade(list(sources), resume and not force)
    except (SourceError, HostFault) as error:
        stop(str(error), 2 if isinstance(error, SourceError) else 3)
    except OSError as error:
        stop(f"{error}. What is graded so far is kept; go on with --resume --out {folder.root}", 3)
    except KeyboardInterrupt:
        stop(f"stopped. What is graded so far is kept; go on with --resume --out {folder.root}", 3)
    run.summary(documents, as_json)


def forbidden(place: Place, out: Path) -> tuple[str, ...]:
    """Files that a worker must not be able to read, tried before any submission is loaded."""
    hidden = sorted((place.suite / "hidden").glob("test_*.py"))[:1]
    reference = sorted(place.reference.glob("*.py"))[:1]
    return tuple(str(path.resolve()) for path in [place.rubric, *hidden, *reference])


class Run:
    """One call of `grade`."""

    def __init__(
        self,
        place: Place,
        assignment: Assignment,
        rubric: Rubric,
        folder: RunFolder,
        settings: list[Setting],
        cluster: str | None = None,
    ) -> None:
        self.place, self.assignment, self.rubric = place, assignment, rubric
        self.folder, self.settings, self.cluster = folder, settings, cluster
        self.suite = fingerprint.of_suite(place)
        self.console = Console(stderr=True)

    def grade(self, sources: list[Path], resume: bool) -> list[tuple[Entry, dict[str, Any]]]:
        """Grade all sources with a progress bar; entries and results in order."""
        skip = self.folder.done_before(self.suite) if resume else {}
        total = count_submissions(sources, self.assignment)
        if not resume:
            (self.folder.root / "progress.jsonl").unlink(missing_ok=True)
        order: list[str] = []

        def in_order() -> Any:
            for submission in read_submissions(sources, self.assignment):
                order.append(submission.key)
                yield submission

        found: dict[str, tuple[Entry, dict[str, Any]]] = {}
        with self._progress() as progress:
            bar = progress.add_task("grading", total=total, now="")

            def told(entry: Entry, document: dict[str, Any]) -> None:
                found[entry.key] = (entry, document)
                progress.update(bar, advance=1)
                if not self.console.is_terminal:
                    score = document.get("score", "no mark")
                    self.console.print(f"{len(found)}/{total} {entry.key}: {score}", highlight=False)

            def began(key: str) -> None:
                progress.update(bar, now=key)

            hosts = self._hosts()
            isolation = grade_all(in_order(), self.folder, hosts, self.suite, skip, began, told)
        self.folder.finish(self.rubric, self._about(isolation), order)
        return [found[key] for key in order]

    def _hosts(self) -> AnyHosts:
        if self.cluster is None:
            return Hosts(self.settings)
        from autograder.grading.cluster import Nodes
        from autograder.publish.bundle import gradescope_zip

        return Nodes(self.cluster, gradescope_zip(self.place), self.settings[0])

    def _progress(self) -> Progress:
        columns = (
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
            TimeRemainingColumn(), TextColumn("{task.fields[now]}"),
        )  # fmt: skip
        return Progress(*columns, console=self.console, disable=not self.console.is_terminal)

    def _about(self, isolation: dict[str, str]) -> dict[str, Any]:
        from autograder.judge.settings import COURSE_SEED

        return {
            "assignment": self.assignment.name,
            "version": __version__,
            "seed": COURSE_SEED,
            "suite": self.suite,
            "torch": fingerprint.installed("torch"),
            "quick": self.settings[0].quick,
            "isolation": isolation,
            "replay": f"autograder grade {self.assignment.name} SUBMISSION --out FOLDER",
        }

    def summary(self, documents: list[tuple[Entry, dict[str, Any]]], as_json: bool) -> None:
        """Print the marks; exit 3 if the grader was at fault anywhere."""
        if as_json:
            import json

            rows = [{"submission": e.key, "status": e.status, "score": d.get("score")} for e, d in documents]
            click.echo(json.dumps({"out": str(self.folder.root), "submissions": rows}))
        else:
            print_table(documents, self.assignment, self.rubric)
            click.echo(f"Results: {self.folder.root}")
        faults = [entry for entry, _ in documents if entry.status == "grader-error"]
        for entry in faults:
            click.echo(f"Grader error: {entry.key}: {entry.problem or 'see its results.json'}", err=True)
        sys.exit(3 if faults else 0)


def print_table(
    documents: list[tuple[Entry, dict[str, Any]]], assignment: Assignment, rubric: Rubric
) -> None:
    """The marks by question."""
    table = Table(title=f"{assignment.title}: marks by question")
    table.add_column("submission", overflow="fold")
    for question in assignment.questions:
        table.add_column(question.name, justify="right", overflow="fold")
    table.add_column("total", justify="right", style="bold")
    table.add_column("remark")
    for entry, document in documents:
        table.add_row(entry.key, *_row(document, assignment), _total(document), _remark(entry, document))
    best = [f"{_possible(rubric, question.name):g}" for question in assignment.questions]
    points = sum(item.points for item in rubric.automatic)
    table.add_row("possible", *best, f"{points:g}", "", style="dim")
    console = Console()
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = 140  # a file or a log has no width to keep to
    console.print(table)


def _possible(rubric: Rubric, question: str) -> float:
    return float(sum(item.points for item in rubric.automatic if item.task.startswith(f"{question}.")))


def _row(document: dict[str, Any], assignment: Assignment) -> list[str]:
    cells = []
    for question in assignment.questions:
        tests = [test for test in document["tests"] if question.name in test["tags"]]
        missing = any("score" not in test for test in tests)
        cells.append("?" if missing else f"{sum(test['score'] for test in tests):g}")
    return cells


def _total(document: dict[str, Any]) -> str:
    return f"{document['score']:g}" if "score" in document else "ERR"


def _remark(entry: Entry, document: dict[str, Any]) -> str:
    if entry.status != "graded":
        return entry.problem or entry.status
    causes = [test["extra_data"]["error"] for test in document["tests"]]
    named = [c for c in causes if c and not c.startswith("needs ") and c != "wrong answer"]
    worst = sorted(set(named), key=lambda c: (-named.count(c), c))[:2]
    return ", ".join(f"{cause} ({named.count(cause)})" for cause in worst)

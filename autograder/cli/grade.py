"""`autograder grade`: a class at a time."""

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from autograder import __version__
from autograder.cli._run_table import Row, print_table, row_of
from autograder.cli.common import complete_assignment, opened, stop
from autograder.course.model import Assignment, Place, Rubric
from autograder.grading import fingerprint
from autograder.grading.folder import Entry, RunFolder
from autograder.grading.jobs import Setting
from autograder.grading.supervisor import AnyHosts, HostFault, Hosts, grade_all
from autograder.submission.collect import SourceError, count_submissions, read_submissions
from autograder.submission.model import Person


@click.command()
@click.argument("assignment", shell_complete=complete_assignment)
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="The run's folder [runs/ASSIGNMENT/TIME].")
@click.option("--jobs", type=click.IntRange(1), help="Submissions at a time [one a core].")
@click.option(
    "--roster", type=click.Path(exists=True, path_type=Path), help="A class list: who did not hand in?"
)
@click.option("--cluster", help="Grade on the Dask cluster with this scheduler: tcp://... or tls://...")
@click.option("--resume", is_flag=True, help="Go on with an interrupted run in --out.")
@click.option("--force", is_flag=True, help="With --resume: grade again what is unchanged, too.")
@click.option("--question", "questions", multiple=True, help="Only this question or task (repeatable).")
@click.option("--quick", is_flag=True, help="A demonstration: calls and training are cut short; no marks.")
@click.option("--no-landlock", is_flag=True, hidden=True)
@click.option("--json", "as_json", is_flag=True, help="Print the run's summary as JSON.")
def command(
    assignment: str,
    sources: tuple[Path, ...],
    out: Path | None,
    jobs: int | None,
    roster: Path | None,
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
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") and jobs != 1 else [None]
    settings = [
        Setting(
            str(place.root), assignment, cores[i % len(cores)], quick, not no_landlock,
            questions=questions, forbidden=place.secrets, many=True,
        )
        for i in range(jobs or len(cores))  # a lone one is not tied to a core
    ]  # fmt: skip
    run = Run(place, loaded, rubric, folder, settings, cluster)
    try:
        folder.create()
        rows = run.grade(list(sources), resume and not force, roster)
    except (SourceError, HostFault) as error:
        stop(str(error), 2 if isinstance(error, SourceError) else 3)
    except OSError as error:
        stop(f"{error}. What is graded so far is kept; go on with --resume --out {folder.root}", 3)
    except KeyboardInterrupt:
        stop(f"stopped. What is graded so far is kept; go on with --resume --out {folder.root}", 3)
    run.summary(rows, as_json)


def absent(root: Path, roster: Path, people: list[Person]) -> list[Person]:
    """The students of a class list who are not among those who handed in."""
    from autograder.course.term import Columns, load_course
    from autograder.gradebook.roster import read_roster

    described = (root / "assignments" / "course.toml").is_file()
    students, refused = read_roster(roster, load_course(root).roster if described else Columns(), {})
    for line in refused:
        click.echo(f"Refused: {line}", err=True)
    known = {value.lower() for person in people for value in (person.sid, person.email) if value}
    gone = [s for s in students if not {s.sid.lower(), s.email.lower()} & known]
    return [Person(student.name, student.sid, student.email) for student in gone]


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

    def grade(self, sources: list[Path], resume: bool, roster: Path | None) -> list[Row]:
        """Grade all sources with a progress bar; a row for each, in order."""
        skip = self.folder.done_before(self.suite) if resume else {}
        total = count_submissions(sources, self.assignment)
        if not resume:
            (self.folder.root / "progress.jsonl").unlink(missing_ok=True)
        order: list[str] = []

        def in_order() -> Any:
            for submission in read_submissions(sources, self.assignment):
                order.append(submission.key)
                yield submission

        found: dict[str, Row] = {}
        people: list[Person] = []
        with self._progress() as progress:
            bar = progress.add_task("grading", total=total, now="")

            def told(entry: Entry, document: dict[str, Any]) -> None:
                found[entry.key] = row_of(entry, document, self.assignment)
                people.extend(entry.people)
                progress.update(bar, advance=1)
                if not self.console.is_terminal:
                    score = document.get("score", "no mark")
                    self.console.print(f"{len(found)}/{total} {entry.key}: {score}", highlight=False)

            def began(key: str) -> None:
                progress.update(bar, now=key)

            hosts = self._hosts()
            isolation = grade_all(in_order(), self.folder, hosts, self.suite, skip, began, told)
        missing = absent(self.place.root, roster, people) if roster else []
        self.folder.finish(self.rubric, self._about(isolation), order, missing)
        for person in missing:
            click.echo(f"No submission: {person.name} ({person.sid})", err=True)
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
            "replay": f"autograder grade {self.assignment.name} RUN/SUBMISSION/submission.json --out FOLDER",
        }

    def summary(self, found: list[Row], as_json: bool) -> None:
        """Print the marks; exit 3 if the grader was at fault anywhere."""
        if as_json:
            rows = [{"submission": row.key, "status": row.status, "score": row.score} for row in found]
            click.echo(json.dumps({"out": str(self.folder.root), "submissions": rows}))
        else:
            print_table(found, self.assignment, self.rubric)
            click.echo(f"Results: {self.folder.root}")
        faults = [row for row in found if row.status == "grader-error"]
        for row in faults:
            click.echo(f"Grader error: {row.key}: {row.problem or 'see its results.json'}", err=True)
        sys.exit(3 if faults else 0)

"""`autograder check`: the public half of the checks, on the student's own machine."""

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Protocol

import click
import msgspec
from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table

from autograder.cli.common import complete_assignment, opened, programming, stop
from autograder.course.load import find_root
from autograder.course.model import Assignment, Place, Rubric
from autograder.grading.jobs import Done, Setting
from autograder.grading.supervisor import HostFault, HostProcess, IsolationFault
from autograder.submission.model import Submission
from autograder.submission.read import read_submission


class AnyHost(Protocol):
    """A forking host or a portable one."""

    def grade(self, submission: Submission, out: Path, only: tuple[str, ...] = ()) -> Done:
        """Grade a submission into `out`, only some questions if any are named."""

    def close(self) -> None:
        """End it."""


@click.command()
@click.argument("assignment", shell_complete=complete_assignment, required=False)
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("-q", "--question", "questions", multiple=True, help="Only this question or task.")
@click.option("--watch", is_flag=True, help="Check again whenever a file is saved.")
@click.option("--json", "as_json", is_flag=True, help="Print the results as JSON.")
@click.option("--portable", is_flag=True, help="Use a plain child process, as on macOS or Windows.")
def command(
    assignment: str | None,
    path: Path | None,
    questions: tuple[str, ...],
    watch: bool,
    as_json: bool,
    portable: bool,
) -> None:
    """Run the public checks on your work in PATH (here, if you name none).

    Shows your points, the first failing example in full as code that you can paste into a
    notebook, and how many hidden checks there are besides.  Exits 0 if everything passed, 1 if
    something failed.
    """
    name, folder = _sort_out(assignment, path)
    place, loaded, rubric = opened(name, folder if assignment is None else None)
    _check_names(questions, loaded)
    session = Session(place, loaded, rubric, folder, questions, portable)
    try:
        session.start()
        if watch:
            session.watch()
        document = session.check()
    except HostFault as error:
        stop(str(error), 3)
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        session.close()
    click.echo(json.dumps(document, indent=1)) if as_json else session.show(document)
    sys.exit(0 if all(t["status"] == "passed" for t in session.relevant(document)) else 1)


def _sort_out(assignment: str | None, path: Path | None) -> tuple[str, Path]:
    """Which assignment and which folder are meant by what was named."""
    folder = path or Path.cwd()
    if assignment is not None and path is None and Path(assignment).exists():
        folder, assignment = Path(assignment), None
    if not folder.exists():
        stop(f"there is no file or folder {folder}")
    if assignment is not None:
        return assignment, folder
    names = programming(find_root(folder if folder.is_dir() else folder.parent))
    if len(names) != 1:
        stop(f"say which assignment: autograder check ASSIGNMENT [PATH]; there are: {', '.join(names)}")
    return names[0], folder


def _check_names(questions: tuple[str, ...], assignment: Assignment) -> None:
    known = [question.name for question in assignment.questions] + list(assignment.task_ids)
    for name in questions:
        if name not in known:
            stop(f'there is no question or task "{name}"; there are: {", ".join(known)}')


class Session:
    """One folder under check, with a host that stays warm between checks."""

    def __init__(
        self,
        place: Place,
        assignment: Assignment,
        rubric: Rubric,
        folder: Path,
        questions: tuple[str, ...],
        portable: bool,
    ) -> None:
        self.assignment, self.rubric, self.folder = assignment, rubric, folder
        self.questions = questions
        self.portable = portable or not hasattr(os, "fork") or not sys.platform.startswith("linux")
        self.setting = Setting(str(place.root), place.name, public=True, questions=questions)
        self.scratch = tempfile.TemporaryDirectory()
        self.host: AnyHost | None = None
        self.console = Console()

    def start(self) -> None:
        """Start the host."""
        if not self.portable:
            try:
                self.host = HostProcess(self.setting)
                return
            except IsolationFault:  # on one's own machine one's own code is no danger
                pass
        from autograder.grading.portable import PortableHost

        self.host = PortableHost(self.setting)

    def close(self) -> None:
        """End the host."""
        if self.host is not None:
            self.host.close()
        self.scratch.cleanup()

    def check(self, only: tuple[str, ...] = ()) -> dict[str, Any]:
        """The results of the public checks of the files as they are now."""
        return self.judge(read_submission(self.folder, self.assignment, key="check"), only)

    def judge(self, submission: Submission, only: tuple[str, ...] = ()) -> dict[str, Any]:
        """The results of the public checks of a submission."""
        assert self.host is not None
        out = Path(self.scratch.name) / "results.json"
        self.host.grade(submission, out, only)
        return msgspec.json.decode(out.read_bytes())  # type: ignore[no-any-return]

    def relevant(self, document: dict[str, Any]) -> list[dict[str, Any]]:
        """The entries of the questions that were asked for."""
        return [t for t in document["tests"] if not self.questions or set(self.questions) & set(t["tags"])]

    def watch(self) -> None:
        """Check again at every save, only the questions that were saved, until Ctrl-C."""
        seen: dict[Path, float] = {}
        while True:
            now = self._stamps()
            if now != seen:
                changed = {path.stem for path in now if now[path] != seen.get(path)}
                self.show(self.check(self._questions_of(changed) if seen else ()))
                seen = now
                self.console.print("[dim]watching; Ctrl-C ends it[/dim]")
            time.sleep(0.3)

    def _questions_of(self, stems: set[str]) -> tuple[str, ...]:
        """The questions in files of these names; none (that is, all) if another file was saved."""
        names = [question.name for question in self.assignment.questions]
        return tuple(name for name in names if name in stems) if stems <= set(names) else ()

    def _stamps(self) -> dict[Path, float]:
        files = [self.folder] if self.folder.is_file() else self.folder.rglob("*")
        return {f: f.stat().st_mtime for f in files if f.suffix in {".py", ".ipynb"} and f.is_file()}

    def show(self, document: dict[str, Any]) -> None:
        """The table of points, the first failure in full, the others in one line each."""
        tests = self.relevant(document)
        self.console.print(self._table(tests))
        if document.get("output"):
            self.console.print(Markdown(document["output"]))
        failed = [test for test in tests if test["status"] != "passed"]
        if failed:
            first = failed[0]
            self.console.rule(f"{first['number']} {first['name']}", align="left")
            self.console.print(Markdown(first["output"]))
            self._others(failed[1:])
        hidden = self.hidden(set(self.questions))
        if hidden:
            told = "they run when you hand in, and are shown when marks are published"
            self.console.print(f"{hidden} hidden checks exist besides: {told}.", soft_wrap=True)

    def _others(self, failed: list[dict[str, Any]]) -> None:
        for test in failed:
            text = test["output"].split("\n\n")
            told = next((part for part in text[1:] if part.startswith("**")), text[-1]).strip("*")
            self.console.print(f"[red]failed[/red] {test['number']} {test['name']}: {told}", soft_wrap=True)

    def _table(self, tests: list[dict[str, Any]]) -> Table:
        table = Table(title=f"{self.assignment.title}: public checks")
        table.add_column("task")
        table.add_column("passed", justify="right")
        table.add_column("points", justify="right")
        for task_id in self.assignment.task_ids:
            mine = [test for test in tests if task_id in test["tags"]]
            if mine:
                good = sum(test["status"] == "passed" for test in mine)
                score = sum(test.get("score", 0) for test in mine)
                best = sum(test["max_score"] for test in mine)
                colour = "green" if good == len(mine) else "red"
                count = f"[{colour}]{good}/{len(mine)}[/{colour}]"
                table.add_row(task_id, count, f"{score:g}/{best:g}")
        return table

    def hidden(self, names: set[str]) -> int:
        """How many hidden checks there are of some questions or tasks (of all, if none is named)."""

        def meant(task: str) -> bool:
            return not names or bool({task, task.partition(".")[0]} & names)

        here = [i for i in self.rubric.automatic if i.visibility != "visible" and meant(i.task)]
        withheld = [part for part in self.rubric.withheld if part.by == "autograder" and meant(part.task)]
        return len(here) + sum(part.checks for part in withheld)

"""`%check elbo` in a notebook: the public checks on what the kernel has executed.

The cells that were run are read like a hand-in: imports, functions, classes and constants, the last
definition of each name.  The checks run them in a process of their own, never in the kernel, so that
what passes here passes on Gradescope.
"""

import difflib
import html
import json
import shlex
import tempfile
from pathlib import Path
from typing import Any

import msgspec

from autograder.cli.check import Session
from autograder.cli.common import programming
from autograder.course.errors import CourseError
from autograder.course.load import find_root, load_assignment, load_rubric
from autograder.course.model import Assignment, Place
from autograder.grading.supervisor import HostFault
from autograder.results.markdown import html_of
from autograder.submission.model import Submission
from autograder.submission.notebook import read_notebook
from autograder.submission.read import read_submission

USAGE = "%check QUESTION, %check TASK or %check FUNCTION; with several assignments: %check ASSIGNMENT NAME"


def register(shell: Any) -> None:
    """Give an IPython shell the magic `%check`."""
    checker = Checker(shell)
    shell.register_magic_function(checker.check, "line", "check")


class Told(Exception):
    """What the student should know instead of a result."""


class Checker:
    """The magic, with a warm host for each question that was checked."""

    def __init__(self, shell: Any) -> None:
        self.shell = shell
        self.sessions: dict[tuple[str, str], Session] = {}
        self.scratch = tempfile.TemporaryDirectory()

    def check(self, line: str) -> "Checked | None":
        """Check a question, task or function on the cells that were run."""
        try:
            return self._checked(shlex.split(line))
        except (Told, CourseError, HostFault) as error:
            print(error)
            return None

    def _checked(self, words: list[str]) -> "Checked":
        place, assignment = self._assignment(words)
        question, names = named(words[-1] if words else "", assignment)
        session = self._session(place, assignment, question)
        document = session.judge(self._hand_in(assignment, question))
        tests = [test for test in document["tests"] if names & set(test["tags"])]
        return Checked(words[-1], tests, session.hidden(names))

    def _assignment(self, words: list[str]) -> tuple[Place, Assignment]:
        root = find_root()
        known = programming(root)
        if len(words) > 1 and words[0] in known:
            known = [words[0]]
        if len(words) not in (1, 2) or len(known) != 1:
            raise Told(f"Use {USAGE}. There are: {', '.join(known)}.")
        return Place(root, known[0]), load_assignment(root, known[0])

    def _session(self, place: Place, assignment: Assignment, question: str) -> Session:
        key = (str(place.root), question)
        if key not in self.sessions:
            rubric = load_rubric(place.root, place.name, assignment)
            session = Session(place, assignment, rubric, Path.cwd(), (question,), portable=False)
            session.start()
            self.sessions[key] = session
        return self.sessions[key]

    def _hand_in(self, assignment: Assignment, question: str) -> Submission:
        """The files around the notebook, with the kernel's cells in the place of the question."""
        source, left_out = read_notebook(question, f"{question}.ipynb", self._cells())
        here = read_submission(Path.cwd(), assignment, key="check")
        return msgspec.structs.replace(
            here, sources={**here.sources, question: source}, left_out=left_out, problem=""
        )

    def _cells(self) -> bytes:
        """Every cell that was run, as a notebook; `In[n]` is cell n."""
        run = self.shell.history_manager.input_hist_raw[1:]
        cells = [{"cell_type": "code", "source": text, "metadata": {}, "outputs": []} for text in run]
        document = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        return json.dumps(document).encode("utf-8")


def named(word: str, assignment: Assignment) -> tuple[str, set[str]]:
    """The question that a word means, and the tags of its checks; raises Told for an unknown word."""
    for question in assignment.questions:
        for task in question.tasks:
            full = f"{question.name}.{task.name}"
            if word in (full, task.name, task.code, *task.functions) and word:
                return question.name, {full}
        if word == question.name:
            return question.name, {question.name}
    functions = [name for q in assignment.questions for task in q.tasks for name in task.functions]
    known = [question.name for question in assignment.questions] + functions
    near = difflib.get_close_matches(word, known, n=1)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise Told(f'There is nothing called "{word}" to check.{hint} There are: {", ".join(known)}.')


class Checked:
    """The result, as text and as HTML."""

    def __init__(self, name: str, tests: list[dict[str, Any]], hidden: int) -> None:
        self.name, self.tests, self.hidden = name, tests, hidden

    @property
    def failed(self) -> list[dict[str, Any]]:
        """The checks that did not pass."""
        return [test for test in self.tests if test["status"] != "passed"]

    @property
    def summary(self) -> str:
        """The points, in one line."""
        score = sum(test.get("score", 0) for test in self.tests)
        best = sum(test["max_score"] for test in self.tests)
        good = len(self.tests) - len(self.failed)
        more = f"; {self.hidden} hidden checks exist besides" if self.hidden else ""
        return (
            f"{self.name}: {good} of {len(self.tests)} public checks passed, {score:g}/{best:g} points{more}"
        )

    def __repr__(self) -> str:
        lines = [self.summary]
        for index, test in enumerate(self.failed):
            told = test["output"] if index == 0 else ""
            lines.append(f"failed {test['number']} {test['name']}" + (f"\n{told}" if told else ""))
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        rows = "".join(self._row(test, first=test in self.failed[:1]) for test in self.tests)
        return f"<div><p><strong>{html.escape(self.summary)}</strong></p>{rows}</div>"

    def _row(self, test: dict[str, Any], first: bool) -> str:
        mark = "✓" if test["status"] == "passed" else "✗"
        colour = "#1a7f37" if test["status"] == "passed" else "#cf222e"
        title = html.escape(f"{test['number']} {test['name']}")
        points = f"{test.get('score', 0):g}/{test['max_score']:g}"
        head = f'<span style="color:{colour}">{mark}</span> {title} ({points})'
        opened = " open" if first else ""
        return f"<details{opened}><summary>{head}</summary>{html_of(test['output'])}</details>"

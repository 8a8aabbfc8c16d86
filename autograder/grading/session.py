"""Grading one submission: judge it, write its results after every property."""

import contextlib
from pathlib import Path
from typing import Any

import msgspec

from autograder import __version__
from autograder.course.model import Rubric
from autograder.grading.jobs import Setting
from autograder.judge.judge import Judge
from autograder.judge.outcome import Outcome
from autograder.judge.settings import COURSE_SEED
from autograder.judge.suite import Property, Suite
from autograder.results.scorecard import Scorecard, write_bytes, write_json
from autograder.sandbox.sources import Source
from autograder.submission.model import Submission

MEASURED = "measured.json"  # beside the results, where a suite is audited


def grade_one(
    suite: Suite,
    submission: Submission,
    source: Source,
    out: Path,
    setting: Setting,
    only: tuple[str, ...] = (),
) -> None:
    """Judge a submission and keep `out` (a results.json) complete and current all the while."""
    properties = chosen(suite, only or setting.questions, own=bool(only))
    rubric = narrowed(suite.rubric, properties) if only or setting.questions else suite.rubric
    card = Scorecard(suite.assignment, rubric, about(suite, setting))
    card.preface = preface(submission, setting)
    write_json(out, card.results())

    def record(outcome: Outcome) -> None:
        card.note(outcome)
        with contextlib.suppress(OSError):  # a full disk may have room again; the last write must do
            write_json(out, card.results())

    judge = Judge(suite, submission, source, record)
    if setting.total_seconds is not None:
        judge.total_seconds = min(judge.total_seconds, setting.total_seconds)
    if submission.problem:
        for prop in properties:
            card.note(Outcome(prop.number, "failed", prop.sentence, submission.problem, error="unreadable"))
    else:
        judge.measured = {} if setting.audit else None
        judge.run(properties)
        if setting.audit:
            write_bytes(out.with_name(MEASURED), msgspec.json.encode(judge.measured))
        if not only and not setting.questions:
            measure(judge, card)
    write_json(out, card.results())


def measure(judge: Judge, card: Scorecard) -> None:
    """The leaderboard's columns, if weights were handed in; they are worth no points."""
    for prop in judge.suite.measures if judge.hand_in.weights else []:
        outcome, value = judge.measure(prop)
        if value is not None:
            outcome.notes.append(f"{prop.item.title}: {value:g}")
        card.measure(prop.item, outcome, value, prop.function.__leaderboard_sort_order__)  # type: ignore[attr-defined]


def narrowed(rubric: Rubric, properties: list[Property]) -> Rubric:
    """The rubric with the items of these properties only."""
    numbers = {prop.number for prop in properties}
    items = tuple(item for item in rubric.items if item.number in numbers)
    return msgspec.structs.replace(rubric, items=items)


def chosen(suite: Suite, names: tuple[str, ...], own: bool = False) -> list[Property]:
    """The properties of some questions or tasks (all, if none is named); with `own`, dear ones only
    of the first that is named."""
    if not names:
        return suite.ordered
    return [
        prop
        for prop in suite.ordered
        if (prop.item.task in names or prop.item.task.partition(".")[0] in names)
        and not (own and prop.seconds and prop.item.task != names[0])
    ]


def about(suite: Suite, setting: Setting) -> dict[str, Any]:
    """What is needed to repeat the mark; the same bytes for the same input."""
    found: dict[str, Any] = {
        "assignment": suite.assignment.name,
        "version": __version__,
        "seed": COURSE_SEED,
    }
    if setting.quick:
        found["quick"] = True
    return found


def preface(submission: Submission, setting: Setting) -> list[str]:
    """What a student should know before the items."""
    found = []
    if setting.quick:
        found.append("*A demonstration: training items were cut short. This is not a mark.*")
    if submission.problem:
        found.append(submission.problem)
    worth = [left for left in submission.left_out if left.reason]
    if worth:
        lines = [f"- `{left.path}`: {left.reason}" for left in worth[:20]]
        found.append("Not taken from your submission:\n\n" + "\n".join(lines))
    return found

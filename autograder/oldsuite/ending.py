"""How a test ended, in the words that a student and staff read."""

import math
from typing import Any

import msgspec

from autograder.judge.failures import OutOfTime, Stopped, WorkerStopped
from autograder.oldsuite.found import Test, in_suite
from autograder.oldsuite.layout import Layout
from autograder.oldsuite.session import Session
from autograder.oldsuite.worker.runner import Told

LONGEST = 4000
OBJECT = (
    "An object of the student's ({}) came where the test compares with a value of its own or opens a file; "
    "if that is right, run the suite with --inside"
)
STOPPED = "The test was stopped: it took longer than it may."


class Ending(msgspec.Struct):
    """`result` is passed, failed, skipped, grader-error or not-graded; `staff` is for staff only."""

    result: str
    problem: str = ""
    printed: str = ""
    staff: str = ""
    score: float | None = None
    value: Any = None


def ending_of(test: Test, answer: Told, stopped: Stopped | None, layout: Layout, session: Session) -> Ending:
    """The ending of a test that was run."""
    troubles = answer.get("troubles", [])
    staff = [note for note in (_flag(item, layout, test, session.calls) for item in troubles) if note]
    refused = [OBJECT.format(name) for name in session.refused[:1] if troubles]
    score, odd = _number(answer.get("score"), test)
    value, strange = _value(answer.get("value"))
    ending = Ending(
        str(answer.get("ending", "failed")),
        _problem(troubles, stopped),
        str(answer.get("printed", ""))[:LONGEST],
        "\n".join(dict.fromkeys([*staff, *refused, *odd, *strange])),
        score,
        value,
    )
    if stopped is not None:  # whatever the test made of it
        ending.result, ending.score, ending.value = "failed", None, None
    if ending.result == "skipped":
        ending.problem = f"Skipped: {answer.get('reason') or 'no reason given'}"
    return ending


def _problem(troubles: list[Told], stopped: Stopped | None) -> str:
    if isinstance(stopped, WorkerStopped):
        return stopped.sentence
    if isinstance(stopped, OutOfTime):
        return STOPPED
    lines = [_line(item) for item in troubles]
    return "\n".join(dict.fromkeys(line for line in lines if line))[:LONGEST]


def _line(item: Told) -> str:
    """One trouble: an assertion's own words, or the exception with whose it is."""
    if item.get("students") and item.get("sentence"):
        text = str(item["sentence"]) + (f" ({item['where']})" if item.get("where") else "")
    elif item["kind"] == "failure" or item["type"] == "AssertionError" or not item["type"]:
        text = str(item["text"])
    else:
        text = f"{item['type']}: {item['text']}"
    return f"{item['part']}: {text}" if item.get("part") else text


def _flag(item: Told, layout: Layout, test: Test, calls: int) -> str:
    """What staff should look at: the suite itself stumbled, perhaps over a strange answer."""
    if test.inside or item["kind"] == "failure" or item.get("students") or item["type"] == "AssertionError":
        return ""
    where = in_suite(item["places"], layout) or test.module
    told = f"{item['type']}: {item['text']}"[:300]
    if calls:
        return f"The test itself stumbled ({where}), over a strange answer or by a fault of its own: {told}"
    return f"The suite is at fault, no code of the student's was called ({where}): {told}"


def _number(score: Any, test: Test) -> tuple[float | None, list[str]]:
    """The score that the test set."""
    if score is None:
        return None, []
    try:
        found = float(score)
    except (TypeError, ValueError):
        return 0.0, [f"set_score was given {str(score)[:80]}: it counts as 0"]
    if not math.isfinite(found):
        return 0.0, [f"set_score was given {found}: it counts as 0"]
    beyond = not 0 <= found <= (test.weight or 0.0)
    return found, [f"set_score was given {found:g} of {test.weight or 0:g}"] if beyond else []


def _value(value: Any) -> tuple[Any, list[str]]:
    """A value for the leaderboard."""
    if isinstance(value, float) and not math.isfinite(value):
        return None, [f"set_leaderboard_value was given {value}: it is left out"]
    return (value[:200] if isinstance(value, str) else value), []

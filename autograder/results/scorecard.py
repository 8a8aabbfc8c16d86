"""A submission's outcomes added up by the rubric, as Gradescope's results.json."""

import contextlib
import os
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from autograder.course.model import Assignment, Item, Rubric
from autograder.judge.outcome import Outcome
from autograder.results.message import rendered

LIMIT = 30_000  # characters of one output; Gradescope cuts at 100,000
PROVISIONAL = (
    "**This result is provisional.** Part of it could not be checked, through no fault of yours; "
    "staff have been told and will complete it."
)
UNREACHED = Outcome("", "not-graded", problem="This was not reached.")


class Scorecard:
    """Every item that the autograder marks, with its outcome as soon as there is one."""

    def __init__(self, assignment: Assignment, rubric: Rubric, about: dict[str, Any] | None = None) -> None:
        self.assignment = assignment
        self.rubric = rubric
        self.about = about or {}
        self.outcomes: dict[str, Outcome] = {}
        self.leaderboard: list[dict[str, Any]] = []
        self.measured: list[dict[str, Any]] = []
        self.preface: list[str] = []

    def note(self, outcome: Outcome) -> None:
        """Take (or replace) an outcome."""
        self.outcomes[outcome.number] = outcome

    def earned(self, item: Item) -> Decimal | None:
        """The points of an item; None where it has no mark."""
        outcome = self.outcomes.get(item.number, UNREACHED)
        if outcome.result == "passed":
            return item.points
        return Decimal(0) if outcome.result == "failed" else None

    @property
    def complete(self) -> bool:
        """Whether every item has a mark."""
        return all(self.earned(item) is not None for item in self.rubric.automatic)

    @property
    def score(self) -> Decimal:
        """The sum of what was earned so far."""
        return total(self.earned(item) or Decimal(0) for item in self.rubric.automatic)

    @property
    def faults(self) -> list[str]:
        """The items that the grader itself could not mark."""
        return [n for n, outcome in self.outcomes.items() if outcome.result == "grader-error"]

    def results(self) -> dict[str, Any]:
        """The document that Gradescope reads."""
        found: dict[str, Any] = {}
        if self.complete:
            found["score"] = plain(self.score)
        found["output"] = "\n\n".join([*([] if self.complete else [PROVISIONAL]), *self.preface])
        found["output_format"] = "md"
        found["visibility"] = "visible"
        found["tests"] = [*(self._entry(item) for item in self.rubric.automatic), *self.measured]
        found["leaderboard"] = self.leaderboard
        found["extra_data"] = self.about
        return found

    def measure(self, item: Item, outcome: Outcome, value: Any, order: str) -> None:
        """Take a column of the leaderboard: an entry without points, and the value if there is one."""
        self.measured.append(
            {
                "score": 0,
                "max_score": 0,
                "status": "passed" if outcome.result == "passed" else "failed",
                "name": item.title,
                "number": item.number,
                "output": rendered(outcome, public=True)[:LIMIT],
                "output_format": "md",
                "tags": ["weights"],
                "visibility": item.visibility,
                "extra_data": extra(outcome),
            }
        )
        if value is not None:
            self.leaderboard.append({"name": item.title, "value": value, "order": order})

    def _entry(self, item: Item) -> dict[str, Any]:
        outcome = self.outcomes.get(item.number, UNREACHED)
        earned = self.earned(item)
        entry: dict[str, Any] = {} if earned is None else {"score": plain(earned)}
        entry["max_score"] = plain(item.points)
        entry["status"] = "passed" if outcome.result == "passed" else "failed"
        entry["name"] = item.title
        entry["number"] = item.number
        entry["output"] = rendered(outcome, public=item.visibility == "visible")[:LIMIT]
        entry["output_format"] = "md"
        entry["tags"] = tags(self.assignment, item, outcome)
        entry["visibility"] = item.visibility
        entry["extra_data"] = extra(outcome)
        return entry


def extra(outcome: Outcome) -> dict[str, Any]:
    """What scripts and staff may want to know of an outcome."""
    return {
        "outcome": outcome.result,
        "diagnosis": outcome.diagnosis or None,
        "hint": outcome.hint,
        "error": outcome.error or None,
        "staff": staff_view(outcome),
    }


def tags(assignment: Assignment, item: Item, outcome: Outcome) -> list[str]:
    """The question, the task, the task's functions and code: whatever a script may look for."""
    question = item.task.partition(".")[0]
    task = assignment.task(item.task)
    names = [f"{question}.{name}" for name in task.functions]
    found = [question, item.task, *names, *([task.code] if task.code else [])]
    if outcome.result in {"grader-error", "not-graded"}:
        found.append("grader-error")
    return list(dict.fromkeys(found))


def staff_view(outcome: Outcome) -> str:
    """The whole message, for staff only, also of hidden items."""
    parts = [outcome.problem, outcome.where, outcome.call, outcome.comparison, outcome.staff]
    return "\n".join(part for part in parts if part)[:4000]


def total(points: Iterable[Decimal]) -> Decimal:
    """An exact sum."""
    return sum(points, Decimal(0))


def plain(points: Decimal) -> int | float:
    """Points as JSON writes them: 2, 1.5."""
    return int(points) if points == points.to_integral_value() else float(points)


def write_json(path: Path, document: Any) -> None:
    """Write a document as indented JSON, atomically."""
    write_bytes(path, msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n")


def write_bytes(path: Path, data: bytes) -> None:
    """Write atomically: a reader sees the old file or the new one, never half of one."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_bytes(data)
        os.replace(temporary, path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def mark_interrupted(path: Path, reason: str) -> None:
    """Turn what an interrupted judge left unreached into grader errors, keeping what was earned."""
    document = msgspec.json.decode(path.read_bytes())
    for torn in path.parent.glob(f".{path.name}.*"):  # the judge may have died while it wrote
        torn.unlink(missing_ok=True)
    for entry in document["tests"]:
        if entry["extra_data"]["outcome"] == "not-graded":
            entry["extra_data"].update(outcome="grader-error", error="grader", staff=reason)
            entry["tags"] = list(dict.fromkeys([*entry["tags"], "grader-error"]))
            document.pop("score", None)
            document["output"] = PROVISIONAL
    write_json(path, document)

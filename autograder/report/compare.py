"""Two runs side by side: whose mark changes, by which items, and why."""

import csv
import io
from pathlib import Path
from typing import Any

import msgspec

from autograder.gradebook.tables import harmless
from autograder.report import data
from autograder.report.data import Run, Student
from autograder.report.render import page

ABSENT = "not in this run"


class ItemChange(msgspec.Struct):
    """One item whose mark or reason differs; None is no mark."""

    number: str
    name: str
    before: float | None
    after: float | None
    reason: str


class Change(msgspec.Struct):
    """One submission with a difference."""

    key: str
    label: str
    before: float | None
    after: float | None
    items: list[ItemChange]
    note: str = ""

    @property
    def difference(self) -> float | None:
        """How much the total moves; None where one of the two has no mark."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before


class Comparison(msgspec.Struct):
    """All differences, the largest losses first."""

    before: dict[str, Any]
    after: dict[str, Any]
    changes: list[Change]
    same: int

    @property
    def up(self) -> int:
        """Submissions that gain."""
        return sum((c.difference or 0) > 0 for c in self.changes)

    @property
    def down(self) -> int:
        """Submissions that lose."""
        return sum((c.difference or 0) < 0 for c in self.changes)


def compare(before: Path, after: Path) -> Comparison:
    """The differences of two runs' folders; raises ReportError if one is no run."""
    first, second = data.load(before), data.load(after)
    old, new = ({s.key: s for s in run.students} for run in (first, second))
    found = [_change(key, old.get(key), new.get(key)) for key in [*old, *(k for k in new if k not in old)]]
    changes = [change for change in found if change.items or change.note or change.before != change.after]
    changes.sort(key=lambda c: (c.difference if c.difference is not None else -1e9, c.key))
    return Comparison(_about(first), _about(second), changes, len(found) - len(changes))


def _about(run: Run) -> dict[str, Any]:
    return {name: run.about.get(name, "") for name in ("assignment", "suite", "version", "seed", "torch")}


def _change(key: str, old: Student | None, new: Student | None) -> Change:
    if old is None or new is None:
        there = old or new
        assert there is not None
        note = f"{'second' if new is None else 'first'} run: {ABSENT}"
        score_before, score_after = (side.score if side else None for side in (old, new))
        return Change(key, there.label, score_before, score_after, [], note)
    note = "" if old.sha256 == new.sha256 else "the files handed in differ"
    items = _items(old, new)
    if not items and old.score == new.score:
        note = ""
    return Change(key, new.label, old.score, new.score, items, note)


def _items(old: Student, new: Student) -> list[ItemChange]:
    earlier = {test["number"]: test for test in old.tests}
    later = {test["number"]: test for test in new.tests}
    numbers = [*earlier, *(number for number in later if number not in earlier)]
    changes = [_item(number, earlier.get(number), later.get(number)) for number in numbers]
    return [change for change in changes if change is not None]


def _item(number: str, old: dict[str, Any] | None, new: dict[str, Any] | None) -> ItemChange | None:
    before, after = (test.get("score") if test else None for test in (old, new))
    if before == after and bool(old) == bool(new):
        return None
    name = (new or old or {})["name"]
    return ItemChange(number, name, before, after, _reason(old, new))


def _reason(old: dict[str, Any] | None, new: dict[str, Any] | None) -> str:
    """The message that explains the change: of the side on which the item did not pass."""
    if old is None:
        return "a new item"
    if new is None:
        return "the item is gone"
    for side, test in (("now", new), ("before", old)):
        about = test["extra_data"]
        if about["outcome"] != "passed":
            told = about["staff"].split("\n")[0] or about["error"] or about["outcome"]
            return f"{side}: {told}"
    return f"worth {old['max_score']:g} before, {new['max_score']:g} now"


def as_csv(comparison: Comparison) -> str:
    """One row for each changed item (and for each submission that is in one run only)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(
        ["submission", "name", "total_before", "total_after", "item", "before", "after", "reason"]
    )
    for change in comparison.changes:
        head = [change.key, change.label, cell(change.before), cell(change.after)]
        for item in change.items:
            row = [item.number, cell(item.before), cell(item.after), item.reason]
            writer.writerow([harmless(value) for value in [*head, *row]])
        if not change.items:
            writer.writerow([harmless(value) for value in [*head, "", "", "", change.note]])
    return out.getvalue()


def as_html(comparison: Comparison, title: str) -> str:
    """The comparison as one offline page."""
    return page("compare.html", title=title, comparison=comparison, cell=cell)


def cell(points: float | None) -> str:
    """A mark as text; `ERR` where there is none."""
    return "ERR" if points is None else f"{points:g}"

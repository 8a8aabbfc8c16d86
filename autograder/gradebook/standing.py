"""What the ledger's rows amount to: the newest of each thing counts."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Literal

import msgspec

from autograder.course.model import Item, Rubric
from autograder.gradebook.store import Row

Part = Literal["programming", "written"]
PARTS: tuple[Part, ...] = ("programming", "written")
WHOLE = ""  # the item of a mark that is a part's total


class PartState(msgspec.Struct):
    """One part (the programming or the written half) of one student's assignment."""

    marks: dict[str, Row] = {}
    time: Row | None = None

    @property
    def points(self) -> Decimal:
        """The sum of the items, or the mark of the whole."""
        if WHOLE in self.marks:
            return self.marks[WHOLE].points
        return sum((row.points for row in self.marks.values()), Decimal(0))

    @property
    def handed_in(self) -> datetime | None:
        """When it was handed in, where that is known."""
        return datetime.fromisoformat(self.time.value) if self.time else None


class State(msgspec.Struct):
    """One student's assignment."""

    parts: dict[str, PartState] = {}
    extension: Row | None = None
    excused: Row | None = None

    def part(self, name: str) -> PartState:
        """A part; an empty one if nothing is known of it."""
        return self.parts.setdefault(name, PartState())


def standing(rows: Iterable[Row]) -> dict[tuple[str, str], State]:
    """The state of each student's assignments, by student number and assignment."""
    found: dict[tuple[str, str], State] = {}
    for row in rows:
        state = found.setdefault((row.sid, row.assignment), State())
        if row.kind == "mark":
            _take(state.part(row.part), row)
        elif row.kind == "time":
            state.part(row.part).time = row
        elif row.kind == "extension":
            state.extension = row if row.value else None
        else:
            state.excused = row if row.value else None
    return found


def _take(part: PartState, row: Row) -> None:
    """A mark of the whole replaces those of items; after it, items no longer count.

    An empty value takes a mark back.
    """
    if not row.value:
        part.marks.pop(row.item, None)
    elif row.item == WHOLE:
        part.marks = {WHOLE: row}
    elif WHOLE not in part.marks:
        part.marks[row.item] = row


def items_of(rubric: Rubric, part: str) -> tuple[Item, ...]:
    """The items of a part: the autograder's or people's."""
    return rubric.automatic if part == "programming" else rubric.manual


def possible(rubric: Rubric, part: str) -> Decimal:
    """The points of a part."""
    return sum((item.points for item in items_of(rubric, part)), Decimal(0))

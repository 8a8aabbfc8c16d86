"""From points to final marks, exactly.

Everything is a fraction of whole numbers until it is shown: thirds (three equal assignments) have no
exact decimal, and rounding in between could move a final mark.  What is shown is rounded half up to
two decimals, once.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import cast

import msgspec

from autograder.course.model import Rubric
from autograder.course.term import Component, Course, Piece
from autograder.gradebook.late import Case, Lateness, after, days_late, spend
from autograder.gradebook.standing import PARTS, WHOLE, State, items_of, possible, standing
from autograder.gradebook.store import Row, Student


class Material(msgspec.Struct, frozen=True):
    """What marks need to know of an assignment."""

    title: str
    rubric: Rubric


class PartMark(msgspec.Struct, frozen=True):
    """A part's points; `without` are the items that have no mark though others have."""

    name: str
    points: Decimal
    possible: Decimal
    missing: bool
    without: tuple[str, ...] = ()


class PieceMark(msgspec.Struct, frozen=True):
    """An assignment: its parts added, lateness taken off."""

    assignment: str
    title: str
    weight: Decimal
    due: datetime
    extended: bool
    handed_in: datetime | None
    parts: tuple[PartMark, ...]
    lateness: Lateness
    points: Fraction
    excused: bool = False
    dropped: bool = False

    @property
    def earned(self) -> Decimal:
        """The points before lateness."""
        return sum((part.points for part in self.parts), Decimal(0))

    @property
    def possible(self) -> Decimal:
        """The points that could be had."""
        return sum((part.possible for part in self.parts), Decimal(0))

    @property
    def percent(self) -> Fraction:
        """The share of the possible points, in percent."""
        return 100 * self.points / Fraction(self.possible) if self.possible else Fraction(0)

    @property
    def missing(self) -> bool:
        """Whether nothing of it has a mark."""
        return all(part.missing for part in self.parts)

    @property
    def waiting(self) -> bool:
        """Whether it was handed in, and nobody has marked it yet."""
        return self.missing and self.handed_in is not None

    @property
    def counts(self) -> bool:
        """Whether it is averaged."""
        return not self.excused and not self.dropped


class ComponentMark(msgspec.Struct, frozen=True):
    """A component: the weighted mean of the pieces that count; None if there are none yet."""

    name: str
    title: str
    weight: Decimal
    pieces: tuple[PieceMark, ...]

    @property
    def percent(self) -> Fraction | None:
        """sum(weight * percent) / sum(weight)."""
        counted = [piece for piece in self.pieces if piece.counts]
        whole = sum((Fraction(piece.weight) for piece in counted), Fraction(0))
        if not whole:
            return None
        return sum((Fraction(piece.weight) * piece.percent for piece in counted), Fraction(0)) / whole


class StudentMark(msgspec.Struct, frozen=True):
    """A student's components, and the final mark over those that have marks so far."""

    student: Student
    components: tuple[ComponentMark, ...]
    free_days_left: int

    @property
    def weight(self) -> Decimal:
        """How much of the course has marks."""
        return sum((c.weight for c in self.components if c.percent is not None), Decimal(0))

    @property
    def final(self) -> Fraction | None:
        """sum(weight * component) / sum(weight), over the components that have marks."""
        counted = [(Fraction(c.weight), c.percent) for c in self.components if c.percent is not None]
        if not counted:
            return None
        return sum((w * p for w, p in counted), Fraction(0)) / sum((w for w, _ in counted), Fraction(0))

    @property
    def pieces(self) -> tuple[PieceMark, ...]:
        """All pieces."""
        return tuple(piece for component in self.components for piece in component.pieces)


def shown(value: Fraction | Decimal) -> Decimal:
    """Rounded half up to two decimals."""
    return Decimal((Fraction(value) * 200 + 1) // 2).scaleb(-2)


def all_marks(
    course: Course, materials: Mapping[str, Material], students: Iterable[Student], rows: Iterable[Row]
) -> list[StudentMark]:
    """The marks of every student.

    A part counts for everybody as soon as anybody has a mark in it: who has none then has zero.
    """
    states = standing(rows)
    opened = {(name, part) for (_, name), s in states.items() for part in s.parts if s.parts[part].marks}
    return [_student(course, materials, student, states, opened) for student in students]


def anonymous(marks: Iterable[StudentMark]) -> list[StudentMark]:
    """The marks in an order that says nothing about names: the best first."""
    return sorted(marks, key=lambda mark: -(mark.final or Fraction(0)))


def _student(
    course: Course,
    materials: Mapping[str, Material],
    student: Student,
    states: Mapping[tuple[str, str], State],
    opened: set[tuple[str, str]],
) -> StudentMark:
    counted = [piece for piece in course.pieces if any((piece.assignment, part) in opened for part in PARTS)]
    mine = {p.assignment: states.get((student.sid, p.assignment), State()) for p in counted}
    late = dict(zip(mine, _lateness(course, counted, mine), strict=True))
    found = {
        piece.assignment: _piece(
            course, piece, materials[piece.assignment], mine[piece.assignment], late[piece.assignment], opened
        )
        for piece in counted
    }
    components = tuple(_component(component, found) for component in course.components)
    left = course.late.free_days - sum(lateness.free for lateness in late.values())
    return StudentMark(student, components, left)


def _lateness(course: Course, pieces: list[Piece], states: Mapping[str, State]) -> list[Lateness]:
    """Free days go to the pieces in the order in which they were due for the class."""
    cases = []
    for piece in pieces:
        state = states[piece.assignment]
        handed_in = when(piece, state)
        late = days_late(deadline(piece, state), handed_in) if handed_in and not state.excused else 0
        cases.append(Case(late, course.cutoff_days(piece)))
    return spend(course.late, cases)


def deadline(piece: Piece, state: State) -> datetime:
    """When a piece is due for this student."""
    return datetime.fromisoformat(state.extension.value) if state.extension else piece.due


def when(piece: Piece, state: State) -> datetime | None:
    """When an assignment was handed in, where that matters: its later part decides."""
    if not piece.timed:
        return None
    times = [part.handed_in for part in state.parts.values() if part.handed_in]
    return max(times) if times else None


def _piece(
    course: Course,
    piece: Piece,
    material: Material,
    state: State,
    lateness: Lateness,
    opened: set[tuple[str, str]],
) -> PieceMark:
    names = [name for name in PARTS if (piece.assignment, name) in opened]
    parts = tuple(_part(name, material.rubric, state) for name in names)
    earned = sum((Fraction(part.points) for part in parts), Fraction(0))
    best = sum((Fraction(part.possible) for part in parts), Fraction(0))
    return PieceMark(
        piece.assignment,
        material.title,
        piece.weight,
        deadline(piece, state),
        state.extension is not None,
        when(piece, state),
        parts,
        lateness,
        after(course.late, earned, best, lateness),
        excused=state.excused is not None,
    )


def _part(name: str, rubric: Rubric, state: State) -> PartMark:
    part = state.part(name)
    numbers = [item.number for item in items_of(rubric, name)]
    partly = part.marks and WHOLE not in part.marks
    without = tuple(n for n in numbers if n not in part.marks) if partly else ()
    return PartMark(name, part.points, possible(rubric, name), not part.marks, without)


def _component(component: Component, found: Mapping[str, PieceMark]) -> ComponentMark:
    pieces = [found[piece.assignment] for piece in component.pieces if piece.assignment in found]
    return ComponentMark(
        component.name, component.title, component.weight, _dropped(pieces, component.drop_lowest)
    )


def _dropped(pieces: list[PieceMark], lowest: int) -> tuple[PieceMark, ...]:
    """The pieces, the lowest marked as dropped; the last one that counts always stays."""
    counted = sorted((p for p in pieces if p.counts), key=lambda p: p.percent)
    out = {piece.assignment for piece in counted[: max(0, min(lowest, len(counted) - 1))]}
    changed = (msgspec.structs.replace(p, dropped=p.assignment in out) for p in pieces)
    return cast(tuple[PieceMark, ...], tuple(changed))


__all__ = [
    "ComponentMark",
    "Material",
    "PartMark",
    "PieceMark",
    "StudentMark",
    "all_marks",
    "anonymous",
    "deadline",
    "shown",
    "when",
]

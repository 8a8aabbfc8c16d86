"""`assignments/course.toml`: the term, what counts how much, what is due when, what being late costs."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from autograder.course.errors import CourseError
from autograder.course.files import Document, converted, read_toml, suggest
from autograder.course.load import assignment_names

SHOWN = "assignments/course.toml"


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which course, when, and on whose clock."""

    title: str
    code: str
    starts: date
    ends: date
    time_zone: str = "America/Toronto"

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of every time that comes without one."""
        return ZoneInfo(self.time_zone)


class Late(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What being late costs: first free days, then a part of the mark, then everything.

    A day is 24 hours begun.  `of` says whether a day costs a part of what was earned or of what
    could be had; after `cutoff_days` nothing is taken.
    """

    free_days: int = 8
    percent_a_day: Decimal = Decimal(10)
    of: Literal["earned", "possible"] = "earned"
    cutoff_days: int = 5


class Piece(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One assignment's place in a component.

    Of one that is not `timed` (an exam, whose scans are uploaded days later) nobody is late.
    """

    assignment: str
    due: datetime
    weight: Decimal = Decimal(1)
    cutoff_days: int | None = None
    timed: bool = True


class Component(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the final mark: its weight, and the pieces that are averaged."""

    name: str
    title: str
    weight: Decimal
    pieces: tuple[Piece, ...] = msgspec.field(name="piece", default=())
    drop_lowest: int = 0


class Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the roster's columns are called; any of the names given is taken."""

    sid: tuple[str, ...] = ("Student ID", "SID", "Student Number", "SIS User ID", "Integration ID")
    name: tuple[str, ...] = ("Name", "Student", "Full Name")
    first: tuple[str, ...] = ("First Name", "Given Name")
    last: tuple[str, ...] = ("Last Name", "Surname")
    email: tuple[str, ...] = ("Email", "Email Address", "E-mail")
    login: tuple[str, ...] = ("UTORid", "SIS Login ID", "Login")
    section: tuple[str, ...] = ("Section", "Sections")
    group: tuple[str, ...] = ("Group", "Group Name", "Team")


class Groups(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How large a project's group is."""

    size: int = 3
    smallest: int = 1


class Course(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `course.toml`."""

    term: Term
    components: tuple[Component, ...] = msgspec.field(name="component")
    late: Late = Late()
    groups: Groups = Groups()
    roster: Columns = Columns()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Every piece, by the day it is due."""
        found = [piece for component in self.components for piece in component.pieces]
        return tuple(sorted(found, key=lambda piece: (piece.due, piece.assignment)))

    def piece(self, assignment: str) -> Piece:
        """The piece of that assignment; KeyError if it does not count."""
        return {piece.assignment: piece for piece in self.pieces}[assignment]

    def cutoff_days(self, piece: Piece) -> int:
        """How many days late a piece is still taken."""
        return self.late.cutoff_days if piece.cutoff_days is None else piece.cutoff_days


def load_course(root: Path) -> Course:
    """The course; a CourseError names the line of what is wrong."""
    document = read_toml(root / SHOWN, SHOWN)
    course = converted(document, Course)
    _check_term(course, document)
    _check_late(course, document)
    _check_components(course, document, assignment_names(root))
    return _in_zone(course)


def _check_term(course: Course, document: Document) -> None:
    try:
        zone = course.term.zone
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = f'there is no time zone "{course.term.time_zone}"'
        remedy = "Write it as America/Toronto."
        raise document.error(message, "term", "time_zone", remedy=remedy) from None
    assert zone
    if course.term.ends <= course.term.starts:
        raise document.error("the term ends before it starts", "term", "ends")
    if not 1 <= course.groups.smallest <= course.groups.size:
        raise document.error("no group is of such a size", "groups", "smallest")


def _check_late(course: Course, document: Document) -> None:
    late = course.late
    for name, value in (("free_days", late.free_days), ("cutoff_days", late.cutoff_days)):
        if value < 0:
            raise document.error(f"{name} cannot be below zero", "late", name)
    if not (late.percent_a_day.is_finite() and 0 <= late.percent_a_day <= 100):
        raise document.error("percent_a_day should be between 0 and 100", "late", "percent_a_day")


def _check_components(course: Course, document: Document, known: list[str]) -> None:
    names: set[str] = set()
    seen: dict[str, int] = {}
    for c, component in enumerate(course.components):
        if component.name in names:
            raise document.error(f'the component "{component.name}" is there twice', "component", c, "name")
        names.add(component.name)
        _check_weight(component.weight, document, "component", c, "weight")
        for p, piece in enumerate(component.pieces):
            _check_piece(piece, document, ("component", c, "piece", p), known, seen)
        _check_dropping(component, document, c)
    total = sum((component.weight for component in course.components), Decimal(0))
    if total != 100:
        message = f"the components' weights add up to {total}, not to 100"
        raise document.error(message, "component", 0, "weight", remedy="Change a weight.")


def _check_piece(
    piece: Piece, document: Document, path: tuple[str | int, ...], known: list[str], seen: dict[str, int]
) -> None:
    name = piece.assignment
    if name not in known:
        message = f'there is no assignment "{name}"'
        raise document.error(message, *path, "assignment", remedy=suggest(name, known))
    if name in seen:
        message = f"{name} counts twice (first in line {seen[name]})"
        raise document.error(message, *path, "assignment")
    seen[name] = document.line(*path, "assignment")
    _check_weight(piece.weight, document, *path, "weight")
    if piece.cutoff_days is not None and piece.cutoff_days < 0:
        raise document.error("cutoff_days cannot be below zero", *path, "cutoff_days")


def _check_weight(weight: Decimal, document: Document, *path: str | int) -> None:
    if not weight.is_finite() or weight <= 0:
        raise document.error(f"a weight is above zero, this is {weight}", *path)


def _check_dropping(component: Component, document: Document, index: int) -> None:
    path = ("component", index, "drop_lowest")
    if not 0 <= component.drop_lowest < max(1, len(component.pieces)):
        raise document.error(f"{component.name} cannot do without {component.drop_lowest} pieces", *path)
    if component.drop_lowest and len({piece.weight for piece in component.pieces}) > 1:
        message = "the lowest can be dropped only where all pieces weigh the same"
        raise document.error(message, *path)


def _in_zone(course: Course) -> Course:
    """The course with a time zone in every time."""

    def placed(piece: Piece) -> Piece:
        due = piece.due if piece.due.tzinfo else piece.due.replace(tzinfo=course.term.zone)
        return msgspec.structs.replace(piece, due=due)

    components = [
        msgspec.structs.replace(component, pieces=tuple(placed(piece) for piece in component.pieces))
        for component in course.components
    ]
    return msgspec.structs.replace(course, components=tuple(components))


__all__ = [
    "Columns",
    "Component",
    "Course",
    "CourseError",
    "Groups",
    "Late",
    "Piece",
    "Term",
    "load_course",
]

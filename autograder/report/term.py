"""A term as its pages need it: from the gradebook, and from the runs that it recorded."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from statistics import mean, median, quantiles
from typing import Any

import msgspec

from autograder.course.model import Item, Rubric
from autograder.gradebook.desk import Desk
from autograder.gradebook.marks import PieceMark, StudentMark
from autograder.gradebook.sheet import parse_detail
from autograder.gradebook.standing import PARTS, State, items_of, standing
from autograder.gradebook.store import Row, View
from autograder.grading.folder import RunFolder
from autograder.report.data import ItemLine, correlation

_SOURCE = re.compile(r"@([0-9a-f]{12}) submission (.*)$", re.DOTALL)
Document = dict[str, Any]


class Spread(msgspec.Struct, frozen=True):
    """Numbers in short: how many, mean, quartiles, extremes."""

    count: int
    mean: float
    low: float
    lower: float
    median: float
    upper: float
    high: float


class PieceLine(msgspec.Struct):
    """How the class did in one piece; `waiting` is handed in and not marked, `lacking` is neither."""

    assignment: str
    title: str
    due: datetime
    spread: Spread | None
    in_time: int = 0
    free: int = 0
    paid: int = 0
    closed: int = 0
    excused: int = 0
    waiting: int = 0
    lacking: list[StudentMark] = []
    items: list[ItemLine] = []


class Misconception(msgspec.Struct, frozen=True):
    """A wrong program that the diagnosis recognised, and how many handed it in."""

    title: str
    cause: str
    hint: str
    count: int


class ItemMark(msgspec.Struct, frozen=True):
    """One item of one student: points, the levels given, a comment or the check's message."""

    number: str
    title: str
    points: str
    possible: str
    earned_all: bool
    levels: list[tuple[str, str, str]]
    remark: str
    message: str


class Term(msgspec.Struct, frozen=True):
    """Everything of a term; a student's page gets the parts that are that student's."""

    desk: Desk
    marks: list[StudentMark]
    states: dict[tuple[str, str], State]
    documents: dict[tuple[str, str], Document]

    @property
    def finals(self) -> list[float]:
        """The final marks that there are."""
        return [float(mark.final) for mark in self.marks if mark.final is not None]


def gather(desk: Desk, view: View, runs: Path) -> Term:
    """Read the gradebook, and the results of the runs in `runs` that it recorded."""
    rows = view.rows()
    return Term(desk, desk.marks(view), standing(rows), documents_of(rows, runs))


def documents_of(rows: Iterable[Row], runs: Path) -> dict[tuple[str, str], Document]:
    """The newest results.json that each student's marks came from, where the run is still there."""
    folders = {
        hashlib.sha256(file.read_bytes()).hexdigest()[:12]: RunFolder(file.parent)
        for file in sorted(runs.rglob("run.json"))
    }
    places: dict[tuple[str, str], tuple[str, str]] = {}
    for row in rows:
        found = _SOURCE.search(row.source)
        if row.kind == "mark" and found and found[1] in folders:
            places[row.sid, row.assignment] = (found[1], found[2])
    read: dict[tuple[str, str], Document | None] = {}
    for place in set(places.values()):
        read[place] = _document(folders[place[0]], place[1])
    documents = {who: read[place] for who, place in places.items()}
    return {who: document for who, document in documents.items() if document is not None}


def _document(folder: RunFolder, key: str) -> Document | None:
    try:
        return folder.document(key)
    except (OSError, ValueError):
        return None  # the run was moved or cleaned up; its marks are in the gradebook all the same


def spread(values: Sequence[float]) -> Spread | None:
    """Numbers in short; None if there are none."""
    if not values:
        return None
    low, _, high = quantiles(values, n=4, method="inclusive") if len(values) > 1 else [values[0]] * 3
    return Spread(len(values), mean(values), min(values), low, median(values), high, max(values))


def components(term: Term) -> list[tuple[str, Decimal, Spread | None]]:
    """Title, weight and spread of each component."""
    found: dict[str, list[float]] = {c.title: [] for c in term.desk.course.components}
    for mark in term.marks:
        for component in mark.components:
            if component.percent is not None:
                found[component.title].append(float(component.percent))
    return [(c.title, c.weight, spread(found[c.title])) for c in term.desk.course.components]


def pieces(term: Term) -> list[PieceLine]:
    """Every piece that has marks, by its deadline."""
    found: dict[str, list[tuple[StudentMark, PieceMark]]] = {}
    for mark in term.marks:
        for piece in mark.pieces:
            found.setdefault(piece.assignment, []).append((mark, piece))
    lines = [_piece_line(term, name, pairs) for name, pairs in found.items()]
    return sorted(lines, key=lambda line: line.due)


def _piece_line(term: Term, name: str, pairs: list[tuple[StudentMark, PieceMark]]) -> PieceLine:
    counted = [(mark, piece) for mark, piece in pairs if not piece.excused]
    there = [piece for _, piece in counted if not piece.missing]
    line = PieceLine(
        name,
        pairs[0][1].title,
        term.desk.course.piece(name).due,
        spread([float(piece.percent) for piece in there]),
        in_time=sum(not piece.lateness.days for piece in there),
        free=sum(piece.lateness.free for piece in there),
        paid=sum(piece.lateness.paid for piece in there),
        closed=sum(piece.lateness.closed for piece in there),
        excused=len(pairs) - len(counted),
        waiting=sum(piece.waiting for _, piece in counted),
        lacking=[mark for mark, piece in counted if piece.missing and not piece.waiting],
    )
    line.items = item_lines(term, name)
    return line


def item_lines(term: Term, assignment: str) -> list[ItemLine]:
    """Every item of an assignment: the share of its points earned, and Pearson's r with the rest."""
    rubric = term.desk.material(assignment).rubric
    active = {mark.student.sid for mark in term.marks}
    states = [s for (sid, name), s in term.states.items() if name == assignment and sid in active]
    return [line for part in PARTS for line in _lines_of(states, rubric, part)]


def _lines_of(states: Sequence[State], rubric: Rubric, part: str) -> list[ItemLine]:
    found = []
    marks = [(state.part(part).marks, state.part(part).points) for state in states]
    for item in items_of(rubric, part):
        pairs = []
        for rows, points in marks:
            row = rows.get(item.number)
            if row and item.points:
                pairs.append((float(row.points / item.points), float(points - row.points)))
        if pairs:
            solved = mean(share for share, _ in pairs)
            found.append(ItemLine(item.number, item.title, solved, correlation(pairs), 0))
    return found


def misconceptions(term: Term) -> list[Misconception]:
    """What the diagnosis recognised, the commonest first, each student counted once."""
    counts: Counter[tuple[str, str, str]] = Counter()
    active = {mark.student.sid for mark in term.marks}
    for (sid, assignment), document in term.documents.items():
        if sid not in active:
            continue
        title = term.desk.material(assignment).title
        told = [test.get("extra_data") or {} for test in document["tests"]]
        failed = [about for about in told if about.get("outcome") == "failed" and about.get("diagnosis")]
        counts.update({(title, about["diagnosis"], about.get("hint") or "") for about in failed})
    return [Misconception(*key, count=count) for key, count in counts.most_common()]


def item_marks(term: Term, mark: StudentMark, assignment: str, part: str) -> list[ItemMark]:
    """The items of one student's part, with what was said about each."""
    rubric = term.desk.material(assignment).rubric
    state = term.states.get((mark.student.sid, assignment), State()).part(part)
    document = term.documents.get((mark.student.sid, assignment)) or {"tests": []}
    messages = {test["number"]: str(test.get("output", "")) for test in document["tests"]}
    return [
        _item_mark(item, state.marks[item.number], messages if part == "programming" else {})
        for item in items_of(rubric, part)
        if item.number in state.marks
    ]


def _item_mark(item: Item, row: Row, messages: dict[str, str]) -> ItemMark:
    given, remark = parse_detail(row.detail)
    levels = []
    for criterion in item.criteria:
        points = given.get(criterion.name)
        text = next(
            (level.text for level in criterion.levels if points == f"{level.points.normalize():f}"), ""
        )
        if points is not None:
            levels.append((criterion.name, points, text))
    from_run = bool(_SOURCE.search(row.source))  # after a correction by hand the message is no longer right
    return ItemMark(
        item.number,
        item.title,
        f"{row.points.normalize():f}",
        f"{item.points.normalize():f}",
        row.points == item.points,
        levels,
        remark,
        messages.get(item.number, "") if from_run else "",
    )


def rank_share(finals: Sequence[float], mine: Fraction | None) -> float | None:
    """The share of the class with a lower final mark."""
    if mine is None or not finals:
        return None
    return sum(final < float(mine) for final in finals) / len(finals)

"""Quercus (Canvas): the instructor's exported gradebook filled in, or one made for it.

Canvas matches columns by `Title (12345)` and rows by its own ids, so what it exported is kept cell by
cell, as text; only the columns of our pieces and of the final mark are written.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from autograder.course.errors import CourseError
from autograder.gradebook.marks import StudentMark, shown
from autograder.gradebook.roster import bare, split_name
from autograder.gradebook.sheet import plain
from autograder.gradebook.tables import csv_text

FINAL = "Final mark"
IDS = ("SIS User ID", "Integration ID", "SIS Login ID", "ID")
_CANVAS_ID = re.compile(r"\s*\(\d+\)$")
_MARK = re.compile(r"\s*Points Possible\s*$", re.IGNORECASE)


class Filled(msgspec.Struct):
    """The CSV, and what an instructor should know of it."""

    text: str
    columns: list[str] = []
    notes: list[str] = []


def made(marks: Sequence[StudentMark]) -> Filled:
    """A gradebook for Canvas from nothing; it makes the columns when it imports them."""
    titles = titles_of(marks)
    columns = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *titles.values()]
    points = ["    Points Possible", "", "", "", "", *_best(marks, list(titles))]
    rows = [
        [sorted_name(m.student.name), "", m.student.sid, m.student.login, m.student.section]
        + [cells(m).get(key, "") for key in titles]
        for m in marks
    ]
    return Filled(csv_text([columns, points, *rows]), list(titles.values()))


def titles_of(marks: Sequence[StudentMark]) -> dict[str, str]:
    """The columns of ours: each piece by its assignment, and the final mark."""
    found = {piece.assignment: piece.title for mark in marks for piece in mark.pieces}
    return {**found, FINAL: FINAL}


def _best(marks: Sequence[StudentMark], keys: Sequence[str]) -> list[str]:
    found = {piece.assignment: plain(piece.possible) for mark in marks for piece in mark.pieces}
    return [found.get(key, "100") for key in keys]


def cells(mark: StudentMark) -> dict[str, str]:
    """A student's cells by column; `EX` for what is excused."""
    found = {p.assignment: "EX" if p.excused else str(shown(p.points)) for p in mark.pieces}
    return {**found, FINAL: "" if mark.final is None else str(shown(mark.final))}


def sorted_name(name: str) -> str:
    """`Last, First`, as Canvas writes it."""
    first, last = split_name(name)
    return f"{last}, {first}" if last else first


def filled(path: Path, marks: Sequence[StudentMark]) -> Filled:
    """An exported gradebook with our columns filled in; everything else stays as it is."""
    rows = _read(path)
    head = rows[0]
    columns = _columns(head, marks)
    result = Filled("", [head[index] for index in columns.values()])
    best = dict(zip(titles_of(marks), _best(marks, list(titles_of(marks))), strict=True))
    by_id = _by_id(marks)
    seen: set[str] = set()
    for number, row in enumerate(rows[1:], 2):
        row += [""] * (len(head) - len(row))
        if _MARK.match(row[0]):
            _check_points(row, columns, best, result, path.name)
            continue
        mark = _whose(row, head, by_id)
        if mark is None:
            if any(row) and "Student, Test" not in row[0] and len(row[1]) > 0:
                result.notes.append(
                    f"{path.name}, line {number}: {row[0]} is not on the roster; left as it is"
                )
            continue
        seen.add(mark.student.sid)
        values = cells(mark)
        for key, index in columns.items():
            row[index] = values.get(key, row[index])
    absent = [m.student for m in marks if m.student.sid not in seen]
    result.notes += [f"{path.name} has no row for {s.name} ({s.sid})" for s in absent]
    result.text = csv_text(rows)
    return result


def _read(path: Path) -> list[list[str]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise CourseError(f"cannot be read ({error.strerror})", path.name) from None
    except UnicodeDecodeError:
        remedy = "Take the file as Quercus exported it."
        raise CourseError("is not UTF-8", path.name, remedy=remedy) from None
    delimiter = max(",;", key=text.partition("\n")[0].count)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    head = rows[0] if rows else []
    if len(head) < 3 or "Student" not in head[0] or "ID" not in head[1] or "Section" not in head:
        remedy = "Export it on Quercus: Grades, Export, Export Entire Gradebook."
        raise CourseError("is no gradebook of Quercus (Student, ID, …, Section)", path.name, 1, remedy)
    return rows


def _columns(head: list[str], marks: Sequence[StudentMark]) -> dict[str, int]:
    """Where our columns are; those that are missing are added at the end."""
    found: dict[str, int] = {}
    places = {
        _CANVAS_ID.sub("", name).strip().casefold(): index for index, name in reversed(list(enumerate(head)))
    }
    for key, title in titles_of(marks).items():
        index = places.get(title.casefold(), places.get(key.casefold()))
        if index is None:
            head.append(title)
            index = len(head) - 1
        found[key] = index
    return found


def _check_points(
    row: list[str], columns: Mapping[str, int], best: Mapping[str, str], result: Filled, shown_name: str
) -> None:
    for key, index in columns.items():
        if not row[index].strip():
            row[index] = best[key]
        elif _differ(row[index], best[key]):
            told = f"{shown_name}: {key} is out of {row[index].strip()} there and out of {best[key]} here"
            result.notes.append(told)


def _differ(one: str, other: str) -> bool:
    try:
        return float(one) != float(other)
    except ValueError:
        return False  # "(read only)"


def _by_id(marks: Sequence[StudentMark]) -> dict[str, StudentMark]:
    found: dict[str, StudentMark] = {}
    for mark in marks:
        for key in (mark.student.sid, mark.student.login, mark.student.email):
            if key:
                found.setdefault(bare(key.casefold()), mark)
    return found


def _whose(row: list[str], head: list[str], by_id: Mapping[str, StudentMark]) -> StudentMark | None:
    for name in IDS[:-1]:
        if name in head:
            mark = by_id.get(bare(row[head.index(name)].strip().casefold()))
            if mark:
                return mark
    return None

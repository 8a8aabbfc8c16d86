"""Who is in the course: reading the class list, and finding a student by what a file says."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from autograder.course.errors import CourseError
from autograder.course.files import suggest
from autograder.course.term import Columns, Groups
from autograder.gradebook.store import Student
from autograder.gradebook.tables import Line, Table, read_table


def read_roster(
    path: Path, columns: Columns, known: Mapping[str, Student]
) -> tuple[list[Student], list[str]]:
    """The students of a class list, and a sentence for each line that is refused.

    What the list has no column for (groups, say) stays as it is known.
    """
    table = read_table(path)
    if not table.column(columns.sid):
        message = "no column holds the student number"
        raise CourseError(message, table.shown, 1, f"One of: {', '.join(columns.sid)}.")
    found: dict[str, tuple[int, Student]] = {}
    refused = []
    for line in table.lines:
        student = _student(line, table, columns, known)
        if _no_student(line, student):
            continue
        if not student.sid:
            refused.append(f"{table.shown}, line {line.number}: there is no student number")
        elif student.sid in found:
            first = found[student.sid][0]
            refused.append(
                f"{table.shown}, line {line.number}: {student.sid} is there twice (first in line {first})"
            )
        else:
            found[student.sid] = (line.number, student)
    return [student for _, student in found.values()], refused


def _student(line: Line, table: Table, columns: Columns, known: Mapping[str, Student]) -> Student:
    def cell(names: tuple[str, ...], before: str) -> str:
        column = table.column(names)
        return line.cells.get(column, "") if column else before

    sid = cell(columns.sid, "")
    old = known.get(sid, Student(sid))
    full = f"{cell(columns.first, '')} {cell(columns.last, '')}".strip()
    return Student(
        sid,
        cell(columns.name, "") or full or old.name,
        cell(columns.email, old.email),
        cell(columns.login, old.login),
        cell(columns.section, old.section),
        cell(columns.group, old.team),
    )


def _no_student(line: Line, student: Student) -> bool:
    """Canvas's second row, and its test student."""
    cells = [cell for cell in line.cells.values() if cell]
    return not student.sid and (student.name in ("Points Possible", "Student, Test") or not cells)


def split_name(name: str) -> tuple[str, str]:
    """First and last name of `Ada van Dyk` or `van Dyk, Ada`."""
    if "," in name:
        last, _, first = name.partition(",")
        return first.strip(), last.strip()
    first, _, last = name.partition(" ")
    return first, last


def sizes(students: Iterable[Student], groups: Groups) -> list[str]:
    """A sentence for each group that is too large or too small."""
    members: dict[str, int] = {}
    for student in students:
        if student.team and student.active:
            members[student.team] = members.get(student.team, 0) + 1
    return [
        f"group {team} has {count} member{'s' if count > 1 else ''}, not {groups.smallest} to {groups.size}"
        for team, count in sorted(members.items())
        if not groups.smallest <= count <= groups.size
    ]


class Finder:
    """Students by number, login or mail address; zeros that a spreadsheet dropped do not matter."""

    def __init__(self, students: Mapping[str, Student]) -> None:
        self.students = students
        self.by_sid = dict(students)
        self.by_number = _unique((bare(sid), s) for sid, s in students.items())
        self.by_login = _unique((s.login.casefold(), s) for s in students.values())
        self.by_email = _unique((s.email.casefold(), s) for s in students.values())

    def find(self, sid: str = "", email: str = "", login: str = "") -> Student | None:
        """The student whom these name; the number decides where there is one."""
        if sid:
            return self.by_sid.get(sid) or self.by_number.get(bare(sid)) or self.by_login.get(sid.casefold())
        return self.by_email.get(email.casefold()) or self.by_login.get(login.casefold())

    def named(self, text: str) -> Student:
        """The student whom a person means: number, login, mail address or a part of the name."""
        found = self.find(sid=text) or self.find(email=text)
        if found:
            return found
        near = [s for s in self.students.values() if text.casefold() in s.name.casefold()]
        if len(near) == 1:
            return near[0]
        if near:
            listed = ", ".join(f"{s.name} ({s.sid})" for s in near[:5])
            raise CourseError(f'"{text}" could be {listed}', remedy="Give the student number.")
        known = [s.name for s in self.students.values()]
        near_names = suggest(text, known).partition(" There are")[0] if known else "The roster is empty."
        remedy = near_names if near_names.startswith("Did") or not known else ""
        raise CourseError(f'there is no student "{text}" on the roster', remedy=remedy)


def bare(sid: str) -> str:
    """A number as a spreadsheet leaves it: no zeros before, no `.0` behind."""
    return sid.removesuffix(".0").lstrip("0'")


def _unique(pairs: Iterable[tuple[str, Student]]) -> dict[str, Student]:
    found: dict[str, Student | None] = {}
    for key, student in pairs:
        if key:
            found[key] = None if key in found else student
    return {key: student for key, student in found.items() if student}

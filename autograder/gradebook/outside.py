"""Gradescope's and Crowdmark's own CSV files, by their column names.

Both change their columns now and then; only what is needed has to be there.  Where all of the part's
items are columns, each is taken; else the total is.
"""

import re

from autograder.course.errors import CourseError
from autograder.course.model import Item, Rubric
from autograder.course.term import Course
from autograder.gradebook.intake import Intake, number
from autograder.gradebook.late import moment
from autograder.gradebook.roster import Finder
from autograder.gradebook.standing import PARTS, items_of, possible
from autograder.gradebook.store import Student
from autograder.gradebook.tables import Line, Table

SID = ("SID", "Student ID", "Student Number", "Student ID Number", "Participant ID")
EMAIL = ("Email", "Email Address")
NAME = ("Name", "Full Name", "Last Name", "First Name")
TOTAL = ("Total Score", "Total", "Score", "Grade")
MAXIMUM = ("Max Points", "Out Of", "Max Score")
TIME = ("Submission Time", "Submitted At", "Submitted", "Submission Date")
STATUS = ("Status",)
UNMARKED = {"missing", "ungraded", "not submitted", "incomplete", "not graded"}
_QUESTION = re.compile(
    r"(?:Q(?:uestion)?\s*)?([\w.]+)(?::\s*(.*?))?(?:\s*\(([\d.]+) pts?\))?$", re.IGNORECASE
)


def platform(table: Table) -> str:
    """`Gradescope`, `Crowdmark`, or '' for another file."""
    names = {name.casefold() for name in table.header}
    if "crowdmark id" in names:
        return "Crowdmark"
    if {"total score", "max points"} <= names or {"sid", "total score"} <= names:
        return "Gradescope"
    return ""


def read_outside(
    table: Table, course: Course, assignment: str, rubric: Rubric, finder: Finder, part: str
) -> Intake:
    """The marks and times of such a file for one part (`''`: whichever the maximum fits)."""
    part = part or _fitting(table, rubric)
    intake = Intake(table.shown, table.source, assignment, part, rubric)
    columns = item_columns(table, rubric, part)
    for line in table.lines:
        place = f"line {line.number}"
        sid, email = line.cells.get(table.column(SID), ""), line.cells.get(table.column(EMAIL), "")
        student = intake.student(finder, place, sid, email, name=line.first(NAME))
        if student and _fits(intake, line, table):
            _read_time(intake, line, student, table, course)
            _read_marks(intake, line, student, table, columns)
    return intake


def _fitting(table: Table, rubric: Rubric) -> str:
    """The part whose points are the file's maximum; the written one where it does not say."""
    tops = {number(line.cells.get(table.column(MAXIMUM), "")) for line in table.lines} - {None}
    parts = [part for part in PARTS if items_of(rubric, part)]
    for part in parts:
        if tops == {possible(rubric, part)}:
            return part
    return parts[-1]


def _fits(intake: Intake, line: Line, table: Table) -> bool:
    top = number(line.cells.get(table.column(MAXIMUM), ""))
    best = possible(intake.rubric, intake.part)
    if top and top != best:
        message = f"it is out of {top}, the {intake.part} part of {intake.assignment} has {best} points"
        intake.refuse(f"line {line.number}", message)
        return False
    return True


def item_columns(table: Table, rubric: Rubric, part: str) -> dict[str, str]:
    """The column of each item; {} unless every item has one of the same points."""
    found: dict[str, str] = {}
    for name in table.header:
        match = _QUESTION.match(name)
        item = _item(match, items_of(rubric, part)) if match else None
        if item and match and (not match[3] or number(match[3]) == item.points):
            found.setdefault(item.number, name)
    return found if len(found) == len(items_of(rubric, part)) else {}


def _item(match: "re.Match[str]", items: tuple[Item, ...]) -> Item | None:
    title = (match[2] or "").casefold()
    for item in items:
        if item.number == match[1] or (title and title in (item.title.casefold(), item.number)):
            return item
    return None


def _read_time(intake: Intake, line: Line, student: Student, table: Table, course: Course) -> None:
    text = line.cells.get(table.column(TIME), "")
    try:
        handed_in = moment(text, course.term.zone)
    except ValueError:
        intake.refuse(f"line {line.number}", f'the time of {student.sid}: "{text}" is no time')
        return
    if handed_in:
        intake.time(f"line {line.number}", student, handed_in.isoformat())


def _read_marks(intake: Intake, line: Line, student: Student, table: Table, columns: dict[str, str]) -> None:
    place = f"line {line.number}"
    if line.cells.get(table.column(STATUS), "").casefold() in UNMARKED:
        return
    if number(line.cells.get(table.column(MAXIMUM), "")) == 0:
        return  # a hand-in that people mark elsewhere: only its time counts
    cells = {item: line.cells.get(name, "") for item, name in columns.items()}
    if cells and all(cells.values()):
        for item, cell in cells.items():
            intake.mark(place, student, item, cell)
        return
    total = line.cells.get(table.column(TOTAL), "")
    if total:
        intake.mark(place, student, "", total)


def require_total(table: Table) -> None:
    """Raise CourseError for a file without any column of points."""
    if not table.column(TOTAL):
        remedy = "Export the scores as CSV from Gradescope or Crowdmark, or fill in the sheet."
        raise CourseError("no column holds a total", table.shown, 1, remedy)

"""The sheet on which people mark: a row a student, a column a criterion with its levels' points.

It is CSV that any spreadsheet program opens.  Beside it lies a second file with what each level means.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from autograder.course.model import Assignment, Criterion, Item, Rubric
from autograder.gradebook.intake import Intake, number, spread
from autograder.gradebook.roster import Finder
from autograder.gradebook.standing import State
from autograder.gradebook.store import Student
from autograder.gradebook.tables import Line, Table, csv_text, harmless

FIXED = ("Assignment", "Student ID", "Name", "Group")


def head(item: Item, criterion: Criterion) -> str:
    """The column of a criterion: `7.1 Derivation [4 | 2.5 | 1 | 0]`."""
    levels = " | ".join(plain(level.points) for level in criterion.levels)
    return f"{item.number} {criterion.name} [{levels}]"


def comment(item: Item) -> str:
    """The column of an item's comment."""
    return f"{item.number} comment"


def plain(points: Decimal) -> str:
    """Points as one writes them: 2, 2.5."""
    return f"{points.normalize():f}"


def sheet(
    assignment: Assignment,
    rubric: Rubric,
    students: Iterable[Student],
    states: Mapping[tuple[str, str], State],
) -> str:
    """The sheet, with what is marked already filled in; groups stay together."""
    columns = [*FIXED]
    for item in rubric.manual:
        columns += [*(head(item, criterion) for criterion in item.criteria), comment(item)]
    chosen = [student for student in students if student.active]
    if assignment.group_size > 1:
        chosen.sort(key=lambda s: (not s.team, _natural(s.team), s.name, s.sid))
    else:
        chosen.sort(key=lambda s: (s.name, s.sid))
    rows = [_row(assignment, rubric, s, states.get((s.sid, assignment.name))) for s in chosen]
    return csv_text([columns, *rows])


def _natural(text: str) -> tuple[int, str]:
    digits = "".join(c for c in text if c.isdigit())
    return (int(digits) if digits else 0, text)


def _row(assignment: Assignment, rubric: Rubric, student: Student, state: State | None) -> list[str]:
    cells = [assignment.name, student.sid, harmless(student.name), harmless(student.team)]
    marks = state.part("written").marks if state else {}
    for item in rubric.manual:
        row = marks.get(item.number)
        points, remark = parse_detail(row.detail if row else "")
        cells += [points.get(criterion.name, "") for criterion in item.criteria]
        cells.append(harmless(remark))
    return cells


def levels(rubric: Rubric) -> str:
    """What each level means, as CSV."""
    rows = [["Item", "Title", "Criterion", "Points", "Level"]]
    for item in rubric.manual:
        for criterion in item.criteria:
            rows += [
                [item.number, item.title, criterion.name, plain(level.points), level.text]
                for level in criterion.levels
            ]
    return csv_text(rows)


def is_sheet(table: Table) -> bool:
    """Whether a file is a sheet of ours."""
    return set(FIXED[:2]) <= set(table.header)


def assignment_of(table: Table) -> str:
    """The assignment that a sheet is about; '' if it is empty or says several."""
    named = {line.cells.get("Assignment", "") for line in table.lines} - {""}
    return named.pop() if len(named) == 1 else ""


def read_sheet(
    table: Table, assignment: Assignment, rubric: Rubric, finder: Finder, students: Iterable[Student]
) -> Intake:
    """The marks of a sheet, checked against the levels; a group's marks go to its members."""
    intake = Intake(table.shown, table.source, assignment.name, "written", rubric)
    known = {head(i, c) for i in rubric.manual for c in i.criteria} | {comment(i) for i in rubric.manual}
    for name in table.header:
        filled = any(line.cells.get(name) for line in table.lines)
        if filled and name and name not in known and name not in FIXED:
            intake.refuse("line 1", f'the column "{name}" is none of this rubric; it is not taken')
    for line in table.lines:
        _read_line(intake, line, finder)
    if assignment.group_size > 1:
        spread(intake, students, [item.number for item in rubric.manual if item.individual])
    return intake


def _read_line(intake: Intake, line: Line, finder: Finder) -> None:
    place = f"line {line.number}"
    if line.cells.get("Assignment", "") not in ("", intake.assignment):
        intake.refuse(place, f"it is about {line.cells['Assignment']}, not {intake.assignment}")
        return
    student = intake.student(
        finder, place, sid=line.cells.get("Student ID", ""), name=line.cells.get("Name", "")
    )
    if student is None:
        return
    for item in intake.rubric.manual:
        _read_item(intake, line, student, item)


def _read_item(intake: Intake, line: Line, student: Student, item: Item) -> None:
    place = f"line {line.number}"
    cells = {c.name: line.cells.get(head(item, c), "") for c in item.criteria}
    remark = line.cells.get(comment(item), "")
    if not any(cells.values()):
        if remark:
            intake.refuse(place, f"item {item.number} of {student.sid} has a comment and no points")
        return
    found: dict[str, Decimal] = {}
    for criterion in item.criteria:
        points = number(cells[criterion.name])
        allowed = [level.points for level in criterion.levels]
        if points is None or points not in allowed:
            intake.refuse(place, _told(student, item, criterion, cells[criterion.name]))
            return
        found[criterion.name] = points
    detail = detail_text(found, remark.removeprefix("'"))
    intake.mark(place, student, item.number, str(sum(found.values(), Decimal(0))), detail)


def _told(student: Student, item: Item, criterion: Criterion, cell: str) -> str:
    levels_told = ", ".join(plain(level.points) for level in criterion.levels)
    what = f'"{cell}" is none of its levels' if cell else "has no points, though others of the item have"
    return f"{criterion.name} (item {item.number}) of {student.sid}: {what}: {levels_told}"


def detail_text(points: Mapping[str, Decimal], remark: str) -> str:
    """A mark's criteria and comment as one text."""
    lines = [f"{name}: {plain(value)}" for name, value in points.items()]
    return "\n".join([*lines, f"# {remark}"] if remark else lines)


def parse_detail(text: str) -> tuple[dict[str, str], str]:
    """The criteria's points, and the comment."""
    if text.startswith("# "):
        return {}, text[2:]
    body, _, remark = text.partition("\n# ")
    pairs = (line.rpartition(": ") for line in body.splitlines() if ": " in line)
    return {name: points for name, _, points in pairs}, remark

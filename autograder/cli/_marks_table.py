"""The marks of a class on the terminal and as JSON."""

from decimal import Decimal

from rich.console import Console
from rich.table import Table

from autograder.gradebook.marks import StudentMark, shown
from autograder.gradebook.sheet import plain


def label(mark: StudentMark, anonymous: bool, index: int) -> str:
    """A student's name and number; a number of no meaning where it must not be seen."""
    return f"Student {index}" if anonymous else f"{mark.student.name} ({mark.student.sid})"


def as_data(mark: StudentMark, anonymous: bool, index: int) -> dict[str, object]:
    """A student's marks; numbers as text, so that nothing rounds them again."""
    return {
        "student": label(mark, True, index) if anonymous else mark.student.sid,
        "components": {c.name: None if c.percent is None else str(shown(c.percent)) for c in mark.components},
        "pieces": {p.assignment: str(shown(p.points)) for p in mark.pieces if not p.excused},
        "free_days_left": mark.free_days_left,
        "counted": plain(mark.weight),
        "final": None if mark.final is None else str(shown(mark.final)),
    }


def show(marks: list[StudentMark], anonymous: bool) -> None:
    """Print the marks."""
    table = Table(title="Marks")
    table.add_column("student", overflow="fold")
    for component in marks[0].components if marks else ():
        table.add_column(component.title, justify="right")
    for column in ("final", "free days left"):
        table.add_column(column, justify="right")
    for index, mark in enumerate(marks, 1):
        percents = ["–" if c.percent is None else str(shown(c.percent)) for c in mark.components]
        final = "–" if mark.final is None else str(shown(mark.final))
        table.add_row(label(mark, anonymous, index), *percents, final, str(mark.free_days_left))
    Console().print(table)


def remarks(marks: list[StudentMark]) -> list[str]:
    """How much counts so far, and how many students have no mark where others have one."""
    missing: dict[tuple[str, str], int] = {}
    partly: dict[tuple[str, str], int] = {}
    for mark in marks:
        for piece in mark.pieces:
            for part in () if piece.excused else piece.parts:
                place = (piece.title, part.name)
                missing[place] = missing.get(place, 0) + part.missing
                partly[place] = partly.get(place, 0) + bool(part.without)
    lines = [f"{title}, {part}: {n} without a mark (0 so far)" for (title, part), n in missing.items() if n]
    lines += [f"{title}, {part}: {n} partly marked" for (title, part), n in partly.items() if n]
    weight = max((mark.weight for mark in marks), default=Decimal(0))
    if 0 < weight < 100:
        lines.append(f"{plain(weight)} % of the course have marks so far; final marks are of these.")
    return lines

"""The gradebook as CSV: for Gradescope's readers, and plain for everything else."""

from collections.abc import Sequence

from autograder.gradebook.marks import PieceMark, StudentMark, shown
from autograder.gradebook.roster import split_name
from autograder.gradebook.sheet import plain
from autograder.gradebook.tables import csv_text, harmless


def plain_csv(marks: Sequence[StudentMark], nameless: bool = False) -> str:
    """A row a student: every part, lateness, every component, the final mark."""
    names = list(dict.fromkeys(p.assignment for mark in marks for p in mark.pieces))
    components = [component.name for component in marks[0].components] if marks else []
    columns = ["student"] if nameless else ["sid", "name", "email", "login", "section", "group"]
    for name in names:
        columns += [f"{name}", f"{name} earned", f"{name} possible", f"{name} days late", f"{name} note"]
    columns += [*(f"{name} %" for name in components), "counted %", "final"]
    rows = [_row(mark, names, str(i) if nameless else "") for i, mark in enumerate(marks, 1)]
    return csv_text([columns, *rows])


def _row(mark: StudentMark, names: Sequence[str], label: str) -> list[str]:
    student = mark.student
    about = [student.name, student.email, student.login, student.section, student.team]
    cells = [label] if label else [student.sid, *(harmless(text) for text in about)]
    pieces = {piece.assignment: piece for piece in mark.pieces}
    for name in names:
        cells += _piece(pieces[name])
    percents = [component.percent for component in mark.components]
    cells += ["" if p is None else str(shown(p)) for p in percents]
    return [*cells, plain(mark.weight), "" if mark.final is None else str(shown(mark.final))]


def _piece(piece: PieceMark) -> list[str]:
    notes = [
        *(["excused"] if piece.excused else []),
        *(["dropped"] if piece.dropped else []),
        *([_lack(piece)] if piece.missing and not piece.excused else []),
        *(["too late"] if piece.lateness.closed else []),
    ]
    points = "" if piece.excused else str(shown(piece.points))
    return [points, plain(piece.earned), plain(piece.possible), str(piece.lateness.days), " ".join(notes)]


def _lack(piece: PieceMark) -> str:
    return "not marked" if piece.waiting else "missing"


def gradescope_csv(marks: Sequence[StudentMark], assignment: str) -> str:
    """One assignment with Gradescope's columns, so that whatever reads its export reads ours."""
    columns = [
        "First Name", "Last Name", "SID", "Email", "Sections", "Total Score", "Max Points", "Status",
        "Submission ID", "Submission Time", "Lateness (H:M:S)", "View Count", "Submission Count",
    ]  # fmt: skip
    rows = []
    for mark in marks:
        piece = next((p for p in mark.pieces if p.assignment == assignment), None)
        if piece is not None:
            rows.append(_gradescope_row(mark, piece))
    return csv_text([columns, *rows])


def _gradescope_row(mark: StudentMark, piece: PieceMark) -> list[str]:
    names = [harmless(name) for name in split_name(mark.student.name)]
    about = [mark.student.sid, harmless(mark.student.email), harmless(mark.student.section)]
    best = plain(piece.possible)
    if piece.missing or piece.excused:
        return [*names, *about, "", best, "Ungraded" if piece.waiting else "Missing", "", "", "", "", ""]
    time = f"{piece.handed_in:%Y-%m-%d %H:%M:%S %z}" if piece.handed_in else ""
    return [*names, *about, str(shown(piece.points)), best, "Graded", "", time, lateness(piece), "", ""]


def lateness(piece: PieceMark) -> str:
    """Hours, minutes and seconds after the deadline."""
    if piece.handed_in is None:
        return ""
    seconds = max(0, int(piece.handed_in.timestamp() - piece.due.timestamp()))
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"

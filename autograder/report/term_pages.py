"""The pages of a term: one for staff about the class, one for each student about that student."""

import functools
import os
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from autograder.gradebook.explain import ROUNDING, late_lines
from autograder.gradebook.marks import PieceMark, StudentMark, anonymous, shown
from autograder.gradebook.sheet import plain
from autograder.grading.folder import safe_name
from autograder.report import term_plots
from autograder.report.render import TEMPLATES, css, environment
from autograder.report.term import Term, components, item_marks, misconceptions, pieces, rank_share, spread


def render_class(term: Term, out: Path, nameless: bool = False) -> Path:
    """Write the class page; with `nameless`, nothing on it says who anybody is."""
    marks = anonymous(term.marks) if nameless else term.marks
    lines = pieces(term)
    text = (
        _templates()
        .get_template("term_class.html")
        .render(
            **_shared(term),
            marks=marks,
            nameless=nameless,
            lines=lines,
            finals=term.finals,
            summary=spread(term.finals),
            components=components(term),
            misconceptions=misconceptions(term),
            weight=max((mark.weight for mark in marks), default=0),
            left=[mark.free_days_left for mark in marks],
        )
    )
    return _write(out / "index.html", text)


def render_students(term: Term, out: Path, position: bool = False) -> list[Path]:
    """Write a page for each student; each is rendered from that student's own data alone."""
    return [_write(out / page_name(mark), student_page(term, mark, position)) for mark in term.marks]


def page_name(mark: StudentMark) -> str:
    """The file of a student's page."""
    return f"student-{safe_name(mark.student.sid)}.html"


def student_page(term: Term, mark: StudentMark, position: bool) -> str:
    """One student's page; `position` adds where the final mark lies in the class's distribution."""
    below = rank_share(term.finals, mark.final) if position else None
    drawn = Markup("")
    if below is not None and mark.final is not None:
        drawn = term_plots.position(term.finals, float(mark.final))
    return (
        _templates()
        .get_template("term_student.html")
        .render(
            **_shared(term),
            mark=mark,
            details={piece.assignment: _details(term, mark, piece) for piece in mark.pieces},
            below=below,
            position=drawn,
            rounding=ROUNDING,
        )
    )


def _details(term: Term, mark: StudentMark, piece: PieceMark) -> dict[str, Any]:
    course = term.desk.course
    return {
        "late": list(late_lines(piece, course.late, course.term.zone)),
        "parts": [(part, item_marks(term, mark, piece.assignment, part.name)) for part in piece.parts],
    }


def _shared(term: Term) -> dict[str, Any]:
    """What every page may know: the course, nobody's marks."""
    course = term.desk.course
    style = css() + Markup((TEMPLATES / "term.css").read_text("utf-8"))
    about = f"{course.term.code}: {course.term.title}"
    return {"title": about, "css": style, "quick": False, "policy": course.late, "zone": course.term.zone}


@functools.cache
def _templates() -> jinja2.Environment:
    made = environment()
    made.globals.update(
        box=term_plots.box, stack=term_plots.stack, shown=shown, plain=plain, page_name=page_name
    )
    return made


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with open(path, "w", encoding="utf-8", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        file.write(text)
    return path

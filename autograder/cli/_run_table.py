"""The table of marks that `grade` prints: one row a submission, kept small however large the class."""

import os
from typing import Any

import msgspec
from rich.console import Console
from rich.table import Table

from autograder.course.model import Assignment, Rubric
from autograder.grading.folder import Entry


class Row(msgspec.Struct):
    """What is kept in memory of a graded submission."""

    key: str
    status: str
    problem: str
    score: float | None
    cells: list[str]
    remark: str


def row_of(entry: Entry, document: dict[str, Any], assignment: Assignment) -> Row:
    """A submission's row, from its results."""
    cells, remark = _cells(document, assignment), _remark(entry, document)
    return Row(entry.key, entry.status, entry.problem, document.get("score"), cells, remark)


def print_table(rows: list[Row], assignment: Assignment, rubric: Rubric) -> None:
    """The marks by question."""
    table = Table(title=f"{assignment.title}: marks by question")
    table.add_column("submission", overflow="fold")
    for question in assignment.questions:
        table.add_column(question.name, justify="right", overflow="fold")
    table.add_column("total", justify="right", style="bold")
    table.add_column("remark")
    for row in rows:
        total = "ERR" if row.score is None else f"{row.score:g}"
        table.add_row(row.key, *row.cells, total, row.remark)
    best = [f"{_possible(rubric, question.name):g}" for question in assignment.questions]
    points = sum(item.points for item in rubric.automatic)
    table.add_row("possible", *best, f"{points:g}", "", style="dim")
    console = Console()
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = 140  # a file or a log has no width to keep to
    console.print(table)


def _possible(rubric: Rubric, question: str) -> float:
    return float(sum(item.points for item in rubric.automatic if item.task.startswith(f"{question}.")))


def _cells(document: dict[str, Any], assignment: Assignment) -> list[str]:
    cells = []
    for question in assignment.questions:
        tests = [test for test in document["tests"] if question.name in test["tags"]]
        missing = any("score" not in test for test in tests)
        cells.append("?" if missing else f"{sum(test['score'] for test in tests):g}")
    return cells


def _remark(entry: Entry, document: dict[str, Any]) -> str:
    if entry.status != "graded":
        return entry.problem or entry.status
    causes = [test["extra_data"]["error"] for test in document["tests"]]
    named = [c for c in causes if c and not c.startswith("needs ") and c != "wrong answer"]
    worst = sorted(set(named), key=lambda c: (-named.count(c), c))[:2]
    return ", ".join(f"{cause} ({named.count(cause)})" for cause in worst)

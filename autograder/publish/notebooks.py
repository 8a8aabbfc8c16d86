"""Starters and solutions as notebooks: one a question, the same bytes every time."""

import json
from typing import Any

from autograder.course.model import Question
from autograder.publish.starter import docstring_of, parts_of


def notebook_of(question: Question, text: str, statement: str = "") -> str:
    """A notebook with the question's statement, then one cell for each definition of `text`."""
    opening = statement or f"# {question.title}\n\n{docstring_of(text)}"
    cells = [_cell("markdown", f"{question.name}-statement", opening.strip())]
    for number, piece in enumerate(parts_of(text), 1):
        cells.append(_cell("code", f"{question.name}-{number}", piece))
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook = {
        "cells": cells,
        "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _cell(kind: str, name: str, text: str) -> dict[str, Any]:
    cell: dict[str, Any] = {
        "cell_type": kind,
        "id": name.replace("_", "-")[:64],
        "metadata": {},
        "source": text.splitlines(keepends=True),
    }
    return cell if kind == "markdown" else {**cell, "execution_count": None, "outputs": []}

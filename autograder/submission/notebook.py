"""A notebook as a module, without running it.

Cells are counted from 1, those of text included.  The first line of the text is kept free for
`from __future__` imports, which Python wants before everything else.
"""

import json
from typing import Any

from autograder.submission import magics
from autograder.submission.model import Cell, LeftOut, Source
from autograder.submission.reduce import Reducer
from autograder.submission.text import BROKEN, NotText, clean, complaint, decode

LONGEST = 1_000_000  # characters of code in one notebook; all of it is parsed

Found = tuple[Source, tuple[LeftOut, ...]]


def read_notebook(name: str, filename: str, data: bytes) -> Found:
    """The module in a notebook, and the cells of it that could not be taken."""
    try:
        cells = code_cells(json.loads(decode(data)))
    except (NotText, ValueError, RecursionError) as error:
        return Source(name, filename, problem=_damage(filename, error)), ()
    reducer = Reducer(hoist=True)
    lines, places, notes = [""], [], []
    for number, text in cells:
        reduced, told = _reduced(reducer, text)
        notes += [LeftOut(f"{filename}, cell {number}", reason) for reason in told]
        body = reduced.split("\n")
        places.append(Cell(number, len(lines) + 1, len(lines) + len(body)))
        lines += [*body, ""]
    if reducer.features:
        lines[0] = f"from __future__ import {', '.join(sorted(reducer.features))}"
    return Source(name, filename, "\n".join(lines), cells=tuple(places)), tuple(notes)


def _reduced(reducer: Reducer, text: str) -> tuple[str, list[str]]:
    """A cell's definitions with its lines in place, and what is to be told about it."""
    empty = "\n" * text.count("\n")
    magic = magics.cell_magic(text)
    if magic and magic not in magics.PYTHON:
        return empty, [f"a cell that starts with %%{magic} is not taken"]
    reducer.notes = []
    try:
        reduced = reducer.reduce(magics.plain(text))
    except BROKEN as error:
        return empty, [f"the cell was left out, it is not valid Python: {complaint(error)}"]
    return reduced, reducer.notes


def code_cells(notebook: Any) -> list[tuple[int, str]]:
    """The number and text of each code cell, of notebook formats 3 and 4; ValueError if it is none."""
    if not isinstance(notebook, dict):
        raise ValueError("not a table")
    if isinstance(notebook.get("cells"), list):
        cells = notebook["cells"]
    elif isinstance(notebook.get("worksheets"), list):
        sheets = [sheet for sheet in notebook["worksheets"] if isinstance(sheet, dict)]
        cells = [cell for sheet in sheets for cell in _listed(sheet.get("cells"))]
    else:
        raise ValueError("no cells")
    code = [(number, _text(cell)) for number, cell in enumerate(cells, 1) if _is_code(cell)]
    if sum(len(text) for _, text in code) > LONGEST:
        raise ValueError("too much code")
    return code


def _listed(found: Any) -> list[Any]:
    return found if isinstance(found, list) else []


def _is_code(cell: Any) -> bool:
    return isinstance(cell, dict) and cell.get("cell_type") == "code"


def _text(cell: dict[str, Any]) -> str:
    source = cell.get("source", cell.get("input", ""))
    lines = source if isinstance(source, list) else [source]
    text = "".join(line for line in lines if isinstance(line, str))
    return clean(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""))


def _damage(filename: str, error: Exception) -> str:
    place = f" (damaged in line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
    return (
        f"{filename} is not a notebook{place}. Open it, save it once more, and hand it in again; "
        "or hand in a .py file."
    )

"""A notebook as a module: imports, definitions and constants of its code cells, in order.

Nothing is run.  Cells keep their lines (what is dropped is blank), so that a message can name the
cell and the line in it.
"""

import json
from typing import Any

from autograder.submission.model import Cell, LeftOut, Source
from autograder.submission.reduce import definitions, parsed, without_magics
from autograder.submission.text import decoded


def read_notebook(name: str, filename: str, data: bytes) -> tuple[Source, list[LeftOut]]:
    """The module that a notebook's cells define, and the cells that were left out."""
    try:
        cells = code_cells(data)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        told = str(error).split("\n")[0][:200]
        return Source(name, filename, problem=f"it is not a readable notebook ({told})"), []
    pieces: list[str] = []
    places: list[Cell] = []
    left_out: list[LeftOut] = []
    line = 1
    for number, text in cells:
        clean = without_magics(text)
        try:
            parsed(clean)
        except SyntaxError as error:
            told = f"a syntax error in cell {number}, line {error.lineno}: {error.msg}; the cell was left out"
            left_out.append(LeftOut(filename, told))
        kept = definitions(clean) or "\n" * clean.count("\n")
        places.append(Cell(number, line, line + kept.count("\n")))
        line += kept.count("\n") + 1
        pieces.append(kept)
    return Source(name, filename, "\n".join(pieces), "", tuple(places)), left_out


def code_cells(data: bytes) -> list[tuple[int, str]]:
    """The code cells as (number among all cells from 1, text); raises ValueError if it is no notebook."""
    raw = json.loads(decoded(data))
    if not isinstance(raw, dict):
        raise ValueError("the file is not a JSON object")
    cells = _cells(raw)
    return [
        (number, _text(cell.get("source", cell.get("input", ""))))
        for number, cell in enumerate(cells, 1)
        if isinstance(cell, dict) and cell.get("cell_type") == "code"
    ]


def _cells(raw: dict[str, Any]) -> list[Any]:
    if isinstance(raw.get("cells"), list):
        return list(raw["cells"])
    if isinstance(raw.get("worksheets"), list):
        import nbformat  # only for notebooks older than version 4

        upgraded = nbformat.reads(json.dumps(raw), as_version=4)
        return list(upgraded["cells"])
    raise ValueError("there are no cells")


def _text(source: Any) -> str:
    text = "".join(str(part) for part in source) if isinstance(source, list) else str(source)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")

"""CSV files as people and programs write them: rows by column name, each with its line."""

import csv
import hashlib
import io
from collections.abc import Sequence
from pathlib import Path

import msgspec

from autograder.course.errors import CourseError


class Line(msgspec.Struct, frozen=True):
    """One row: its line in the file, its cells by column."""

    number: int
    cells: dict[str, str]

    def first(self, names: Sequence[str]) -> str:
        """The first of these columns that holds something."""
        return next((self.cells[name] for name in names if self.cells.get(name)), "")


class Table(msgspec.Struct, frozen=True):
    """A whole file; `source` names it and its content for the gradebook."""

    shown: str
    source: str
    header: list[str]
    lines: list[Line]

    def column(self, names: Sequence[str]) -> str:
        """The first of these names that is a column, whatever its case; '' if none is."""
        known = {name.casefold(): name for name in reversed(self.header)}
        return next((known[name.casefold()] for name in names if name.casefold() in known), "")


def read_table(path: Path) -> Table:
    """A CSV file with commas, semicolons or tabs; raises CourseError if it is none."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CourseError(f"cannot be read ({error.strerror})", path.name) from None
    text = _decoded(data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        header = [cell.strip() for cell in next(reader, [])]
        lines = []
        line = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                lines.append(Line(line, _named(header, cells)))
            line = reader.line_num + 1
    except csv.Error as error:
        raise CourseError(f"is no CSV: {error}", path.name, reader.line_num) from None
    _check_header(header, path.name)
    return Table(path.name, f"{path.name}@{hashlib.sha256(data).hexdigest()[:12]}", header, lines)


def _named(header: list[str], cells: list[str]) -> dict[str, str]:
    return dict(zip(header, (cell.strip() for cell in cells), strict=False))


def _decoded(data: bytes) -> str:
    """UTF-8, or what a spreadsheet program on Windows writes instead."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _delimiter(text: str) -> str:
    """The commonest of the usual ones in the header."""
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)


def _check_header(header: list[str], shown: str) -> None:
    if not any(header):
        raise CourseError("is empty", shown, 1)
    twice = {name for name in header if name and header.count(name) > 1}
    if twice:
        raise CourseError(f'the column "{min(twice)}" is there twice', shown, 1)


def csv_text(rows: Sequence[Sequence[object]]) -> str:
    """Rows as CSV with `\\n` ends."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return stream.getvalue()


def harmless(text: str) -> str:
    """Text that a spreadsheet program shows and does not calculate; a number stays one."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) and not _number(text) else text


def _number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True

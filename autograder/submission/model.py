"""A submission in its normal form, whatever its shape was: sources by module name."""

import msgspec


class Cell(msgspec.Struct, frozen=True):
    """Lines `first..last` (1-based, inclusive) of a source came from notebook cell `number`."""

    number: int
    first: int
    last: int


class Source(msgspec.Struct, frozen=True):
    """One module of a student.

    `filename` is what the student calls it (`elbo.ipynb`); `text` is Python with `\\n` ends;
    `definitions` is the same module reduced to imports, definitions and constants, used when
    running `text` as a whole fails; `problem` says why there is no usable text at all.
    """

    name: str
    filename: str
    text: str = ""
    definitions: str = ""
    cells: tuple[Cell, ...] = ()
    problem: str = ""

    def where(self, line: int) -> str:
        """A line of `text` in the student's own words: `elbo.py, line 7` or `elbo.ipynb, cell 3, line 2`."""
        for cell in self.cells:
            if cell.first <= line <= cell.last:
                return f"{self.filename}, cell {cell.number}, line {line - cell.first + 1}"
        return f"{self.filename}, line {line}"


class Person(msgspec.Struct, frozen=True):
    """Who handed in."""

    name: str = ""
    sid: str = ""
    email: str = ""


class LeftOut(msgspec.Struct, frozen=True):
    """A file that was not taken, and why."""

    path: str
    reason: str


class Submission(msgspec.Struct, frozen=True):
    """What one student or group handed in."""

    key: str
    sources: dict[str, Source] = {}
    weights: dict[str, bytes] = {}
    left_out: tuple[LeftOut, ...] = ()
    people: tuple[Person, ...] = ()
    submitted_at: str = ""
    problem: str = ""

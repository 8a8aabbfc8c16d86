"""What only a notebook understands, taken out of a cell with its lines kept in place."""

import re

from autograder.submission.text import BROKEN, parse

_SKIP = re.compile(r"^(\s*)(%[A-Za-z%]|!|\?|(pip|pip3|conda|mamba|apt|apt-get)\s+install\b)")
_HELP = re.compile(r"^\s*[\w.]+\?{1,2}\s*$")
_SHELL = re.compile(r"^\s*[\w, ]+=\s*(!|%[A-Za-z])")
_CELL = re.compile(r"\s*%%(!|[A-Za-z]\w*)")
_QUOTES = ('"""', "'''", '"', "'")
_OPEN, _CLOSE = "([{", ")]}"

# cell magics whose cell is Python; every other one makes its cell something else
PYTHON = frozenset(
    {
        "time", "timeit", "capture", "prun", "python", "python3", "debug", "memit", "mprun",
        "lprun",
    }
)  # fmt: skip


def cell_magic(text: str) -> str:
    """The name of the cell's `%%magic`; empty if it has none."""
    found = _CELL.match(text)
    return found[1] if found else ""


def plain(text: str) -> str:
    """The cell as Python: magics, shell lines and questions become `pass`, lines stay where they are."""
    for attempt in (text, _outdented(text)):
        if _parses(attempt):
            return attempt
    return _without_magics(_outdented(text))


def _parses(text: str) -> bool:
    try:
        parse(text)
    except BROKEN:
        return False
    return True


def _outdented(text: str) -> str:
    """The text without the indentation of its first line, as a notebook runs it."""
    lines = text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    indent = first[: len(first) - len(first.lstrip())]
    return "\n".join(line.removeprefix(indent) for line in lines) if indent else text


def _without_magics(text: str) -> str:
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        if _is_magic(lines[at]):
            end = _continued(lines, at)
            indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
            lines[at:end] = [f"{indent}pass", *[""] * (end - at - 1)]
        else:
            end = _logical_end(lines, at)
        at = end
    return "\n".join(lines)


def _is_magic(line: str) -> bool:
    return any(pattern.match(line) for pattern in (_SKIP, _HELP, _SHELL))


def _continued(lines: list[str], at: int) -> int:
    """Where a magic that starts in line `at` ends."""
    while at < len(lines) and lines[at].rstrip().endswith("\\"):
        at += 1
    return min(at + 1, len(lines))


def _logical_end(lines: list[str], at: int) -> int:
    """The line after the Python line that starts in line `at`: brackets and strings go on."""
    depth, quote = 0, ""
    for end in range(at, len(lines)):
        depth, quote, carried = _scan(lines[end], depth, quote)
        if depth <= 0 and not quote and not carried:
            return end + 1
    return at + 1  # something never closes; later magics should still be found


def _scan(line: str, depth: int, quote: str) -> tuple[int, str, bool]:
    """Brackets open, the string open and whether a backslash goes on, at the end of the line."""
    at = 0
    while at < len(line):
        if line[at] == "\\":
            at += 2
            continue
        if quote:
            if line.startswith(quote, at):
                at += len(quote)
                quote = ""
                continue
        elif line[at] == "#":
            return depth, "", False
        else:
            quote = next((q for q in _QUOTES if line.startswith(q, at)), "")
            depth += (line[at] in _OPEN) - (line[at] in _CLOSE)
            at += max(len(quote) - 1, 0)
        at += 1
    carried = line.endswith("\\")
    return depth, quote if len(quote) == 3 or carried else "", carried

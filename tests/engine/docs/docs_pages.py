"""The documentation as something to run: pages, the files that they write, the commands that they type.

A fenced block `console` holds lines `$ command` and what they show; `...` stands for any text, alone
on a line for any lines.  A comment `<!-- file: path -->` before a block writes the block to that file,
`<!-- append: path -->` adds it at the end, `<!-- change: path -->` changes it as a block `diff` says.
`<!-- course: KIND -->` at the top says where the page plays, `<!-- after: PAGE -->` that it goes on there.

    python docs_pages.py ../../../docs/PAGE.md

types a page and shows what really comes.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
from click.testing import CliRunner
from docs_places import make_place

from autograder.cli.main import cli
from autograder.course.errors import CourseError

REPOSITORY = Path(__file__).parents[3]
WIDTH = 100
_BLOCK = re.compile(
    r"(?:^<!-- (?P<way>file|append|change): (?P<path>\S+) -->\n)?^```(?P<info>\w*)\n(?P<text>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
_PLACE = re.compile(r"^<!-- (course|after): (\S+) -->$", re.MULTILINE)


class Block(msgspec.Struct):
    """One fenced block: its kind, its text, and the file that it is, if any."""

    info: str
    text: str
    line: int
    way: str = ""
    path: str = ""


class Step(msgspec.Struct):
    """One command and what it should show."""

    command: str
    expected: str
    line: int


def pages() -> list[Path]:
    """Every page that people read."""
    return [*sorted(REPOSITORY.glob("*.md")), *sorted((REPOSITORY / "docs").glob("*.md"))]


def played() -> list[Path]:
    """The pages with commands, without those that are played after another."""
    return [p for p in pages() if any(b.info == "console" for b in blocks(p)) and place(p)[0] != "after"]


def followers(page: Path) -> list[Path]:
    """The pages that go on where this one ends."""
    return [other for other in pages() if place(other) == ("after", page.name)]


def place(page: Path) -> tuple[str, str]:
    """Where a page plays: in a new `course` of some kind, or `after` another page."""
    found = _PLACE.search(page.read_text("utf-8"))
    return (found[1], found[2]) if found else ("course", "empty")


def blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks in order."""
    text = page.read_text("utf-8")
    for found in _BLOCK.finditer(text):
        line = text.count("\n", 0, found.start("text"))
        yield Block(found["info"], found["text"], line, found["way"] or "", found["path"] or "")


def steps(block: Block) -> list[Step]:
    """The commands of a `console` block."""
    found: list[Step] = []
    for number, line in enumerate(block.text.splitlines(), block.line + 1):
        if line.startswith("$ "):
            found.append(Step(line[2:], "", number))
        else:
            found[-1].expected += f"{line}\n"
    return found


def fits(expected: str, shown: str) -> bool:
    """Whether the shown text is the expected one, `...` standing for anything."""
    pattern = ""
    for line in expected.rstrip().splitlines():
        if line.strip() == "...":
            pattern += r"(?:.*\n)*?"
        else:
            pattern += ".*?".join(re.escape(part) for part in line.rstrip().split("...")) + "\n"
    tidy = "".join(f"{line.rstrip()}\n" for line in shown.rstrip().splitlines())
    return re.fullmatch(pattern, tidy) is not None


class Terminal:
    """Types commands in the current folder."""

    def __init__(self) -> None:
        self.code = 0

    def type(self, command: str) -> str:
        """What a command shows; `autograder` runs in this process, everything else in a shell."""
        words = [] if re.search(r"[|;&<>$]", command) else shlex.split(command)
        if words[:1] == ["autograder"]:
            return self._autograder(words[1:])
        if words[:1] == ["cd"]:
            os.chdir(words[1])
            return ""
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        environment = {**os.environ, "PATH": path, "COLUMNS": str(WIDTH)}
        typed = f"(exit {self.code})\n{command}"
        done = subprocess.run(
            ["sh", "-c", typed], env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        self.code = done.returncode
        return done.stdout

    def _autograder(self, words: list[str]) -> str:
        environment = {"COLUMNS": str(WIDTH), "AUTOGRADER_GRADEBOOK": None}
        done = CliRunner().invoke(cli, words, env=environment, prog_name="autograder")
        self.code = done.exit_code
        if isinstance(done.exception, CourseError):  # as `main` tells it
            self.code = 2
            return f"{done.output}Error: {done.exception}\n"
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.output


def play(page: Path, folder: Path) -> Iterator[tuple[Path, Step, str]]:
    """Do all that a page and its followers say in `folder`; each command with what it really shows."""
    home, here = Path.cwd(), make_place(place(page)[1], folder)
    terminal = Terminal()
    os.chdir(here)
    try:
        for now in [page, *followers(page)]:
            for block in blocks(now):
                if block.path:
                    _write(here / block.path, block)
                elif block.info == "console":
                    for step in steps(block):
                        yield now, step, terminal.type(step.command)
    finally:
        os.chdir(home)


def _write(path: Path, block: Block) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    before = "" if block.way == "file" else path.read_text("utf-8")
    path.write_text(_changed(before, block) if block.way == "change" else before + block.text, "utf-8")


def _changed(text: str, block: Block) -> str:
    """The text with the lines ` ` and `-` of a diff replaced by its lines ` ` and `+`."""
    lines = block.text.splitlines(keepends=True)
    old, new = ("".join(line[1:] for line in lines if line[0] in kept) for kept in (" -", " +"))
    assert text.count(old) == 1, f"{block.path} does not hold once what line {block.line} changes"
    return text.replace(old, new)


def main() -> None:
    """Show what the commands of a page really show."""
    import tempfile

    with tempfile.TemporaryDirectory() as scratch:
        Path(scratch).chmod(0o755)
        for _, step, shown in play(Path(sys.argv[1]).resolve(), Path(scratch)):
            mark = "" if fits(step.expected, shown) else f"   <== line {step.line} says otherwise"
            print(f"$ {step.command}{mark}\n{shown.rstrip()}", flush=True)


if __name__ == "__main__":
    main()

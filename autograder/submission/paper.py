"""What a machine can check of a written hand-in: one PDF that opens, its pages, headings and authors."""

import io
import re
from collections.abc import Mapping, Sequence

import msgspec
from pypdf import PdfReader

from autograder.course.model import Assignment, Paper

JUNK = ("__MACOSX", ".DS_Store", "._")
LARGEST = 100 * 1024 * 1024
FEWEST_LETTERS = 200  # fewer in the whole file: it is made of pictures
_NUMBERING = re.compile(r"^(?:(?:\d+(?:\.\d+)*|[IVX]+|[A-H])[.)]?\s+)?")
_AFTER = re.compile(r"$|\s*[.:–—&]|\s+(?:and|of)\s")


class Check(msgspec.Struct, frozen=True):
    """One thing that was looked at: whether it is right, and what to tell the students."""

    name: str
    passed: bool
    told: str


def check_paper(assignment: Assignment, files: Mapping[str, bytes], people: Sequence[str]) -> list[Check]:
    """Every check of a written hand-in, in the order in which one mends things."""
    paper = assignment.paper or Paper()
    found, text = opened(files)
    checks = [found]
    if found.passed:
        checks += [_pages(text, paper), *_sections(text, paper)]
    return [*checks, _group(people, paper.smallest_group, assignment.group_size)]


def opened(files: Mapping[str, bytes]) -> tuple[Check, list[str]]:
    """Whether there is one PDF that opens, and the text of its pages."""
    name = "One PDF that opens"
    kept = {path: data for path, data in files.items() if not _junk(path)}
    papers = [path for path in sorted(kept) if path.lower().endswith(".pdf")]
    if not papers:
        listed = f" It has: {', '.join(sorted(kept)[:5])}." if kept else ""
        return Check(name, False, f"There is no PDF in your submission.{listed} Hand in one PDF."), []
    if len(papers) > 1:
        listed = ", ".join(papers[:5])
        told = f"There are {len(papers)} PDFs: {listed}. Hand in exactly one, so that we read the right one."
        return Check(name, False, told), []
    data = kept[papers[0]]
    if len(data) > LARGEST:
        told = f"{papers[0]} has {len(data) >> 20} MB; at most {LARGEST >> 20} MB are read."
        return Check(name, False, told), []
    return _text_of(papers[0], data)


def _junk(path: str) -> bool:
    return any(part.startswith(JUNK) for part in path.split("/"))


def _text_of(path: str, data: bytes) -> tuple[Check, list[str]]:
    name = "One PDF that opens"
    mend = "Open it on another machine, print it to a PDF anew and hand that in."
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return Check(name, False, f"{path} is protected by a password. Hand it in without one."), []
        pages = [page.extract_text() or "" for page in reader.pages]
    except Exception as error:  # a broken file can raise anything
        return Check(name, False, f"{path} cannot be opened ({type(error).__name__}). {mend}"), []
    if not pages:
        return Check(name, False, f"{path} has no pages. {mend}"), []
    return Check(name, True, f"{path} opens and has {_count(len(pages), 'page')}."), pages


def counted_pages(pages: Sequence[str], references: str) -> tuple[int, bool]:
    """The pages that count, and whether they end at the references."""
    for index, text in enumerate(pages):
        lines = [line for line in text.splitlines() if line.strip()]
        for place, line in enumerate(lines):
            if is_heading(line, references):
                return index + (place > 1), True  # the first lines: a running head and the heading
    return len(pages), False


def _pages(pages: Sequence[str], paper: Paper) -> Check:
    count, cut = counted_pages(pages, paper.references)
    where = " up to the references" if cut else ""
    told = f"{_count(count, 'page')}{where}"
    if paper.pages and count > paper.pages:
        more = "" if cut else f' No heading "{_first(paper.references)}" was found, so every page counts.'
        return Check("Length", False, f"{told}; at most {paper.pages} are read.{more}")
    if count < paper.fewest_pages:
        return Check("Length", False, f"{told}; at least {paper.fewest_pages} are expected.")
    limit = f" of at most {paper.pages}" if paper.pages else ""
    return Check("Length", True, f"{told}{limit}.")


def _sections(pages: Sequence[str], paper: Paper) -> list[Check]:
    lines = [line for text in pages for line in text.splitlines()]
    if paper.sections and sum(len(line) for line in lines) < FEWEST_LETTERS:
        told = (
            "Hardly any text can be read from the file (is it a scan?), so headings could not be looked "
            "for. Hand in a PDF in which text can be selected."
        )
        return [Check("Sections", False, told)]
    return [_section(names, lines) for names in paper.sections]


def _section(names: str, lines: Sequence[str]) -> Check:
    title = f"Section: {_first(names)}"
    for line in lines:
        if is_heading(line, names):
            return Check(title, True, f'Found: "{line.strip()[:80]}".')
    wanted = " or ".join(f'"{name}"' for name in names.split("|"))
    return Check(title, False, f"No line that is the heading {wanted} was found.")


def is_heading(line: str, names: str) -> bool:
    """Whether a line is one of the headings `names` (`A|B`), with or without a number before it.

    Small capitals come out of a PDF as `A BSTRACT`, so spaces do not count.
    """
    text = line.strip()[:300]
    bare = _NUMBERING.sub("", text)
    return any(_begins(text, name) or _begins(bare, name) for name in names.split("|"))


def _begins(text: str, name: str) -> bool:
    letters = r"\s*".join(re.escape(letter) for letter in name if not letter.isspace())
    found = re.match(letters, text, re.IGNORECASE)
    return bool(found and _AFTER.match(text, found.end()))


def _group(people: Sequence[str], smallest: int, largest: int) -> Check:
    name = "Who hands in"
    listed = ", ".join(people)
    size = f"{largest}" if smallest == largest else f"{smallest} to {largest}"
    if not people:
        return Check(name, False, "Gradescope does not say who handed this in.")
    if len(people) > largest:
        told = f"{len(people)} people ({listed}); a group has {size}. Remove those who do not belong."
        return Check(name, False, told)
    if len(people) < smallest:
        told = (
            f"{listed} alone; a group has {size}. Add the other members on Gradescope (View or edit group): "
            "who is not there gets no mark."
        )
        return Check(name, False, told)
    return Check(name, True, f"{listed}.")


def _first(names: str) -> str:
    return names.partition("|")[0]


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"

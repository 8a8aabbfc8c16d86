"""Which file answers which question: by name, by number, by what it defines; never by a guess.

Every pair of a file and a question that fit gets a `Claim`; the best claim is granted, then the
best of the rest.  A file that was touched comes before an untouched starter; then the exact name;
then a module before a notebook; then the outer folder; then the newer file.
"""

import re

import msgspec

from autograder.course.model import Assignment, Question
from autograder.submission.content import Content, content_of
from autograder.submission.files import File

EXACT, CLEANED, WORDS, NUMBER, CONTENT = 4, 3, 2, 1, 0

_COPY = re.compile(r"[\s_-]*(\(\d+\)|-?\s*copy\s*\d*|checkpoint|(?<=\s)\d)$", re.IGNORECASE)
_COPY_OF = re.compile(r"^copy[\s_]+of[\s_]+", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NUMBER = re.compile(
    r"(?<![a-z])(?:question|quest|problem|prob|part|exercise|ex|task|q)[\s_-]*0*(\d+)(?!\d)",
    re.IGNORECASE,
)


class Claim(msgspec.Struct, frozen=True):
    """A file that may answer a question, and how strongly it says so."""

    file: File
    question: str
    rank: int
    works: bool
    defines: int

    @property
    def strength(self) -> tuple[object, ...]:
        """What claims are compared by, the weightiest first."""
        return (
            self.works,
            self.rank,
            self.file.suffix == ".py",
            -len(self.file.folders),
            self.defines if self.rank == CONTENT else 0,
            self.file.modified,
            self.file.path,
        )


class Match(msgspec.Struct):
    """The file of each question, the claims that lost, and what each file defines."""

    files: dict[str, File]
    lost: list[Claim]
    contents: dict[str, Content]


def match(files: list[File], assignment: Assignment) -> Match:
    """Give every question its file."""
    contents = {file.path: content_of(file) for file in files}
    claims = [c for f in files for c in _claims(f, contents[f.path], assignment)]
    claims.sort(key=lambda claim: claim.strength, reverse=True)
    found: dict[str, File] = {}
    granted: set[str] = set()
    for claim in claims:
        if claim.question not in found and claim.file.path not in granted:
            found[claim.question] = claim.file
            granted.add(claim.file.path)
    for claim in claims:  # one file with the functions of several questions
        if claim.question not in found and claim.works and claim.defines:
            found[claim.question] = claim.file
    lost = [claim for claim in claims if found.get(claim.question) is not claim.file]
    return Match(found, lost, contents)


def _claims(file: File, content: Content, assignment: Assignment) -> list[Claim]:
    found = []
    for number, question in enumerate(assignment.questions, 1):
        functions = functions_of(question)
        rank = _rank(file, question, number)
        contradicted = _contradicts(content, question, assignment)
        if rank is None or (rank <= NUMBER and contradicted):
            rank = CONTENT if (content.defined | content.stubs) & functions else None
        if rank is not None:
            defines = len(content.defined & functions)
            works = content.works_on(functions) or not (functions or content.untouched)
            found.append(Claim(file, question.name, rank, works, defines))
    return found


def functions_of(question: Question) -> set[str]:
    """The functions and classes that a question asks for."""
    return {name for task in question.tasks for name in task.functions}


def _contradicts(content: Content, question: Question, assignment: Assignment) -> bool:
    """Whether the file defines functions of other questions and none of this one's."""
    names = content.defined | content.stubs
    others = (functions_of(q) for q in assignment.questions if q is not question)
    return not names & functions_of(question) and any(names & other for other in others)


def _rank(file: File, question: Question, number: int) -> int | None:
    if file.stem == question.name:
        return EXACT
    cleaned = _COPY.sub("", _COPY_OF.sub("", file.stem)).strip()
    if re.sub(r"[\s-]+", "_", cleaned).lower() == question.name:
        return CLEANED
    if _has_words(cleaned, question.name):
        return WORDS
    hit = _NUMBER.search(file.stem)
    return NUMBER if hit and int(hit[1][:4]) == number else None


def _has_words(stem: str, name: str) -> bool:
    """Whether the name is among the stem's words: `Doe_Jane_NaiveBayes` has `naive_bayes`."""
    wanted = name.replace("_", "")
    for split in (_CAMEL.sub("_", stem), stem):
        words = [word.lower() for word in re.split(r"[^A-Za-z0-9]+", split) if word]
        spans = range(len(words))
        if any("".join(words[i : j + 1]) == wanted for i in spans for j in spans[i : i + 6]):
            return True
    return False

"""Pairs of submissions with code in common, for people to judge; never a mark.

The comparison is copydetect's (fingerprints of normalised tokens: Schleimer, Wilkerson and Aiken,
"Winnowing: Local Algorithms for Document Fingerprinting"); the starter and the given code do not
count.
"""

import contextlib
import io
import tempfile
import warnings
from pathlib import Path
from typing import Any

import msgspec
from markupsafe import Markup

from autograder.course.model import Assignment, Place
from autograder.publish.starter import starter_texts
from autograder.report import data
from autograder.report.render import page
from autograder.submission.model import Submission

SHOWN = 200  # pairs on the page; the rest is in the CSV


class Pair(msgspec.Struct):
    """Two submissions' versions of one question."""

    question: str
    first: str
    second: str
    share_first: float
    share_second: float
    tokens: int
    code_first: str
    code_second: str

    @property
    def share(self) -> float:
        """The larger of the two shares of common code."""
        return max(self.share_first, self.share_second)


def pairs(run: Path, place: Place, assignment: Assignment, threshold: float) -> list[Pair]:
    """The pairs of which more than `threshold` is common, the most alike first."""
    labels = {student.key: student.label for student in data.load(run).students}
    kept = {key: _kept(run, key) for key in labels}
    boilerplate = _boilerplate(place)
    found: list[Pair] = []
    for question in assignment.questions:
        texts = {
            key: submission.sources[question.name].text
            for key, submission in kept.items()
            if submission is not None and question.name in submission.sources
        }
        found += _compared(question.name, texts, boilerplate, labels, threshold)
    return sorted(found, key=lambda pair: (-pair.share, -pair.tokens, pair.question, pair.first))


def _kept(run: Path, key: str) -> Submission | None:
    from autograder.grading.folder import RunFolder

    try:
        text = RunFolder(run).submission(key).read_bytes()
        return msgspec.json.decode(text, type=Submission)
    except (OSError, msgspec.MsgspecError):
        return None


def _boilerplate(place: Place) -> list[str]:
    given = [path.read_text("utf-8") for path in sorted((place.material / "given").rglob("*.py"))]
    return [*starter_texts(place).values(), *given]


def _compared(
    question: str, texts: dict[str, str], boilerplate: list[str], labels: dict[str, str], threshold: float
) -> list[Pair]:
    from copydetect import CopyDetector

    if len(texts) < 2:
        return []
    with tempfile.TemporaryDirectory() as scratch:
        names = _written(Path(scratch, "work"), texts)
        _written(Path(scratch, "known"), dict(enumerate(boilerplate)))
        detector = CopyDetector(
            test_dirs=[str(Path(scratch, "work"))],
            boilerplate_dirs=[str(Path(scratch, "known"))],
            extensions=["py"],
            display_t=threshold,
            autoopen=False,
            silent=True,
        )
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")  # about files that are nothing but boilerplate
            detector.run()
            rows = detector.get_copied_code_list()
    return [_pair(question, row, names, labels) for row in rows]


def _written(folder: Path, texts: dict[str, str] | dict[int, str]) -> dict[str, str]:
    """Texts as numbered files; the key of each by its file's name."""
    folder.mkdir()
    names = {}
    for index, (key, text) in enumerate(texts.items()):
        name = f"{index:05d}.py"
        (folder / name).write_text(text, "utf-8")
        names[name] = str(key)
    return names


def _pair(question: str, row: list[Any], names: dict[str, str], labels: dict[str, str]) -> Pair:
    share_first, share_second, first, second, code_first, code_second, tokens = row
    return Pair(
        question,
        labels[names[Path(first).name]],
        labels[names[Path(second).name]],
        round(float(share_first), 4),
        round(float(share_second), 4),
        int(tokens),
        str(code_first),
        str(code_second),
    )


def as_html(found: list[Pair], title: str) -> str:
    """The pairs side by side on one offline page; the detector has escaped the code."""
    return page("similarity.html", title=title, pairs=found[:SHOWN], count=len(found), code=Markup)

"""A run on disk: `<key>/results.json` each, `marks.csv`, `run.json`, and what is done so far."""

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from autograder.course.model import Rubric
from autograder.results.scorecard import write_json
from autograder.submission.model import LeftOut, Person, Submission

SAFE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-@+ "


class Entry(msgspec.Struct):
    """One graded submission."""

    key: str
    sha256: str
    status: str
    people: tuple[Person, ...] = ()
    submitted_at: str = ""
    left_out: tuple[LeftOut, ...] = ()
    problem: str = ""


class RunFolder:
    """The folder of a run; every step leaves it readable."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.entries: dict[str, Entry] = {}

    def create(self) -> None:
        """Make the folder, closed to other users: it holds marks."""
        self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.root.chmod(0o700)

    @property
    def _journal(self) -> Path:
        return self.root / "progress.jsonl"

    def results(self, key: str) -> Path:
        """Where the results.json of a submission is."""
        return self.root / safe_name(key) / "results.json"

    def submission(self, key: str) -> Path:
        """Where what was handed in is kept, in its normal form, so that a mark can be replayed."""
        return self.results(key).with_name("submission.json")

    def prepare(self, key: str) -> Path:
        """The results.json's path, its folder made."""
        path = self.results(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def done_before(self, suite: str) -> dict[str, Entry]:
        """What an earlier, interrupted run under the same suite finished."""
        found: dict[str, Entry] = {}
        if not self._journal.is_file():
            return found
        for line in self._journal.read_bytes().splitlines():
            try:
                record = msgspec.json.decode(line)
                entry = msgspec.convert(record["entry"], Entry)
            except (msgspec.MsgspecError, KeyError, TypeError):
                continue  # the line that was being written when the run was killed
            if record.get("suite") == suite and self.results(entry.key).is_file():
                found[entry.key] = entry
        return found

    def note(self, entry: Entry, suite: str) -> None:
        """Record a finished submission."""
        self.entries[entry.key] = entry
        with self._journal.open("ab") as journal:
            journal.write(msgspec.json.encode({"suite": suite, "entry": entry}) + b"\n")

    def finish(
        self, rubric: Rubric, about: dict[str, Any], order: Iterable[str], missing: Sequence[Person] = ()
    ) -> None:
        """Write `run.json` and `marks.csv`; `missing` are those who did not hand in."""
        keys = [key for key in order if key in self.entries]
        document = {"format": 1, **about, "submissions": [self._record(key) for key in keys]}
        write_json(self.root / "run.json", document)
        self._write_marks(rubric, keys, missing)

    def _record(self, key: str) -> dict[str, Any]:
        return msgspec.to_builtins(self.entries[key])  # type: ignore[no-any-return]

    def document(self, key: str) -> dict[str, Any]:
        """The results of a submission."""
        return json.loads(self.results(key).read_text("utf-8"))  # type: ignore[no-any-return]

    def _write_marks(self, rubric: Rubric, keys: list[str], missing: Sequence[Person]) -> None:
        numbers = [item.number for item in rubric.automatic]
        head = ["submission", "name", "sid", "email", "submitted_at", "status", "total", *numbers]
        temporary = self.root / ".marks.csv"
        with temporary.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(head)
            for key in keys:
                writer.writerows(self._rows(key, numbers))
            blank = [""] * (len(numbers) + 1)
            for person in missing:
                writer.writerow(["", person.name, person.sid, person.email, "", "missing", *blank])
        temporary.replace(self.root / "marks.csv")

    def _rows(self, key: str, numbers: list[str]) -> list[list[str]]:
        entry, document = self.entries[key], self.document(key)
        scores = {test["number"]: test.get("score") for test in document["tests"]}
        items = [_cell(scores, number) for number in numbers]
        total = str(document["score"]) if "score" in document else ""
        people = entry.people or (Person(),)
        return [
            [
                key,
                person.name,
                person.sid,
                person.email,
                entry.submitted_at,
                entry.status,
                total,
                *items,
            ]
            for person in people
        ]


def _cell(scores: dict[str, Any], number: str) -> str:
    """A mark, `ERR` where the grader was at fault, nothing where it was not asked for."""
    if number not in scores:
        return ""
    return "ERR" if scores[number] is None else str(scores[number])


def safe_name(key: str) -> str:
    """A key as a folder's name."""
    name = "".join(c if c in SAFE else "_" for c in key).strip(" .")
    return name[:120] or "_"


def entry_of(submission: Submission, sha256: str, status: str, problem: str = "") -> Entry:
    """The record of a graded submission."""
    return Entry(
        submission.key,
        sha256,
        status,
        submission.people,
        submission.submitted_at,
        submission.left_out,
        problem or submission.problem,
    )

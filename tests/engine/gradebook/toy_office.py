"""A small course of three pieces with a gradebook, and the real command line to use it."""

import csv
import io
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from autograder.cli import main as entry

TINY = Path(__file__).parents[1] / "tiny_course"

COURSE = """
[term]
title = "Toys"
code = "TOY"
starts = 2026-09-08
ends = 2026-12-18

[late]
free_days = 2
cutoff_days = 4

[groups]
size = 3
smallest = 2

[[component]]
name = "assignments"
title = "Assignments"
weight = 60

  [[component.piece]]
  assignment = "toy_sums"
  due = 2026-10-31T23:59:00

[[component]]
name = "project"
title = "Project"
weight = 40

  [[component.piece]]
  assignment = "essay"
  due = 2026-11-20T23:59:00
  weight = 3

  [[component.piece]]
  assignment = "quiz"
  due = 2026-11-25T12:00:00
  weight = 1
"""
ESSAY = """
assignment: essay
total: 10
items:
  - number: "1"
    title: "Content"
    points: 7
    by: person
    criteria:
      - name: Argument
        levels: [{points: 4, text: "Sound."}, {points: 2.5, text: "A gap."}, {points: 0, text: "None."}]
      - name: Evidence
        levels: [{points: 3, text: "Given."}, {points: 0, text: "None."}]
  - number: "2"
    title: "Own part"
    points: 3
    by: person
    individual: true
    criteria:
      - name: Share
        levels: [{points: 3, text: "Large."}, {points: 1, text: "Small."}, {points: 0, text: "None."}]
"""
QUIZ = """
assignment: quiz
total: 5
items:
  - number: "1"
    title: "Sums"
    points: 2
    by: person
    criteria: [{name: Answer, levels: [{points: 2, text: "Right."}, {points: 0, text: "Wrong."}]}]
  - number: "2"
    title: "Means"
    points: 3
    by: person
    criteria: [{name: Answer, levels: [{points: 3, text: "Right."}, {points: 0, text: "Wrong."}]}]
"""
ROSTER = """Student ID,Name,Email,UTORid,Section,Group
0012,Ada Bell,ada@example.org,bellada,L1,G1
1002,Bo Chen,bo@example.org,chenbo,L1,G1
1003,Cleo Diaz,cleo@example.org,diazcleo,L2,G2
1004,"<b>Dov</b> Eng",dov@example.org,engdov,L2,G2
"""
SIDS = ["0012", "1002", "1003", "1004"]
NUMBERS = {"1.1": 1, "1.2": 2.5, "1.3": 1.5, "1.4": 2, "2.1": 1, "2.2": 4, "2.3": 3}


class Ended(msgspec.Struct):
    """A command that has ended."""

    code: int
    out: str
    err: str


class Office:
    """The small course in a folder, and the command line in it."""

    def __init__(
        self, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.root, self.monkeypatch, self.capsys = root, monkeypatch, capsys

    def __call__(self, *words: str | Path, code: int | None = 0) -> Ended:
        """Run `autograder WORDS` and expect its exit code (None: any)."""
        self.capsys.readouterr()
        self.monkeypatch.setattr(sys, "argv", ["autograder", *map(str, words)])
        ended = 0
        try:
            entry.main()
        except SystemExit as stop:
            ended = int(stop.code or 0)
        out, err = self.capsys.readouterr()
        assert "Traceback" not in err
        assert code is None or ended == code, f"exit code {ended}\n{out}\n{err}"
        return Ended(ended, out, err)

    def write(self, name: str, text: str) -> Path:
        """A file in the course's folder."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def marks(self) -> dict[str, dict[str, Any]]:
        """What `autograder marks --json` says, by student."""
        return {line["student"]: line for line in json.loads(self("marks", "--json").out)}

    def rows(self, sid: str) -> list[dict[str, Any]]:
        """The history of a student."""
        return json.loads(self("history", sid, "--json").out)  # type: ignore[no-any-return]

    def filled(self, assignment: str, cells: dict[str, dict[str, str]], name: str = "filled.csv") -> Path:
        """A sheet of the course with cells put in by student number and the beginning of a column."""
        blank = self.root / "blank.csv"
        self("written", "sheet", assignment, "--out", blank)
        lines = list(csv.DictReader(io.StringIO(blank.read_text("utf-8-sig"))))
        for line in lines:
            for start, value in cells.get(line["Student ID"], {}).items():
                (column,) = [head for head in line if head.startswith(start)]
                line[column] = value
        stream = io.StringIO()
        writer = csv.DictWriter(stream, lines[0])
        writer.writeheader()
        writer.writerows(lines)
        return self.write(name, stream.getvalue())

    def run(self, name: str, scores: dict[str, dict[str, float]], **about: Any) -> Path:
        """A run's folder as `grade` leaves it: each submission's points by item (all, unless said)."""
        folder = self.root / "runs" / name
        people: dict[str, list[str]] = about.pop("people", {})
        times: dict[str, str] = about.pop("times", {})
        entries = []
        for key, wrong in scores.items():
            (folder / key).mkdir(parents=True, exist_ok=True)
            tests = [
                {"number": n, "score": wrong.get(n, best), "max_score": best} for n, best in NUMBERS.items()
            ]
            tests = [t if t["score"] is not None else {"number": t["number"]} for t in tests]
            (folder / key / "results.json").write_text(json.dumps({"tests": tests}), "utf-8")
            handed = [{"name": "", "sid": sid, "email": ""} for sid in people.get(key, [])]
            entries.append({
                "key": key, "sha256": "", "status": "graded", "people": handed,
                "submitted_at": times.get(key, ""),
            })  # fmt: skip
        document = {"assignment": "toy_sums", **about, "submissions": entries}
        (folder / "run.json").write_text(json.dumps(document), "utf-8")
        return folder


def make_course(root: Path) -> None:
    """The small course's files."""
    for part in ("assignments", "rubrics"):
        shutil.copytree(TINY / part, root / part)
    for name, rubric in (("essay", ESSAY), ("quiz", QUIZ)):
        (root / "assignments" / name).mkdir()
        size = 3 if name == "essay" else 1
        about = f'name = "{name}"\ntitle = "{name.title()}"\nkind = "written"\ngroup_size = {size}\n'
        (root / "assignments" / name / "assignment.toml").write_text(about, "utf-8")
        (root / "rubrics" / f"{name}.yaml").write_text(rubric, "utf-8")
    (root / "assignments" / "course.toml").write_text(COURSE, "utf-8")

"""A run as its pages need it, read from the run's folder."""

import json
import re
from pathlib import Path
from statistics import mean, median, quantiles
from typing import Any

import msgspec

from autograder.judge.outcome import UNWRITTEN


class ReportError(Exception):
    """The folder is no run; the message says what was expected."""


class Student(msgspec.Struct):
    """One submission: who, how it ended, its results."""

    key: str
    label: str
    status: str
    problem: str
    submitted_at: str
    left_out: list[dict[str, str]]
    document: dict[str, Any]
    page: str
    sha256: str = ""

    @property
    def tests(self) -> list[dict[str, Any]]:
        """The rubric's items."""
        return [test for test in self.document["tests"] if "weights" not in test["tags"]]

    @property
    def measured(self) -> list[dict[str, Any]]:
        """What was measured for the leaderboard, if anything was handed in."""
        return [test for test in self.document["tests"] if "weights" in test["tags"]]

    @property
    def score(self) -> float | None:
        """The total; None where an item has no mark."""
        return self.document.get("score")


class ItemLine(msgspec.Struct):
    """How the class did in one item."""

    number: str
    name: str
    solved: float
    discrimination: float | None
    unmarked: int


class Cluster(msgspec.Struct):
    """Submissions that failed items of one task for the same reason."""

    items: dict[str, str]
    cause: str
    hint: str
    keys: list[str]

    @property
    def place(self) -> str:
        """The first item, and the numbers of the others."""
        (number, name), *others = sorted(self.items.items(), key=lambda item: _in_order(item[0]))
        also = f" (and {', '.join(other for other, _ in others)})" if others else ""
        return f"{number} {name}{also}"

    @property
    def unwritten(self) -> bool:
        """Whether there was nothing yet that could be wrong."""
        return self.cause in UNWRITTEN


def _in_order(number: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", number)]


class Run(msgspec.Struct):
    """A whole run."""

    about: dict[str, Any]
    students: list[Student]

    @property
    def best(self) -> float:
        """The points that could be had."""
        tests = self.students[0].tests if self.students else []
        return float(sum(test["max_score"] for test in tests))

    @property
    def scores(self) -> list[float]:
        """The totals that there are."""
        return [float(s.score) for s in self.students if s.score is not None]

    @property
    def questions(self) -> list[str]:
        """The questions in order."""
        tests = self.students[0].tests if self.students else []
        return list(dict.fromkeys(test["tags"][0] for test in tests))

    @property
    def summary(self) -> dict[str, str]:
        """Mean, quartiles, extremes."""
        if not self.scores:
            return {}
        low, _, high = quantiles(self.scores, n=4) if len(self.scores) > 1 else self.scores * 3
        return {
            "submissions": str(len(self.students)),
            "mean": f"{mean(self.scores):.1f}",
            "lower quartile": f"{low:.1f}",
            "median": f"{median(self.scores):.1f}",
            "upper quartile": f"{high:.1f}",
            "possible": f"{self.best:g}",
        }

    @property
    def faults(self) -> list[Student]:
        """Submissions with an item that the grader could not mark."""
        return [s for s in self.students if s.score is None]


def load(folder: Path, anonymous: bool = False) -> Run:
    """Read a run's folder; raises ReportError if it is none."""
    file = folder / "run.json"
    if not file.is_file():
        raise ReportError(f"{folder} holds no run (there is no run.json); name the folder that grade made")
    try:
        about = json.loads(file.read_text("utf-8"))
        students = [_student(folder, i, s, anonymous) for i, s in enumerate(about["submissions"], 1)]
    except (ValueError, KeyError, OSError) as error:
        raise ReportError(f"{folder} cannot be read: {error}") from None
    return Run(about, students)


def _student(folder: Path, index: int, record: dict[str, Any], anonymous: bool) -> Student:
    key = record["key"]
    names = ", ".join(person["name"] for person in record["people"] if person["name"])
    label = f"Submission {index}" if anonymous else (names or key)
    document = json.loads((folder / _folder(folder, key) / "results.json").read_text("utf-8"))
    return Student(
        key if not anonymous else label,
        label,
        record["status"],
        record["problem"],
        record["submitted_at"],
        [] if anonymous else record["left_out"],
        document,
        f"student-{index:04d}.html",
        record["sha256"],
    )


def _folder(folder: Path, key: str) -> str:
    from autograder.grading.folder import safe_name

    return safe_name(key)


def items(run: Run) -> list[ItemLine]:
    """Every item: the share that solved it, and how well it tells the strong from the weak."""
    found = []
    for index, test in enumerate(run.students[0].tests if run.students else []):
        marks = [(s.tests[index].get("score"), s.score) for s in run.students]
        known = [(m / test["max_score"], t) for m, t in marks if m is not None and test["max_score"]]
        solved = mean(m for m, _ in known) if known else 0.0
        pairs = [(m, t - m * test["max_score"]) for m, t in known if t is not None]
        found.append(
            ItemLine(
                test["number"], test["name"], solved, correlation(pairs), sum(m is None for m, _ in marks)
            )
        )
    return found


def correlation(pairs: list[tuple[float, float]]) -> float | None:
    """Pearson's r of an item with the rest of the total; None where it is not defined."""
    if len(pairs) < 3:
        return None
    xs, ys = [x for x, _ in pairs], [y for _, y in pairs]
    mx, my = mean(xs), mean(ys)
    sxx, syy = sum((x - mx) ** 2 for x in xs), sum((y - my) ** 2 for y in ys)
    if sxx == 0 or syy == 0:
        return None
    return float(sum((x - mx) * (y - my) for x, y in pairs) / (sxx * syy) ** 0.5)


def clusters(run: Run) -> list[Cluster]:
    """Failures by task and reason, the commonest first, what nobody has written at the end."""
    found: dict[tuple[str, str], Cluster] = {}
    for student in run.students:
        for test in student.tests:
            about = test["extra_data"]
            cause = about["diagnosis"] or about["error"] or ""
            if about["outcome"] != "failed" or cause.startswith("needs "):
                continue
            hint = about["hint"] if about["diagnosis"] else ""
            line = found.setdefault((task_of(test), cause), Cluster({}, cause, hint, []))
            line.items[test["number"]] = test["name"]
            if line.keys[-1:] != [student.label]:
                line.keys.append(student.label)
    return sorted(found.values(), key=lambda cluster: (cluster.unwritten, -len(cluster.keys)))


def task_of(test: dict[str, Any]) -> str:
    """The task that an item belongs to (its second tag, after the question)."""
    return str(test["tags"][1])

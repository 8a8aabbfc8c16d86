"""A large class of small submissions through `autograder grade`: does anything grow with the class?"""

import random
import sys
from pathlib import Path

import msgspec
from field import Runner
from measure import Command, Cost, cost_of
from peers.grader import ours_environment, points_in, write_submission
from race import scratch
from rows import line

from autograder.course.load import load_assignment, load_rubric
from autograder.course.model import Item, Place

SMALL = 100


class Crowd(msgspec.Struct):
    """A class, what grading it cost, and how many marks were right."""

    count: int
    cost: Cost
    right: int


def crowds(root: Path, count: int) -> list[Crowd]:
    """A hundred submissions, and `count`."""
    place = Place(root / "tests" / "engine" / "tiny_course", "toy_sums")
    return [crowd(place, size) for size in sorted({min(SMALL, count), count})]


def crowd(place: Place, count: int) -> Crowd:
    """A class of `count`."""
    field = generated(count)
    with scratch() as folder:
        for runner in field:
            write_submission(runner, folder / "class" / runner.name)
        out = folder / "run"
        words = [sys.executable, "-m", "autograder.cli.main", "grade", place.name, str(folder / "class")]
        command = [*words, "--question", "sums", "--out", str(out)]
        cost = cost_of([Command(command, place.root, environment=ours_environment(folder))])
        points = {item.number: float(item.points) for item in _items(place)}
        right = [points_in(out / r.name / "results.json") == r.due(points) for r in field]
        return Crowd(count, cost, sum(right))


def _items(place: Place) -> list[Item]:
    rubric = load_rubric(place.root, place.name, load_assignment(place.root, place.name))
    return [item for item in rubric.automatic if item.task.startswith("sums.")]


TOTALS = [
    ("    return x.sum(dim=1)", ()),
    ("    return x @ torch.ones(x.shape[1])", ()),
    ("    return torch.stack([row.sum() for row in x])", ()),
    ("    return x[:, :-1].sum(dim=1)", ("1.2",)),
    ("    return x.sum(dim=0)", ("1.1", "1.2")),
    ("    return x.abs().sum(dim=1)", ("1.2",)),
    ("    raise NotImplementedError", ("1.1", "1.2")),
]
WEIGHTED = [
    ("    return x @ w", ()),
    ("    return (x * w).sum(dim=1)", ()),
    ("    return x @ w.detach()", ("1.4",)),
    ("    return x.sum(dim=1)", ("1.3", "1.4")),
    ("    return (x @ w) / 2", ("1.3", "1.4")),
]


def generated(count: int) -> list[Runner]:
    """Submissions put together at random, always the same ones, each of another length."""
    source, found = random.Random(1), []
    for index in range(count):
        total, first = source.choice(TOTALS)
        weighted, second = source.choice(WEIGHTED)
        notes = "".join(f"# line {i} of {index}\n" for i in range(source.randrange(200)))
        text = f"import torch\n\n{notes}\n\ndef total(x):\n{total}\n\n\ndef weighted(x, w):\n{weighted}\n"
        found.append(Runner(f"s{index:05d}", text, (*first, *second), "sums"))
    return found


def told(found: list[Crowd]) -> list[str]:
    """The lines of a table."""
    head = ["submissions", "wall s", "CPU s", "CPU s each", "peak MB", "right marks"]
    lines = [line(head), line(["---"] * len(head))]
    for one in found:
        cost = one.cost
        figures = [
            f"{cost.wall:.0f}",
            f"{cost.cpu:.0f}",
            f"{cost.cpu / one.count:.3f}",
            f"{cost.peak_mb:.0f}",
        ]
        lines.append(line([f"{one.count:,}", *figures, f"{one.right:,}"]))
    return lines

"""`course.toml`: what is right is typed and exact, what is wrong is told with its line."""

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from autograder.course.errors import CourseError
from autograder.course.load import assignment_names, load_assignment, load_rubric
from autograder.course.term import load_course

ROOT = Path(__file__).parents[3]
FILE = "assignments/course.toml"
WRITTEN = ["midterm_1", "midterm_2", "presentation", "project_proposal", "project_report"]


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for part in ("assignments", "rubrics"):
        shutil.copytree(ROOT / part, tmp_path / part)
    return tmp_path


def test_the_course() -> None:
    course = load_course(ROOT)
    weights = {component.name: component.weight for component in course.components}
    assert weights == {"assignments": 40, "exams": 30, "project": 30}
    assert course.late.free_days == 8 and course.groups.size == 3
    assert course.piece("midterm_1").due.utcoffset() != course.piece("a5_diffusion").due.utcoffset()


def test_every_assignment_counts_once() -> None:
    assert sorted(piece.assignment for piece in load_course(ROOT).pieces) == assignment_names(ROOT)


@pytest.mark.parametrize("name", WRITTEN)
def test_written_pieces_are_marked_by_people_with_levels(name: str) -> None:
    assignment = load_assignment(ROOT, name)
    rubric = load_rubric(ROOT, name, assignment)
    assert assignment.kind == "written" and not rubric.automatic
    for item in rubric.manual:
        for criterion in item.criteria:
            points = [level.points for level in criterion.levels]
            assert points == sorted(points, reverse=True) and points[-1] == 0
    own = [item.title for item in rubric.manual if item.individual]
    assert len(own) == (name in {"project_report", "presentation"})


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("weight = 40", "weight = 41", "the components' weights add up to 101, not to 100"),
        ('"a4_vae"', '"a4_va"', 'there is no assignment "a4_va". Did you mean "a4_vae"'),
        ('"a4_vae"', '"a5_diffusion"', "a5_diffusion counts twice (first in line"),
        ("due = 2026-09-29T23:59:00", 'due = "soon"', "due"),
        ("America/Toronto", "America/Trona", 'there is no time zone "America/Trona"'),
        ("percent_a_day = 10", "percent_a_day = 101", "percent_a_day should be between 0 and 100"),
        ("free_days = 8", "free_days = -1", "free_days cannot be below zero"),
        ("free_days = 8", "fre_days = 8", 'no field "fre_days" here. Did you mean "free_days"'),
        ("drop_lowest = 0", "drop_lowest = 9", "assignments cannot do without 9 pieces"),
        ("weight = 5", "weight = 0", "a weight is above zero"),
        ("ends = 2026-12-18", "ends = 2026-01-18", "the term ends before it starts"),
    ],
)
def test_mistakes_are_told_with_their_line(copied: Path, old: str, new: str, told: str) -> None:
    path = copied / FILE
    lines = path.read_text("utf-8").splitlines()
    line = next(i for i, text in enumerate(lines) if old in text and not text.startswith("#"))
    lines[line] = lines[line].replace(old, new)
    path.write_text("\n".join(lines), "utf-8")
    with pytest.raises(CourseError, match=r"assignments/course\.toml, line \d+: ") as caught:
        load_course(copied)
    assert told in str(caught.value)
    if "twice" not in told and "add up" not in told:
        assert caught.value.line == line + 1


def test_weights_are_exact(copied: Path) -> None:
    path = copied / FILE
    text = path.read_text("utf-8").replace("weight = 40", 'weight = "39.9"', 1)
    path.write_text(text.replace("weight = 30", 'weight = "30.1"', 1), "utf-8")
    assert load_course(copied).components[0].weight == Decimal("39.9")

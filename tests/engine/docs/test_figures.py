"""The README's figures are those of the repository."""

import re
from pathlib import Path

import pytest

from autograder.cli.common import programming
from autograder.course.load import load_assignment, load_rubric
from autograder.course.model import Place
from autograder.judge.programs import variants

ROOT = Path(__file__).resolve().parents[3]
ROW = re.compile(r"^\| (A\d) [^|]+ \| (\d+) \| (\d+) \| (\d+) \|$", re.MULTILINE)


def counted(name: str) -> tuple[int, int, int]:
    """Items that are marked by the suite, wheats, chaffs."""
    place = Place(ROOT, name)
    rubric = load_rubric(ROOT, name, load_assignment(ROOT, name))
    return len(rubric.automatic), len(variants(place, "wheat")), len(variants(place, "chaff"))


@pytest.mark.parametrize("name", programming(ROOT))
def test_the_readme_counts_items_wheats_and_chaffs(name: str) -> None:
    told = {row[0]: tuple(map(int, row[1:])) for row in ROW.findall((ROOT / "README.md").read_text("utf-8"))}
    assert told[name[:2].upper()] == counted(name)

"""Reading assignments and rubrics: what is right is exact, what is wrong is told with its line."""

import re
import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from autograder.course.errors import CourseError
from autograder.course.load import assignment_names, find_root, load_assignment, load_rubric

TINY = Path(__file__).parents[1] / "tiny_course"
ASSIGNMENT = "assignments/toy_sums/assignment.toml"
RUBRIC = "rubrics/toy_sums.yaml"
Edit = Callable[..., Path]


@pytest.fixture
def edit(tmp_path: Path) -> Edit:
    """A copy of the tiny course in which one text of one file is replaced."""
    root = tmp_path / "course"
    for part in ("assignments", "rubrics"):
        shutil.copytree(TINY / part, root / part)

    def replace(file: str, old: str, new: str) -> Path:
        path = root / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        return root

    return replace


def told(root: Path, name: str = "toy_sums") -> str:
    """The error that reading the course gives, as one line."""
    with pytest.raises(CourseError) as caught:
        load_rubric(root, name, load_assignment(root, name))
    message = str(caught.value)
    assert "\n" not in message and "Traceback" not in message
    return message


def line_of(root: Path, file: str, text: str) -> int:
    lines = (root / file).read_text("utf-8").splitlines()
    return next(i for i, line in enumerate(lines, 1) if text in line)


def test_tiny_course() -> None:
    assignment = load_assignment(TINY, "toy_sums")
    rubric = load_rubric(TINY, "toy_sums", assignment)
    assert assignment_names(TINY) == ["toy_sums"]
    assert assignment.task_ids == ("sums.total", "sums.weighted", "means.mean", "means.running")
    assert assignment.task("means.mean").uses == ("sums.total",)
    assert rubric.total == Decimal(20) == sum(item.points for item in rubric.items)
    assert rubric.item("3.1").by == "person" and len(rubric.automatic) == 7
    assert assignment.budget.call == 2.0


def test_points_are_exact(edit: Edit) -> None:
    root = edit(RUBRIC, "task: sums.total, points: 2.5", "task: sums.total, points: 2.40")
    edit(RUBRIC, "task: sums.weighted, points: 2,", "task: sums.weighted, points: 2.10,")
    rubric = load_rubric(root, "toy_sums", load_assignment(root, "toy_sums"))
    assert str(rubric.item("1.2").points) == "2.40"


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "sentence"),
    [
        (ASSIGNMENT, 'title = "Sums of rows"', "title = Sums", "title = Sums", "not valid TOML"),
        (
            ASSIGNMENT,
            'code = "P3"',
            'kode = "P3"',
            "kode",
            'no field "kode" here. Did you mean "code"',
        ),
        (ASSIGNMENT, "call = 2", 'call = "soon"', "call", "call should be a number"),
        (ASSIGNMENT, "call = 2", "call = 0", "call", "the budget's call should be above zero"),
        (
            ASSIGNMENT,
            'name = "means"',
            'name = "sums"',
            'name = "sums"',
            'question "sums" is there twice',
        ),
        (ASSIGNMENT, 'name = "means"', 'name = "my means"', '"my means"', "cannot be a module's"),
        (ASSIGNMENT, '"sums.total"', '"sums.totl"', "sums.totl", 'Did you mean "sums.total"?'),
        (
            ASSIGNMENT,
            'name = "toy_sums"',
            'name = "toy"',
            'name = "toy"',
            'the folder is "toy_sums"',
        ),
        (ASSIGNMENT, 'kind = "programming"', 'kind = "quiz"', "kind", 'kind cannot be "quiz"'),
        (ASSIGNMENT, 'functions = ["mean"]', "functions = [1]", "[1]", "entry 1 of functions"),
        (RUBRIC, 'title: "Deviations', 'title: "\'"Deviations', "Deviations", "not valid YAML"),
        (
            RUBRIC,
            "visibility: visible",
            "visibility: visibel",
            "visibel",
            'Did you mean "visible"?',
        ),
        (RUBRIC, "visibility: visible", "visbility: visible", "visbility", 'no field "visbility"'),
        (RUBRIC, '"2.1"', '"2.2"', "mean: shifts", "item 2.2 is there twice (first in line 8)"),
        (RUBRIC, "task: means.mean", "task: means.men", "means.men,", 'Did you mean "means.mean"?'),
        (RUBRIC, "task: means.mean,", "", "2.1", "item 2.1 names no task"),
        (
            RUBRIC,
            "total: 20",
            "total: 20.5",
            "total",
            "add up to 20.0, the total says 20.5 (-0.5 off)",
        ),
        (RUBRIC, "points: 3.5", "points: 4", '"3.1"', "add up to 5.5 (+0.5 off)"),
        (RUBRIC, "points: 2.5", "points: -2.5", "-2.5", "item 1.2 has -2.5 points"),
        (RUBRIC, "points: 2.5", "points: .nan", ".nan", "points should be a number, it is"),
        (RUBRIC, "points: 2.5", "points: NaN", "NaN", "item 1.2 has NaN points"),
        (RUBRIC, "points: 2.5", "points: two", "two", 'points should be a number, it is "two"'),
        (RUBRIC, "points: 2.5, ", "", "1.2", 'the field "points" is missing'),
        (
            RUBRIC,
            "by: person",
            "by: autograder",
            "criteria",
            "is the autograder's, but has criteria",
        ),
        (RUBRIC, "by: person", "by: robot", "robot", 'by cannot be "robot"'),
        (RUBRIC, "task: sums.total", "points: 1", "1.1", 'the field "points" is given twice'),
        (
            RUBRIC,
            "assignment: toy_sums",
            "assignment: toy",
            "assignment",
            'this rubric is for "toy"',
        ),
        (RUBRIC, "  - number", "  - [x]\n  - number", "[x]", "entry 8 of items should be a table"),
    ],
)
def test_errors_name_file_and_line(
    edit: Edit, file: str, old: str, new: str, line: str, sentence: str
) -> None:
    root = edit(file, old, new)
    message = told(root)
    found = re.match(r"([\w./]+), line (\d+): ", message)
    assert found is not None, message
    assert found[1] == file
    assert sentence in message
    if sentence.startswith('question "sums"'):
        assert int(found[2]) == 28
    else:
        assert int(found[2]) == line_of(root, file, line)


def test_criteria_are_required(edit: Edit) -> None:
    root = edit(RUBRIC, "by: autograder, visibility: visible}", "by: person, criteria: []}")
    assert "marked by a person, but has no criteria" in told(root)


def test_criterion_without_levels(edit: Edit) -> None:
    root = edit(RUBRIC, "      - name: Clarity", "      - {name: Empty, levels: []}\n      - name: Clarity")
    assert "criterion Empty has no levels" in told(root)


def test_withheld_points_count(edit: Edit) -> None:
    root = edit(RUBRIC, "total: 20", "total: 27")
    edit(
        RUBRIC,
        "items:",
        "withheld: [{checks: 3, points: 7, by: autograder, task: sums.total}]\nitems:",
    )
    rubric = load_rubric(root, "toy_sums", load_assignment(root, "toy_sums"))
    assert rubric.withheld[0].checks == 3


def test_encodings(edit: Edit) -> None:
    root = edit(RUBRIC, "total: one number", "total: one n\u00famero")
    path = root / RUBRIC
    path.write_bytes(path.read_text("utf-8").encode("latin-1"))
    assert "line 4: a character is not UTF-8" in told(root)
    path.write_bytes(b"\xef\xbb\xbf" + (TINY / RUBRIC).read_bytes().replace(b"\n", b"\r\n"))
    assert load_rubric(root, "toy_sums", load_assignment(root, "toy_sums")).total == 20


def test_missing_files(edit: Edit) -> None:
    root = edit(RUBRIC, "total", "total")
    assert 'no assignment "toy_sum". Did you mean "toy_sums"?' in told(root, "toy_sum")
    assert "There are: toy_sums." in told(root, "../toy_sums")
    (root / RUBRIC).unlink()
    assert "Every assignment needs a rubric" in told(root)


def test_find_root(edit: Edit, tmp_path: Path) -> None:
    root = edit(RUBRIC, "total", "total")
    assert find_root(root / "assignments" / "toy_sums") == root
    unzipped = tmp_path / "elsewhere" / "toy"
    shutil.copytree(root, unzipped / ".course")
    (unzipped / "notebooks").mkdir()
    assert find_root(unzipped / "notebooks") == unzipped / ".course"
    with pytest.raises(CourseError, match="no course here"):
        find_root(tmp_path / "elsewhere")


def test_self_reference_is_refused(edit: Edit) -> None:
    root = edit(RUBRIC, "items:", "withheld: &a [*a]\nitems:")
    assert "nested too deeply" in told(root)


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("damaged")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([ASSIGNMENT, RUBRIC]), st.binary(max_size=40), st.integers(0, 3000))
@example(RUBRIC, b"\x07", 20)
@example(RUBRIC, b"\n? [a]\n: b\n", 0)
def test_any_damage_is_a_course_error(damaged: Path, file: str, damage: bytes, place: int) -> None:
    data = (TINY / file).read_bytes()
    for part in (ASSIGNMENT, RUBRIC):
        (damaged / part).parent.mkdir(parents=True, exist_ok=True)
        (damaged / part).write_bytes((TINY / part).read_bytes())
    (damaged / file).write_bytes(data[:place] + damage + data[place:])
    try:
        load_rubric(damaged, "toy_sums", load_assignment(damaged, "toy_sums"))
    except CourseError as error:
        assert file in str(error)

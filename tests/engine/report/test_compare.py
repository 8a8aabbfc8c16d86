"""`autograder compare`: two real runs of a class, before and after a suite is mended."""

import csv
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from autograder.cli.main import cli
from autograder.course.model import Place
from autograder.judge.programs import reference_texts

TINY = Path(__file__).parents[1] / "tiny_course"
WRONG = "\n\ndef total(x):\n    return x.sum(1) + 1\n"


def invoke(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A right and a wrong submission under the suite, and under one that forgives the wrong one."""
    root = tmp_path_factory.mktemp("compare")
    course, work = root / "course", root / "class"
    shutil.copytree(TINY, course, ignore=shutil.ignore_patterns("__pycache__"))
    texts = reference_texts(Place(TINY, "toy_sums"))
    for name, extra in {"right": "", "wrong": WRONG}.items():
        (work / name).mkdir(parents=True)
        for module, text in texts.items():
            (work / name / f"{module}.py").write_text(text + (extra if module == "sums" else ""))
    suite = course / "tests" / "toy_sums" / "hidden" / "test_sums.py"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(course)
        for index in range(2):
            done = invoke("grade", "toy_sums", work, "--out", root / f"run{index}", "--jobs", 1)
            assert done.exit_code == 0, done.output
            suite.write_text(suite.read_text().replace("    close(found", "    (lambda *a, **k: None)(found"))
    return root / "run0", root / "run1"


def test_changes_are_shown_with_their_reason(runs: tuple[Path, Path], tmp_path: Path) -> None:
    done = invoke("compare", *runs, "--csv", tmp_path / "c.csv", "--html", tmp_path / "c.html")
    assert done.exit_code == 1, done.output
    assert "1 changed (1 gain, 0 lose), 1 unchanged" in done.output
    with (tmp_path / "c.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert {row["submission"] for row in rows} == {"wrong"}
    assert all(row["reason"].startswith("before: ") for row in rows)
    page = (tmp_path / "c.html").read_text("utf-8")
    assert "wrong" in page and "http" not in page.replace("http-equiv", "")


def test_a_run_equals_itself(runs: tuple[Path, Path]) -> None:
    done = invoke("compare", runs[0], runs[0], "--json")
    assert done.exit_code == 0
    assert json.loads(done.output)["changes"] == []


def test_a_missing_submission_is_told(runs: tuple[Path, Path], tmp_path: Path) -> None:
    part = tmp_path / "part"
    shutil.copytree(runs[0], part)
    about = json.loads((part / "run.json").read_text())
    about["submissions"] = about["submissions"][:1]
    (part / "run.json").write_text(json.dumps(about))
    assert "not in this run" in invoke("compare", runs[0], part).output


def test_no_run_is_told(tmp_path: Path, runs: tuple[Path, Path]) -> None:
    done = invoke("compare", tmp_path, runs[0])
    assert done.exit_code == 2 and "holds no run" in done.output

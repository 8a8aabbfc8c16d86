"""`autograder new`: what it makes validates, builds and is never written over anything."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from autograder.cli.main import cli
from autograder.course.model import Place


def invoke(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture
def course(copied: Place, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(copied.root)
    return copied.root


def test_a_new_assignment_validates_and_runs_on_gradescope(course: Path, tmp_path: Path) -> None:
    made = invoke("new", "a6_energy_models")
    assert made.exit_code == 0, made.output
    assert "Energy models" in (course / "assignments" / "a6_energy_models" / "assignment.toml").read_text()
    done = invoke("validate", "a6_energy_models", "--json", "--jobs", 1)
    assert done.exit_code == 0, done.output
    counts = json.loads(done.output)["a6_energy_models"]["counts"]
    assert (counts["properties"], counts["wheats passed"], counts["chaffs killed"]) == (1, 1, 1)
    assert invoke("build", "a6_energy_models", "--out", tmp_path).exit_code == 0
    bundle = tmp_path / "a6_energy_models" / "gradescope.zip"
    right = shutil.copy(course / "reference" / "a6_energy_models" / "energy.py", tmp_path / "energy.py")
    simulated = invoke("simulate", bundle, right)
    assert simulated.exit_code == 0 and "score: 2" in simulated.output


def test_nothing_is_overwritten(course: Path) -> None:
    rubric = course / "rubrics" / "a6_energy.yaml"
    rubric.write_text("mine")
    with pytest.raises(Exception, match=r"rubrics/a6_energy.yaml exists already"):
        CliRunner().invoke(cli, ["new", "a6_energy"], catch_exceptions=False)
    assert rubric.read_text() == "mine" and not (course / "assignments" / "a6_energy").exists()


@pytest.mark.parametrize("name", ["../evil", "A6", "6a", "a b", ""])
def test_bad_names_are_told(course: Path, name: str) -> None:
    with pytest.raises(Exception, match="cannot be the name"):
        CliRunner().invoke(cli, ["new", name], catch_exceptions=False)

"""Every assignment of the course in Gradescope's container: the same marks as on this machine."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from containers import NEEDS_CONTAINER

from autograder.cli.common import programming
from autograder.cli.main import cli
from autograder.course.load import load_assignment
from autograder.course.model import Place
from autograder.judge.programs import reference_texts
from autograder.publish.bundle import gradescope_zip
from autograder.publish.container import Container
from autograder.publish.starter import starter_texts

ROOT = Path(__file__).resolve().parents[3]
LIMIT = 600.0
ATTACK = """

def FUNCTION(*args, **kwargs):
    import os
    with open("/autograder/results/results.json", "w") as file:
        file.write(open("/autograder/source/rubrics/NAME.yaml").read())
    os._exit(0)
"""
pytestmark = [pytest.mark.system, pytest.mark.slow, NEEDS_CONTAINER]


def attacked(place: Place, texts: dict[str, str]) -> dict[str, str]:
    """The reference, but its first function steals, forges and leaves."""
    question = load_assignment(place.root, place.name).questions[0]
    code = ATTACK.replace("FUNCTION", question.tasks[0].functions[0]).replace("NAME", place.name)
    return {**texts, question.name: texts[question.name] + code}


def here(bundle: Path, submission: Path, out: Path) -> list[dict[str, Any]]:
    """The items of the bundle's results on this machine, without a container."""
    done = CliRunner().invoke(cli, ["simulate", str(bundle), str(submission), "--out", str(out)])
    assert done.exit_code == 0, done.output
    return json.loads(out.read_bytes())["tests"]  # type: ignore[no-any-return]


def marks(tests: list[dict[str, Any]]) -> dict[str, float]:
    """The score of each item."""
    return {test["number"]: test["score"] for test in tests}


@pytest.mark.parametrize("name", programming(ROOT))
def test_marks_in_the_container_are_those_of_this_machine(name: str, tmp_path: Path) -> None:
    place = Place(ROOT, name)
    bundle = tmp_path / "gradescope.zip"
    bundle.write_bytes(gradescope_zip(place))
    container, texts = Container(), reference_texts(place)
    programs = {"right": texts, "starter": starter_texts(place), "attack": attacked(place, texts)}
    for kind, modules in programs.items():
        folder = tmp_path / kind
        folder.mkdir()
        for module, text in modules.items():
            (folder / f"{module}.py").write_text(text)
        done = container.simulate(bundle, folder, LIMIT, {})
        assert done.marked and done.results is not None, done.stdout
        told = (
            f"{name}, {kind}: {done.results['score']:g} points, {done.seconds:.0f} s, {done.peak_mb:.0f} MB"
        )
        print(told)
        assert done.seconds < LIMIT / 2 and done.peak_mb < 768, told
        local = here(bundle, folder, tmp_path / f"{kind}.json")
        assert marks(done.results["tests"]) == marks(local), told
        if kind != "attack":  # what it tries to open is there in the container only: another error
            assert done.results["tests"] == local
        assert "visibility:" not in str(done.results), "nothing of the rubric is told"

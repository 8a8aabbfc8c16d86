"""Broken submissions: only their own items fail, the message says what and where, the rest is graded."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fault_table import FAULTS

from autograder.course.load import load_assignment
from autograder.grading.jobs import Setting
from autograder.grading.supervisor import HostProcess
from autograder.submission.read import read_submission

COURSE = Path(__file__).parent / "course"
POINTS = {"1.1": 2, "1.2": 3, "2.1": 5}
ITEMS = {"L": ("1.1", "1.2"), "R": ("2.1",)}


@pytest.fixture(scope="module")
def host() -> Iterator[HostProcess]:
    """A host for the course of broken submissions."""
    host = HostProcess(Setting(str(COURSE), "pair"))
    yield host
    host.close()


@pytest.fixture
def graded(request: pytest.FixtureRequest, host: HostProcess, tmp_path: Path) -> dict[str, Any]:
    """The results of one fault."""
    files, _, _ = FAULTS[request.param]
    folder, out = tmp_path / "submission", tmp_path / "results.json"
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    done = host.grade(read_submission(folder, load_assignment(COURSE, "pair")), out)
    assert done.problem == ""
    return {"fault": request.param, **json.loads(out.read_text("utf-8"))}


@pytest.mark.parametrize("graded", FAULTS, indirect=True)
def test_a_fault_costs_its_own_items_and_is_told(graded: dict[str, Any]) -> None:
    _, lost, told = FAULTS[graded["fault"]]
    gone = [number for letter in lost for number in ITEMS[letter]]
    entries = {test["number"]: test for test in graded["tests"]}
    outputs = [graded["output"], *[entries[number]["output"] for number in gone]]
    assert {n: e["score"] for n, e in entries.items()} == {
        n: 0 if n in gone else p for n, p in POINTS.items()
    }, outputs
    assert told in "\n".join(outputs[:2])
    assert "grader-error" not in json.dumps(graded)
    assert all(len(text) < 4000 for text in outputs)


def test_there_are_enough() -> None:
    assert len(FAULTS) >= 60

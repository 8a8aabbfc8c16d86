"""What the engine's tests share: the tiny course, and ways to grade with it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tiny import TINY, TOY, Grade

from autograder.grading.jobs import Setting
from autograder.grading.supervisor import HostProcess
from autograder.judge import programs

collect_ignore_glob = ["attacks/course/*", "faults/course/*"]  # material for tests, not tests


@pytest.fixture(scope="session")
def toy_texts() -> dict[str, str]:
    """The reference's modules of the toy assignment."""
    return programs.reference_texts(TOY)


@pytest.fixture(scope="session")
def toy_host() -> Iterator[HostProcess]:
    """A real host: torch, nursery, suite, forked judges, confined workers."""
    hidden = str(TOY.suite / "hidden" / "test_sums.py")
    host = HostProcess(Setting(str(TINY), "toy_sums", forbidden=(hidden,)))
    yield host
    host.close()


@pytest.fixture
def grade(toy_host: HostProcess, tmp_path: Path) -> Grade:
    """Grade module texts; the results.json that comes of it."""

    def run(texts: dict[str, str], **options: Any) -> dict[str, Any]:
        out = tmp_path / "results.json"
        toy_host.grade(programs.hand_in(texts, "student"), out, **options)
        return json.loads(out.read_text("utf-8"))  # type: ignore[no-any-return]

    return run

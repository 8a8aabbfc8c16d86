"""The small course, with and without a roster."""

from pathlib import Path

import pytest
from toy_office import ROSTER, Office, make_course


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Office:
    """The course without a roster."""
    make_course(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUTOGRADER_BY", "ana")
    monkeypatch.delenv("AUTOGRADER_GRADEBOOK", raising=False)
    return Office(tmp_path, monkeypatch, capsys)


@pytest.fixture
def office(empty: Office) -> Office:
    """The course with its four students in two groups."""
    empty("marks", "roster", empty.write("roster.csv", ROSTER))
    return empty

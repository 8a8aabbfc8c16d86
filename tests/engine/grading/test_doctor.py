"""`autograder doctor`: what it finds here, and what it would say elsewhere."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tiny import TINY

from autograder.cli.main import cli
from autograder.grading import health


def test_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TINY)
    done = CliRunner().invoke(cli, ["doctor", "--json"])
    assert done.exit_code == 0, done.output
    found = {finding["about"]: finding for finding in json.loads(done.output)}
    assert {"Python", "torch", "disk", "cores", "Gradescope: toy_sums"} <= set(found)
    layers = [name for name in found if name.startswith("isolation: ")]
    assert len(layers) > 10
    assert all(found[name]["meaning"] for name in layers)


def test_outside_a_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(cli, ["doctor"])
    assert done.exit_code == 0 and "torch" in done.output


def test_missing_layers_are_told_with_their_meaning() -> None:
    absent = list(health.isolation({"landlock": "absent", "uid": "held"}, ""))
    assert [finding.level for finding in absent] == ["yellow", "green"]
    assert "not the kernel limits" in absent[0].meaning and absent[0].remedy
    (broken,) = health.isolation({}, "isolation does not hold: uid")
    assert broken.level == "red" and broken.remedy


def test_every_layer_has_its_meaning() -> None:
    from autograder.grading.trial import try_isolation

    proof, fault = try_isolation()
    assert not fault and set(proof) <= set(health.TRUST)


def test_other_versions_than_pinned(tmp_path: Path) -> None:
    (tmp_path / "constraints.txt").write_text("click==0.0.1\n")
    (finding,) = health.versions(tmp_path)
    assert finding.level == "yellow" and "(pinned 0.0.1)" in finding.found

"""Every attack in every mode: it earns what its honest part earns, learns nothing, changes nothing."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from attack_table import Attack, attacks
from containers import hindrance
from in_runc import graded_in_runc

from autograder.sandbox import kernel

HERE = Path(__file__).parent
SECRETS = ("kestrel-4471", "7719", "3.0625", "1.4375", "0.8125")
STEPS = {"root": 1, "user-bare": 5}  # the quick form: all attacks in one mode, some in the weakest
ALL = ("root-bare", "container", "container-bare", "user", "user-bare")
IN_RUNC = ("runc", "runc-bare")
MODES = [
    *STEPS.items(),
    *[pytest.param((mode, 1), marks=pytest.mark.slow, id=mode) for mode in ALL],
    *[pytest.param((mode, 1), marks=[pytest.mark.slow, pytest.mark.system], id=mode) for mode in IN_RUNC],
]


class Report:
    """What came of the attackers' class in one mode."""

    def __init__(self, mode: str, step: int, found: dict[str, Any]) -> None:
        self.mode = mode
        self.attacks = table()[::step]
        self.graded: dict[str, Any] = found["graded"]
        self.changed: list[str] = found["changed"]
        self.processes: list[str] = found["processes"]
        self.pwned: bool = found["pwned"]

    @property
    def documented(self) -> set[str]:
        """The attacks that work in this mode, as the documentation says."""
        mode = self.mode.replace("runc", "container")
        return {attack.name for attack in self.attacks if mode in attack.opens}


@pytest.fixture(scope="module", params=MODES, ids=lambda param: f"{param[0]}-quick")
def report(request: pytest.FixtureRequest) -> Iterator[Report]:
    """The class of attackers, graded in one mode."""
    mode, step = request.param
    if os.geteuid() != 0:
        pytest.skip("the attacks need root: to have processes of their own, and to become other users")
    if kernel.landlock_abi() == 0 and not mode.endswith("-bare"):
        pytest.skip("this kernel has no Landlock")
    with tempfile.TemporaryDirectory(prefix="attacks-") as scratch:
        folder = Path(scratch) / mode
        os.chmod(scratch, 0o755)  # else it would be mounted anew for another user, and hard links fail
        yield Report(mode, step, graded(mode, folder, step))


def graded(mode: str, folder: Path, step: int) -> dict[str, Any]:
    """The report of `run_class.py` in a pid namespace of its own, or in a container."""
    if mode in IN_RUNC:
        if why := hindrance():
            pytest.skip(why)
        return graded_in_runc(mode.replace("runc", "root"), folder.parent, step)
    own = ["unshare", "-m", "-p", "-f", "--mount-proc"]
    command = [*own, sys.executable, str(HERE / "run_class.py"), mode, str(folder), str(step)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads((folder / "report.json").read_text())  # type: ignore[no-any-return]


@lru_cache(maxsize=1)
def table() -> list[Attack]:
    """The attacks."""
    return attacks()


def seen(results: dict[str, Any]) -> str:
    """All that a student can see of a results.json."""
    entries = [{k: v for k, v in test.items() if k != "extra_data"} for test in results["tests"]]
    return json.dumps([results.get("output"), entries])


def test_every_class_of_attack_is_there() -> None:
    found = {number for attack in table() for number in attack.classes}
    elsewhere = {36: "tests/engine/submission", 44: "tests/engine/publish"}
    assert found | set(elsewhere) == set(range(1, 51))
    assert len(table()) >= 70


def test_marks_are_those_of_the_honest_part(report: Report) -> None:
    expected = {a.name: a.earns - (a.name in report.documented) for a in report.attacks}
    assert {name: one["results"].get("score") for name, one in report.graded.items()} == expected


def test_nothing_was_forbidden_in_vain(report: Report) -> None:
    told = {name: one["results"]["tests"][3]["output"] for name, one in report.graded.items()}
    breached = {name for name, text in told.items() if "BREACH" in text}
    assert breached <= report.documented
    if report.mode not in IN_RUNC:  # there the container's own bounds may stop what is documented
        assert breached == report.documented


def test_nothing_hidden_is_shown(report: Report) -> None:
    shown = {name: seen(one["results"]) for name, one in report.graded.items()}
    told = {name: secret for name, text in shown.items() for secret in SECRETS if secret in text}
    assert told.keys() <= report.documented


def test_results_are_complete_and_valid(report: Report) -> None:
    for name, one in report.graded.items():
        assert one["problem"] == "", name
        assert [test["number"] for test in one["results"]["tests"]] == ["1.1", "1.2", "2.1", "3.1"], name
        assert all(0 <= test["score"] <= test["max_score"] for test in one["results"]["tests"]), name


def test_nothing_of_others_was_changed(report: Report) -> None:
    assert not report.pwned
    if not report.mode.startswith("user"):
        assert report.changed == []


def test_no_process_is_left(report: Report) -> None:
    assert report.processes == []

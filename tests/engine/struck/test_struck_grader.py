"""The grader itself is struck: what was earned is on disk, staff are told, nothing is half written."""

import errno
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.grading.jobs import Setting
from autograder.grading.supervisor import HostProcess
from autograder.judge import programs
from autograder.results import scorecard
from autograder.submission.model import Submission

TINY = Path(__file__).parents[1] / "tiny_course"
FULL = {"1.1": 1, "1.2": 2.5, "1.3": 1.5, "1.4": 2, "2.1": 1, "2.2": 4, "2.3": 3}
STALL = "\n\ndef {name}(x):\n    import time\n    time.sleep(1e6)\n"


@pytest.fixture
def host() -> Iterator[HostProcess]:
    """A host of one's own, to be struck."""
    host = HostProcess(Setting(str(TINY), "toy_sums"))
    yield host
    host.close()


@pytest.fixture
def stalling(toy_texts: dict[str, str]) -> Submission:
    """A right submission whose `mean` waits, so that there is a moment to strike."""
    return programs.hand_in({**toy_texts, "means": toy_texts["means"] + STALL.format(name="mean")}, "student")


def children(pid: int) -> list[int]:
    """The direct children of a process, the oldest first."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def when(condition: Callable[[], bool], action: Callable[[], None]) -> threading.Thread:
    """Do something in another thread as soon as a condition holds."""

    def wait() -> None:
        end = time.monotonic() + 60
        while not condition() and time.monotonic() < end:
            time.sleep(0.005)
        action()

    thread = threading.Thread(target=wait, daemon=True)
    thread.start()
    return thread


def scores(document: dict[str, Any]) -> dict[str, float | None]:
    """The score of each item; None where there is none."""
    return {test["number"]: test.get("score") for test in document["tests"]}


def earned(out: Path, number: str) -> bool:
    """Whether an item has its points on disk."""
    try:
        return bool(scores(json.loads(out.read_text())).get(number))
    except (OSError, ValueError):
        return False


def struck(host: HostProcess, victim: Callable[[], int], submission: Submission, out: Path) -> dict[str, Any]:
    """Grade, and kill a process once the first items are earned."""
    thread = when(lambda: earned(out, "1.3"), lambda: os.kill(victim(), signal.SIGKILL))
    done = host.grade(submission, out)
    thread.join(60)
    assert done.problem and not done.fatal
    assert [path.name for path in out.parent.iterdir()] == [out.name]
    return json.loads(out.read_text())  # type: ignore[no-any-return]


def check_what_is_left(document: dict[str, Any]) -> None:
    """What was earned is there, the rest is a grader error, and there is no total."""
    found = scores(document)
    assert found["1.1"] == 1 and found["1.3"] == 1.5
    assert found["2.2"] is None and "score" not in document
    assert "provisional" in document["output"]
    faulty = [test["number"] for test in document["tests"] if "grader-error" in test["tags"]]
    assert faulty and all(found[number] is None for number in faulty)


def test_the_judge_is_killed(host: HostProcess, stalling: Submission, tmp_path: Path) -> None:
    def judge() -> int:
        return children(host.process.pid)[-1]

    check_what_is_left(struck(host, judge, stalling, tmp_path / "results.json"))


def test_the_host_is_killed(host: HostProcess, stalling: Submission, tmp_path: Path) -> None:
    def itself() -> int:
        return host.process.pid

    check_what_is_left(struck(host, itself, stalling, tmp_path / "results.json"))


def test_the_next_submission_is_graded_after_the_workers_parent_died(
    host: HostProcess, toy_texts: dict[str, str], tmp_path: Path
) -> None:
    os.kill(children(host.process.pid)[0], signal.SIGKILL)
    out = tmp_path / "results.json"
    host.grade(programs.hand_in(toy_texts, "first"), out)
    document = json.loads(out.read_text())
    assert "score" not in document and "provisional" in document["output"]
    assert host.grade(programs.hand_in(toy_texts, "second"), out).problem == ""
    assert scores(json.loads(out.read_text())) == FULL


def test_an_old_result_is_never_taken_for_a_new_one(
    host: HostProcess, toy_texts: dict[str, str], tmp_path: Path
) -> None:
    out = tmp_path / "results.json"
    out.write_text('{"score": 15, "tests": []}')
    os.kill(host.process.pid, signal.SIGKILL)
    host.process.wait()
    done = host.grade(programs.hand_in(toy_texts, "student"), out)
    assert done.fatal and not out.exists()


def test_the_results_folder_is_gone(host: HostProcess, toy_texts: dict[str, str], tmp_path: Path) -> None:
    done = host.grade(programs.hand_in(toy_texts, "student"), tmp_path / "nowhere" / "results.json")
    assert done.fatal and "ended early" in done.problem
    assert host.grade(programs.hand_in(toy_texts, "student"), tmp_path / "results.json").problem == ""


def test_a_disk_that_is_full_for_a_while_loses_nothing(
    toy_texts: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "results.json"
    scorecard.write_json(out, {"tests": []})
    replace = os.replace

    def full(*paths: Any) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="no space"):
        scorecard.write_json(out, {"tests": [1]})
    monkeypatch.setattr(os, "replace", replace)
    assert json.loads(out.read_text()) == {"tests": []}
    assert [path.name for path in tmp_path.iterdir()] == ["results.json"]


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs root")
def test_a_small_disk_fills_up(tmp_path: Path) -> None:
    """With a disk of a few pages the run stops, says so, and what is on disk is whole."""
    script = (
        f"mount -t tmpfs -o size=24k none {tmp_path} && cd {TINY} && "
        f"{sys.executable} -m autograder.cli.main grade toy_sums {TINY / 'reference/toy_sums'} "
        f"{TINY / 'tests/toy_sums/wheats'} --out {tmp_path}/run --jobs 1; code=$?; "
        f"cat {tmp_path}/run/*/results.json | head -c 300; exit $code"
    )
    done = subprocess.run(["unshare", "-m", "sh", "-c", script], capture_output=True, text=True)
    assert done.returncode == 3, done.stderr
    assert "Traceback" not in done.stderr


def test_a_jump_of_the_clock_changes_nothing(toy_texts: dict[str, str], tmp_path: Path) -> None:
    """Only the monotonic clock is asked: the wall clock may say what it likes."""
    code = (
        "import sys, time, itertools\n"
        "jumps = itertools.cycle([0.0, 4e9, 1.0])\n"
        "time.time = lambda: next(jumps)\n"
        "from autograder.grading import host\n"
        "host.main(int(sys.argv[1]))\n"
    )
    script = tmp_path / "host.py"
    script.write_text(code)

    class Jumping(HostProcess):
        module = (str(script),)

    host = Jumping(Setting(str(TINY), "toy_sums"))
    try:
        out = tmp_path / "results.json"
        assert host.grade(programs.hand_in(toy_texts, "student"), out).problem == ""
        assert scores(json.loads(out.read_text())) == FULL
    finally:
        host.close()


def test_time_that_is_used_up_costs_no_marks(toy_texts: dict[str, str], tmp_path: Path) -> None:
    """What was not reached is not graded; it is never wrong."""
    slow = toy_texts["sums"] + STALL.format(name="total")
    host = HostProcess(Setting(str(TINY), "toy_sums", total_seconds=1.5))
    try:
        out = tmp_path / "results.json"
        host.grade(programs.hand_in({**toy_texts, "sums": slow}, "student"), out)
    finally:
        host.close()
    document = json.loads(out.read_text())
    outcomes = {test["number"]: test["extra_data"]["outcome"] for test in document["tests"]}
    assert set(outcomes.values()) == {"not-graded"}
    assert "score" not in document and "time" in document["tests"][0]["output"]

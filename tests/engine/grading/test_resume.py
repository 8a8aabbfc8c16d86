"""A run that is killed -9, again and again, at random moments: nothing lost, nothing graded twice."""

import json
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tiny import TINY

CLASS = 12


def command(source: Path, out: Path) -> list[str]:
    base = [sys.executable, "-m", "autograder.cli.main", "grade", "toy_sums", str(source)]
    return [*base, "--out", str(out), "--resume", "--jobs", "1"]


def finished(out: Path) -> dict[str, int]:
    """What the journal says is done, and when its results were written."""
    journal = out / "progress.jsonl"
    found = {}
    for line in journal.read_text("utf-8").splitlines() if journal.is_file() else []:
        try:
            key = json.loads(line)["entry"]["key"]
        except ValueError:
            continue
        found[key] = (out / key / "results.json").stat().st_mtime_ns
    return found


def interrupted(source: Path, out: Path, lines: int, seconds: float) -> None:
    """Start the run and kill it a moment after so many submissions."""
    process = subprocess.Popen(
        command(source, out), cwd=TINY, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    with process, process.stderr:
        for _ in range(lines):
            process.stderr.readline()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)


@pytest.mark.parametrize("kills", [2, pytest.param(20, marks=pytest.mark.slow)])
def test_killed_and_resumed(toy_texts: dict[str, str], tmp_path: Path, kills: int) -> None:
    source, out, chance = tmp_path / "class", tmp_path / "run", random.Random(kills)
    for index in range(CLASS if kills > 2 else 5):
        folder = source / f"student{index:02d}"
        folder.mkdir(parents=True)
        for module, text in toy_texts.items():
            (folder / f"{module}.py").write_text(f"{text}\n# {index}\n")
    done: dict[str, int] = {}
    for _ in range(kills):
        interrupted(source, out, lines=chance.randrange(2), seconds=chance.uniform(0, 3))
        now = finished(out)
        assert now.items() >= done.items(), "what was graded stays, and is not graded again"
        done = now
    last = subprocess.run(command(source, out), cwd=TINY, capture_output=True, text=True)
    assert last.returncode == 0, last.stderr
    assert finished(out).items() >= done.items()
    about = json.loads((out / "run.json").read_text("utf-8"))
    assert [entry["status"] for entry in about["submissions"]] == ["graded"] * len(list(source.iterdir()))
    for entry in about["submissions"]:
        assert json.loads((out / entry["key"] / "results.json").read_text("utf-8"))["score"] == 15

"""Gradescope's own steps, replayed: its tree, its metadata, its order, its time-out.

After "Autograder Specifications" and the harness that Gradescope's image runs: the bundle is
unpacked to `source/`, `run_autograder` is copied to the top, `submission/` and `results/` are made
anew for each run, the metadata is written, and the run is stopped at the time-out, which replaces
whatever results there are by a zero.
"""

import json
import os
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import msgspec

from autograder.publish.archive import write
from autograder.submission.zips import Unreadable, open_zip, refusal

CUT = 100_000  # characters that Gradescope keeps of an output
TIMED_OUT = {"score": 0, "output": "Your submission timed out. It took longer than the time limit."}
CREATED = "2026-07-02T17:34:00.000000-04:00"


class Simulated(msgspec.Struct):
    """What came of a run: the results as Gradescope keeps them, and what only staff see."""

    results: dict[str, Any] | None
    stdout: str
    timed_out: bool = False
    seconds: float = 0.0
    peak_mb: float = 0.0

    @property
    def marked(self) -> bool:
        """Whether there is a mark that counts."""
        return self.results is not None and "score" in self.results and not self.timed_out


class NotABundle(Exception):
    """What was given is no bundle, or no submission; the message says why."""


def unpack_bundle(bundle: Path, home: Path) -> None:
    """The image's part: `source/` from the zip, `run_autograder` at the top."""
    source = home / "source"
    try:
        with open_zip(bundle) as opened:
            names = set(opened.namelist())
            if not {"setup.sh", "run_autograder"} <= names:
                raise NotABundle(f"{bundle} has no setup.sh and run_autograder at its top")
            opened.extractall(source)
    except Unreadable as error:
        raise NotABundle(f"{bundle}: {error}") from None
    for name in ("setup.sh", "run_autograder"):
        (source / name).chmod(0o755)
    shutil.copy2(source / "run_autograder", home / "run_autograder")


def put_submission(submission: Path, home: Path) -> None:
    """A container's part before the run: new folders, the student's files, the metadata."""
    for name in ("submission", "results"):
        shutil.rmtree(home / name, ignore_errors=True)
        (home / name).mkdir(parents=True)
    target = home / "submission"
    if submission.is_dir():
        shutil.copytree(submission, target, symlinks=True, dirs_exist_ok=True)
    elif zipfile.is_zipfile(submission):
        with open_zip(submission) as opened:
            safe = [info for info in opened.infolist() if refusal(info, info.filename) in (None, "")]
            opened.extractall(target, members=safe)
    else:
        shutil.copy2(submission, target / submission.name)
    (home / "submission_metadata.json").write_text(json.dumps(metadata(), indent=1), "utf-8")


def metadata() -> dict[str, Any]:
    """A submission's metadata as Gradescope writes it."""
    due = {"due_date": CREATED, "release_date": CREATED, "late_due_date": None}
    assignment = {
        "id": 1,
        "course_id": 1,
        "title": "Simulation",
        "group_submission": False,
        "group_size": None,
    }
    return {
        "id": 1,
        "created_at": CREATED,
        "assignment_id": 1,
        "assignment": {**assignment, **due, "total_points": "100.0"},
        "submission_method": "upload",
        "users": [{"id": 1, "name": "Ada Bell", "email": "ada.bell@example.org", "sid": "100200300"}],
        "previous_submissions": [],
    }


def use_own_python(home: Path) -> None:
    """Stand in for setup.sh: this Python, with everything that it has installed."""
    (home / "venv").symlink_to(sys.prefix)


def run(home: Path, timeout: float, environment: dict[str, str] | None = None) -> Simulated:
    """Run the bundle on the submission in `home`, at most `timeout` seconds."""
    given = {
        **os.environ,
        "AUTOGRADER_HOME": str(home),
        "TIMEOUT_SECONDS": f"{timeout:g}",
        **(environment or {}),
    }
    with (home / "results" / "stdout").open("wb") as stdout:
        process = subprocess.Popen(["./run_autograder"], cwd=home, env=given, stdout=stdout, stderr=stdout)
        try:
            process.wait(timeout)
            timed_out = False
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            timed_out = True
    return collected(home, timed_out)


def collected(home: Path, timed_out: bool) -> Simulated:
    """What Gradescope reads when the run is over."""
    out = home / "results" / "results.json"
    if timed_out:
        write(out, json.dumps(TIMED_OUT).encode())
    stdout = (home / "results" / "stdout").read_text("utf-8", "replace")
    try:
        results = json.loads(out.read_text("utf-8"))
    except (OSError, ValueError):
        results = None
    return Simulated(shortened(results), cut(stdout), timed_out)


def shortened(results: dict[str, Any] | None) -> dict[str, Any] | None:
    """The results with long outputs cut in the middle, as Gradescope does."""
    for part in [results, *(results or {}).get("tests", [])]:
        if isinstance(part, dict) and isinstance(part.get("output"), str):
            part["output"] = cut(part["output"])
    return results


def cut(text: str) -> str:
    """A text of at most 100,000 characters, the middle left out."""
    return text if len(text) <= CUT else f"{text[: CUT // 2]}\n...\n{text[-CUT // 2 :]}"


def removed(folder: Path) -> None:
    """Delete a simulation's tree, whatever modes were set in it."""

    def again(function: Any, path: str, _: Any) -> None:
        os.chmod(path, stat.S_IRWXU)
        function(path)

    shutil.rmtree(folder, onerror=again)

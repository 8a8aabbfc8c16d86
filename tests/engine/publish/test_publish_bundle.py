"""The Gradescope bundle: complete, the same every time, and it grades."""

import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.course.load import load_assignment, load_rubric
from autograder.course.model import Place
from autograder.publish.bundle import gradescope_files, gradescope_zip


def test_contents(place: Place) -> None:
    files = gradescope_files(place)
    assert {"setup.sh", "run_autograder", "requirements.txt", "constraints.txt"} <= set(files)
    assert {"autograder/gradescope.py", "reference/toy_sums/sums.py", "starter/means.py"} <= set(files)
    assert "tests/toy_sums/hidden/test_sums.py" in files
    assert "tests/toy_sums/chaffs/sums/total/drops_last.py" in files
    assert not [name for name in files if "wheats" in name or "__pycache__" in name]
    assert not [line for line in files["requirements.txt"].decode().splitlines() if line.startswith("torch")]
    assert files["requirements-torch.txt"].startswith(b"torch==")
    assert b"+" not in files["requirements-torch.txt"]


def test_same_bytes_twice_and_scripts_can_be_run(place: Place) -> None:
    data = gradescope_zip(place)
    assert data == gradescope_zip(place)
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        modes = {info.filename: info.external_attr >> 16 & 0o777 for info in opened.infolist()}
    assert modes["setup.sh"] == modes["run_autograder"] == 0o755
    assert modes["autograder/gradescope.py"] == 0o644


def test_pins_of_the_course_are_used(copied: Place) -> None:
    (copied.root / "constraints.txt").write_text("numpy==2.4.6\ntorch==2.13.0\n")
    files = gradescope_files(copied)
    assert files["requirements-torch.txt"] == b"torch==2.13.0\n"
    assert b"numpy==2.4.6" in files["constraints.txt"]


@pytest.mark.parametrize("name", ["setup.sh", "run_autograder"])
def test_scripts_are_shell(place: Place, name: str) -> None:
    script = gradescope_files(place)[name]
    assert script.startswith(b"#!/usr/bin/env bash\n") and b"\r" not in script
    subprocess.run(["bash", "-n"], input=script, check=True)


@pytest.fixture
def home(place: Place) -> Iterator[Path]:
    """Gradescope's tree with the bundle, where another user may pass through."""
    root = Path(tempfile.mkdtemp(prefix="gradescope"))
    root.chmod(0o755)
    with zipfile.ZipFile(io.BytesIO(gradescope_zip(place))) as opened:
        opened.extractall(root / "source")
    for name in ("submission", "results"):
        (root / name).mkdir()
    (root / "submission_metadata.json").write_text("{}")
    (root / "venv").symlink_to(sys.prefix)
    yield root
    shutil.rmtree(root)


def run(home: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["bash", str(home / "source" / "run_autograder")],
        env={**os.environ, "AUTOGRADER_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_bundle_grades(place: Place, home: Path) -> None:
    for module in ("sums", "means"):
        shutil.copy(place.reference / f"{module}.py", home / "submission")
    (home / "submission" / "means.py").write_text(
        (place.reference / "means.py").read_text().replace("from .sums", "from sums")
    )
    done = run(home)
    assert done.returncode == 0, done.stdout + done.stderr
    results = json.loads((home / "results" / "results.json").read_text())
    rubric = load_rubric(place.root, place.name, load_assignment(place.root, place.name))
    assert [test["number"] for test in results["tests"]] == [item.number for item in rubric.automatic]
    assert results["score"] == float(sum(item.points for item in rubric.automatic))
    for name in ("source", "submission", "results"):
        assert (home / name).stat().st_mode & 0o077 == 0


def test_a_grader_that_cannot_start_gives_no_mark(home: Path) -> None:
    (home / "venv").unlink()
    assert run(home).returncode != 0
    results = json.loads((home / "results" / "results.json").read_text())
    assert "score" not in results and "could not start" in results["output"]

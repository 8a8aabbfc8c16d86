"""The commands for old suites, as they are typed, and the bundle as Gradescope runs it."""

import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from oldsuites import HANDINS, SUITES, entries, ours_of, outline

COMMAND = [sys.executable, "-c", "import sys; from autograder.cli.main import main; main()"]


def typed(*words: str | Path, cwd: Path | None = None) -> "subprocess.CompletedProcess[str]":
    """What `autograder WORDS` does."""
    command = [*COMMAND, *map(str, words)]
    environment = {**os.environ, "COLUMNS": "120"}
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=cwd, check=False)


def test_run_shows_a_table_and_writes_the_results(tmp_path: Path) -> None:
    out = tmp_path / "new" / "results.json"
    done = typed("oldsuite", "run", SUITES / "files", HANDINS / "files" / "wrong", "--out", out)
    assert done.returncode == 1, done.stderr
    for word in ("More than there is", "wire", "0/2", "score: 0", "Missing some required files"):
        assert word in done.stdout
    assert outline(json.loads(out.read_text())) == outline(ours_of("files", "wrong"))
    assert not list(SUITES.rglob("files/**/__pycache__"))


def test_a_zip_and_the_folder_of_tests_itself(tmp_path: Path) -> None:
    packed = shutil.make_archive(str(tmp_path / "handin"), "zip", HANDINS / "parts" / "right")
    done = typed("oldsuite", "run", SUITES / "parts" / "tests", packed, "--json")
    assert done.returncode == 1, done.stderr  # one test is skipped
    assert outline(json.loads(done.stdout)) == outline(ours_of("parts", "right"))


def test_everything_passes(tmp_path: Path) -> None:
    done = typed("oldsuite", "run", SUITES / "setup", HANDINS / "setup" / "right" / "setup_hw.py", "--inside")
    assert (done.returncode, "score: 8" in done.stdout) == (0, True), done.stderr
    assert "not proof against forging" in done.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nowhere", "x.py"), "there is no folder"),
        ((HANDINS, "x.py"), "has no file test*.py with tests"),
        ((SUITES / "files", "nobody"), "there is no file or folder nobody"),
        ((SUITES / "files", SUITES), "the suite lies in the submission"),
    ],
)
def test_what_is_the_users_fault(words: tuple[str | Path, ...], told: str) -> None:
    done = typed("oldsuite", "run", *words)
    assert done.returncode == 2 and told in done.stderr and "Traceback" not in done.stderr


def test_nothing_handed_in(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("later")
    done = typed("oldsuite", "run", SUITES / "setup", tmp_path, "--json")
    tests = entries(json.loads(done.stdout))
    assert done.returncode == 1 and {test["score"] for test in tests.values()} == {0}
    assert "There is no `setup_hw.py`" in tests["3"]["output"]


def test_a_bundle_is_the_same_bytes_and_grades(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    for out in (first, second):
        assert typed("oldsuite", "build", SUITES / "setup", "--out", out).returncode == 0
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(io.BytesIO(first.read_bytes())) as opened:
        names = set(opened.namelist())
        assert b"-m autograder.gradescope_old\n" in opened.read("run_autograder")
    assert {"setup.sh", "requirements.txt", "suite/tests/test_setup.py", "starter/setup_hw.py"} <= names
    out = tmp_path / "results.json"
    done = typed("simulate", first, HANDINS / "setup" / "wrong", "--out", out)
    assert done.returncode == 0, done.stdout + done.stderr
    assert outline(json.loads(out.read_text())) == outline(ours_of("setup", "wrong"))

"""Old suites, by gradescope-utils' own runner and by ours."""

import atexit
import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from autograder.oldsuite.host import OldHostProcess
from autograder.oldsuite.layout import read_layout
from autograder.oldsuite.run import job_of, setting_of

HERE = Path(__file__).parent
SUITES = HERE / "suites"
HANDINS = HERE / "handins"
Document = dict[str, Any]

THEIRS = """
import runpy, sys
from gradescope_utils.autograder_utils import files
source, files.check_submitted_files.__defaults__ = sys.argv[1], (sys.argv[2],)
sys.path.insert(0, source)
runpy.run_path(source + "/run_tests.py", run_name="__main__")
"""


@cache
def theirs(suite: str, handin: str) -> Document | None:
    """What gradescope-utils makes of a hand-in, as Gradescope runs it; None where it ends without results."""
    with TemporaryDirectory() as scratch:
        source, submission = Path(scratch) / "source", HANDINS / suite / handin
        shutil.copytree(SUITES / suite, source, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(submission, source, dirs_exist_ok=True)
        runner = source / "run_tests.py"
        out = Path(scratch) / "results.json"
        text = runner.read_text().replace("/autograder/results/results.json", str(out))
        runner.write_text(text)
        command = [sys.executable, "-c", THEIRS, str(source), str(submission)]
        subprocess.run(command, cwd=source, capture_output=True, check=False)
        try:
            return json.loads(out.read_text())  # type: ignore[no-any-return]
        except (OSError, ValueError):
            return None


@cache
def host_of(suite: Path, **options: Any) -> OldHostProcess:
    """A host for a suite, kept until the tests end."""
    host = OldHostProcess(setting_of(read_layout(suite), **options))
    atexit.register(host.close)
    return host


def ours(suite: Path, submission: Path, **options: Any) -> Document:
    """What the engine makes of it."""
    with TemporaryDirectory() as scratch:
        out = Path(scratch) / "results.json"
        done = host_of(suite, **options).do(job_of(read_layout(suite), submission, out))
        assert not done.problem
        return json.loads(out.read_text())  # type: ignore[no-any-return]


@cache
def ours_of(suite: str, handin: str, inside: bool = False) -> Document:
    """What the engine makes of one of the hand-ins here."""
    return ours(SUITES / suite, HANDINS / suite / handin, inside=inside)


def entries(document: Document) -> dict[str, Document]:
    """The entries by number or name."""
    return {test.get("number", test["name"]): test for test in document["tests"]}


def outline(document: Document) -> dict[str, Document]:
    """What must be as gradescope-utils has it."""
    kept = ("name", "number", "score", "max_score", "status", "visibility", "tags")
    return {key: {k: test[k] for k in kept if k in test} for key, test in entries(document).items()}

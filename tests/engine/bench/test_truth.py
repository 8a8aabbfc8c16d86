"""The race's table of right marks agrees with its checks, which agree with our suite on the reference."""

import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[3]


def test_the_table_of_right_marks_agrees_with_the_checks() -> None:
    command = [sys.executable, str(REPOSITORY / "tests" / "bench" / "truth.py")]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(command, text=True, capture_output=True, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr

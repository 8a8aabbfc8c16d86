"""The shell's completion: commands and assignments."""

import os
import subprocess
import sys

import pytest
from tiny import TINY


@pytest.mark.parametrize(
    ("words", "count", "found"),
    [
        ("autograder simul", 1, "simulate"),
        ("autograder grade toy", 2, "toy_sums"),
        ("autograder check t", 2, "toy_sums"),
    ],
)
def test_completion(words: str, count: int, found: str) -> None:
    asked = {"COMP_WORDS": words, "COMP_CWORD": str(count), "_AUTOGRADER_COMPLETE": "bash_complete"}
    command = [
        sys.executable,
        "-c",
        "import sys; sys.argv[0] = 'autograder'; from autograder.cli.main import main; main()",
    ]
    done = subprocess.run(command, cwd=TINY, env={**os.environ, **asked}, capture_output=True, text=True)
    assert f"plain,{found}" in done.stdout.splitlines(), done.stderr

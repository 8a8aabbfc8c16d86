"""Copies of the tiny course with something changed, and what `autograder validate` says of them."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from tiny import TINY

from autograder.cli.main import cli


def course_with(root: Path, files: dict[str, str]) -> Path:
    """The tiny course in a folder of its own, with these files put into it (removed, if empty)."""
    course = root / "course"
    shutil.copytree(TINY, course, ignore=shutil.ignore_patterns("__pycache__", "runs", ".cache"))
    for name, text in files.items():
        path = course / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8") if text else path.unlink()
    return course


def run_validate(course: Path, *arguments: object) -> tuple[Result, dict[str, Any]]:
    """The command's end, and its JSON for the toy assignment."""
    before = Path.cwd()
    os.chdir(course)
    try:
        words = ["validate", "toy_sums", "--json", "--jobs", "1", *map(str, arguments)]
        result = CliRunner().invoke(cli, words, catch_exceptions=False)
    finally:
        os.chdir(before)
    return result, json.loads(result.stdout)["toy_sums"]

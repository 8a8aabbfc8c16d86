"""Hand-ins for the tests of reading: texts, and ways to pack them."""

import json
import zipfile
from pathlib import Path

from autograder.course.model import Assignment
from autograder.submission.files import File, Taken
from autograder.submission.model import Submission
from autograder.submission.read import normal_form

SUMS = "def total(x):\n    return x.sum(1)\n\ndef weighted(x, w):\n    return x @ w\n"
MEANS = "from sums import total\n\ndef mean(x):\n    return total(x) / x.shape[1]\n"
STARTER = '"""Sums."""\n\ndef total(x):\n    """It."""\n    raise NotImplementedError\n'


def notebook(text: str) -> str:
    """A notebook of one cell."""
    cell = {"cell_type": "code", "metadata": {}, "source": text, "outputs": [], "execution_count": None}
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]})


def folder(root: Path, **files: str) -> Path:
    """A folder with these files; `__` in a name is a slash and `_DOT_` a dot."""
    for name, text in files.items():
        path = root / name.replace("_DOT_", ".").replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def of(files: dict[str, str | bytes], assignment: Assignment, **times: float) -> Submission:
    """The normal form of files given by their path."""
    listed = [
        File(path, text.encode() if isinstance(text, str) else text, times.get(Path(path).stem, 0.0))
        for path, text in files.items()
    ]
    return normal_form("doe", Taken(listed), assignment)


def told(submission: Submission) -> dict[str, str]:
    """The reasons for what was left out, without the files that are not worth a word."""
    return {left.path: left.reason for left in submission.left_out if left.reason}


def packed(path: Path, *entries: tuple[str | zipfile.ZipInfo, str | bytes]) -> Path:
    """A zip of these entries."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in entries:
            opened.writestr(name, data)
    return path

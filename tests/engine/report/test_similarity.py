"""`autograder similarity`: a copy with other names is found, the starter's code is not."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from autograder.cli.main import cli

TINY = Path(__file__).parents[1] / "tiny_course"
ORIGINAL = '''import torch


def total(x):
    """Mine <b>alone</b>."""
    result = torch.zeros(x.shape[0], dtype=x.dtype)
    for row in range(x.shape[0]):
        for column in range(x.shape[1]):
            result[row] = result[row] + x[row, column]
    return result


def weighted(x, w):
    out = torch.zeros(x.shape[0], dtype=x.dtype)
    for row in range(x.shape[0]):
        out[row] = sum(x[row, k] * w[k] for k in range(len(w)))
    return out
'''
OTHER = "def total(x):\n    return x.sum(1)\n\n\ndef weighted(x, w):\n    return x @ w\n"


def invoke(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


def test_a_renamed_copy_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TINY)
    copied = ORIGINAL.replace("result", "answer").replace("row", "i").replace("column", "j")
    for name, text in {"first": ORIGINAL, "second": copied, "third": OTHER}.items():
        (tmp_path / "class" / name).mkdir(parents=True)
        (tmp_path / "class" / name / "sums.py").write_text(text)
    run = tmp_path / "run"
    done = invoke(
        "grade", "toy_sums", tmp_path / "class", "--out", run, "--jobs", 1, "--question", "sums.total"
    )
    assert done.exit_code == 0, done.output
    done = invoke("similarity", run, "--csv", tmp_path / "pairs.csv")
    assert done.exit_code == 0, done.output
    assert "sums: second and first" in done.output or "sums: first and second" in done.output
    assert "third" not in done.output and "(1 pairs)" in done.output
    page = (run / "similarity.html").read_text("utf-8")
    assert "&lt;b&gt;alone" in page and "<b>alone" not in page
    assert (tmp_path / "pairs.csv").read_text().count("\n") == 2


def test_no_run_is_told(tmp_path: Path) -> None:
    done = invoke("similarity", tmp_path)
    assert done.exit_code == 2 and "holds no run" in done.output

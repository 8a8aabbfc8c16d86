"""`autograder validate`: a sound suite passes, every way of being unsound is told."""

import json
import subprocess
from pathlib import Path

import pytest
from audited import course_with, run_validate
from click.testing import CliRunner
from tiny import TINY

from autograder.audit.changed import EVERYTHING, since
from autograder.cli.main import cli

CHAFFS, WHEATS = "tests/toy_sums/chaffs", "tests/toy_sums/wheats"
SURVIVES = '"""Same as the reference."""\nKILLED_BY = "1.2"\n\n\ndef total(x):\n    return x.sum(1)\n'
RAISES = '"""You index out of range."""\nKILLED_BY = "1.1"\n\n\ndef total(x):\n    return x[len(x)]\n'
WRONG = '"""A wheat that is none."""\n\n\ndef total(x):\n    return x.sum(1) + 1e-4\n'
ROUGH = '"""Right, but barely."""\n\n\ndef total(x):\n    return x.sum(1) + 2e-6 * (x.abs().sum(1))\n'


def test_the_tiny_suite_is_sound(tmp_path: Path) -> None:
    page = tmp_path / "audit.html"
    result, found = run_validate(course_with(tmp_path, {}), "--mutants", "--html", page)
    assert result.exit_code == 0, result.output
    assert found["faults"] == {}
    counts = found["counts"]
    assert (
        (counts["wheats passed"], counts["chaffs killed"]) == (counts["wheats"], counts["chaffs"]) == (7, 8)
    )
    assert (counts["chaffs named by diagnosis"], counts["chaffs misnamed"]) == (8, 0)
    assert counts["misses, 95 % bound"] == pytest.approx(1 - 0.05 ** (1 / 8), abs=1e-4)
    lines = {line["number"]: line for line in found["properties"]}
    assert lines["1.2"]["owns"] == ["sums.total/absolute", "sums.total/drops_last"]
    assert lines["1.2"]["right"] <= 1e-6 and lines["1.2"]["wrong"] >= 1e-4
    assert found["own no chaff"] == ["1.1"]
    mutants = found["mutants"]
    assert mutants["survivors"] == [] and mutants["killed"] > 30 and mutants["equivalent"] == 2
    text = page.read_text("utf-8")
    assert "sums.total/absolute" in text and "■" in text
    assert "http" not in text.replace("http-equiv", "") and "<script" not in text


def test_what_is_unsound_is_told(tmp_path: Path) -> None:
    course = course_with(
        tmp_path,
        {
            f"{CHAFFS}/sums/total/survives.py": SURVIVES,
            f"{CHAFFS}/sums/total/raises.py": RAISES,
            f"{CHAFFS}/sums/total/absolute.py": "",
            f"{CHAFFS}/sums/total/nameless.py": SURVIVES.replace("x.sum(1)", "x.sum(1) + 1").replace(
                'KILLED_BY = "1.2"\n', ""
            ),
            f"{WHEATS}/sums/total/wrong.py": WRONG,
            f"{WHEATS}/sums/total/rough.py": ROUGH,
        },
    )
    page = tmp_path / "audit.html"
    result, found = run_validate(course, "--task", "sums.total", "--html", page)
    assert result.exit_code == 1
    faults = found["faults"]
    assert set(faults) == {
        "chaff sums.total/survives", "chaff sums.total/raises", "chaff sums.total/nameless",
        "wheat sums.total/wrong", "margins",
    }  # fmt: skip
    assert faults["chaff sums.total/survives"] == ["survives"]
    assert faults["chaff sums.total/raises"] == ["dies in 1.1 by IndexError"]
    assert faults["chaff sums.total/nameless"][0].startswith("names no property")
    assert "fails 1.1 (wrong answer)" in " ".join(faults["wheat sums.total/wrong"])
    assert all("a right program comes to" in fault for fault in faults["margins"])
    assert "dies in 1.1 by IndexError" in page.read_text("utf-8")


def test_only_what_changed(tmp_path: Path) -> None:
    course = course_with(tmp_path, {})
    run = ["git", "-c", "user.name=t", "-c", "user.email=t@localhost"]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "Begin"]):
        subprocess.run([*run, *arguments], cwd=course, check=True)
    assert since(course, "HEAD", ["toy_sums"]) == {}
    (course / CHAFFS / "sums" / "total" / "new.py").write_text(SURVIVES, "utf-8")
    assert since(course, "HEAD", ["toy_sums", "other"]) == {"toy_sums": ("sums.total",)}
    (course / "reference" / "toy_sums" / "sums.py").write_text("", "utf-8")
    assert since(course, "HEAD", ["toy_sums"]) == {"toy_sums": EVERYTHING}


def test_an_unknown_commit_and_an_unknown_task(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TINY)
    unknown = CliRunner().invoke(cli, ["validate", "--changed", "no-such-commit"])
    assert unknown.exit_code == 2 and "git cannot say what has changed" in unknown.output
    task = CliRunner().invoke(cli, ["validate", "toy_sums", "--task", "sums.none"])
    assert task.exit_code == 2 and 'toy_sums has no task "sums.none"' in task.output


COURSE = Path(__file__).parents[3]
CHEAP = ["gaussians.kl", "gaussians.reparameterize", "elbo.elbo", "answers.evidence"]


def test_a_quick_cut_of_the_course(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(COURSE)
    tasks = [word for task in CHEAP for word in ("--task", task)]
    words = ["validate", "a4_vae", *tasks, "--sample", "1", "--jobs", "1", "--json"]
    result = CliRunner().invoke(cli, words, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)["a4_vae"]
    assert found["counts"]["wheats"] == found["counts"]["chaffs"] == len(CHEAP)


def test_an_item_that_the_grader_cannot_mark_counts_neither_as_passed_nor_as_killed(tmp_path: Path) -> None:
    suite = "tests/toy_sums/public/test_sums.py"
    text = (TINY / suite).read_text("utf-8")
    broken = text.replace("close(", "undefined_helper(", 1)
    result, found = run_validate(course_with(tmp_path, {suite: broken}), "--task", "sums.total")
    assert result.exit_code == 1
    counts = found["counts"]
    assert counts["wheats passed"] == 0
    assert all(faults[0].startswith("grader error") for faults in found["faults"].values())

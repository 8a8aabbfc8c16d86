"""`autograder grade` as a TA runs it: folders, zips, exports, bad input, resuming."""

import csv
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from tiny import TINY

AUTOGRADER = [sys.executable, "-m", "autograder.cli.main"]


def run(*arguments: object, cwd: Path = TINY) -> subprocess.CompletedProcess[str]:
    """The real command line in a real process."""
    command = [*AUTOGRADER, *map(str, arguments)]
    environment = {**os.environ, "COLUMNS": "120"}
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=environment)


@pytest.fixture(scope="module")
def class_folder(tmp_path_factory: pytest.TempPathFactory, toy_texts: dict[str, str]) -> Path:
    """Three students: right, half done, unreadable."""
    root = tmp_path_factory.mktemp("class")
    for name, texts in {"right": toy_texts, "half": {"sums": toy_texts["sums"]}}.items():
        (root / name).mkdir()
        for module, text in texts.items():
            (root / name / f"{module}.py").write_text(text)
    (root / "torn.zip").write_bytes(b"PK\x03\x04 not a zip at all")
    return root


@pytest.fixture(scope="module")
def graded(class_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The class, graded."""
    out = tmp_path_factory.mktemp("runs") / "run"
    done = run("grade", "toy_sums", class_folder, "--out", out, "--jobs", 1)
    assert done.returncode == 0, done.stderr
    return out


def rows_of(out: Path) -> list[dict[str, str]]:
    """The rows of a run's marks.csv."""
    with (out / "marks.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_marks_csv_has_a_row_a_student_and_a_column_an_item(graded: Path) -> None:
    rows = rows_of(graded)
    assert {row["submission"]: row["total"] for row in rows} == {"right": "15", "half": "7", "torn": "0"}
    assert {row["submission"]: row["2.2"] for row in rows} == {"right": "4", "half": "0", "torn": "0"}


def test_run_json_can_replay(graded: Path) -> None:
    about = json.loads((graded / "run.json").read_text())
    assert about["assignment"] == "toy_sums"
    assert {s["status"] for s in about["submissions"]} == {"graded", "unreadable"}
    assert len(about["suite"]) == 64 and about["isolation"]


def test_the_run_is_closed_to_other_users(graded: Path) -> None:
    assert graded.stat().st_mode & 0o077 == 0


def test_resume_grades_nothing_twice(class_folder: Path, graded: Path) -> None:
    stamp = (graded / "right" / "results.json").stat().st_mtime_ns
    done = run("grade", "toy_sums", class_folder, "--out", graded, "--resume", "--jobs", 1)
    assert done.returncode == 0, done.stderr
    assert (graded / "right" / "results.json").stat().st_mtime_ns == stamp


def test_gradescope_export_names_the_students(tmp_path: Path, toy_texts: dict[str, str]) -> None:
    export = tmp_path / "export.zip"
    metadata = (
        "submission_7:\n  :submitters:\n  - :name: Ada\n    :sid: 5\n    :email: a@b.c\n"
        "  - :name: Bo\n    :sid: 6\n    :email: b@b.c\n  :created_at: 2026-07-01 12:00:00 Z\n"
    )
    with zipfile.ZipFile(export, "w") as opened:
        opened.writestr("assignment_1_export/submission_metadata.yml", metadata)
        for name, text in toy_texts.items():
            opened.writestr(f"assignment_1_export/submission_7/{name}.py", text)
    done = run("grade", "toy_sums", export, "--out", tmp_path / "run", "--jobs", 1)
    assert done.returncode == 0, done.stderr
    rows = rows_of(tmp_path / "run")
    assert [(row["name"], row["sid"], row["total"]) for row in rows] == [
        ("Ada", "5", "15"),
        ("Bo", "6", "15"),
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("grade", "toy_smus", "."), 'there is no assignment "toy_smus"'),
        (("grade", "toy_sums", "nowhere"), "there is no file or folder nowhere"),
        (("grade", "toy_sums", ".", "--question", "x"), 'has no question or task "x"'),
        (("grde", "toy_sums"), "Did you mean grade?"),
        (("check", "toy_sums", "nowhere"), "there is no file or folder nowhere"),
    ],
)
def test_mistakes_are_one_clear_sentence(arguments: tuple[str, ...], told: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_check_shows_points_and_the_first_failure(tmp_path: Path, toy_texts: dict[str, str]) -> None:
    for name, text in toy_texts.items():
        (tmp_path / f"{name}.py").write_text(text)
    done = run("check", "toy_sums", tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "4 hidden checks exist" in done.stdout
    (tmp_path / "means.py").write_text("def mean(x):\n    return x.sum()\n")
    done = run("check", "toy_sums", tmp_path, "--question", "means")
    assert done.returncode == 1
    assert "from means import mean" in done.stdout


def test_check_gives_the_same_bytes_in_a_plain_child(tmp_path: Path, toy_texts: dict[str, str]) -> None:
    for name, text in toy_texts.items():
        (tmp_path / f"{name}.py").write_text(text.replace("x.sum(dim", "2 * x.sum(dim"))
    forked = run("check", "toy_sums", tmp_path, "--json")
    plain = run("check", "toy_sums", tmp_path, "--json", "--portable")
    assert forked.returncode == plain.returncode == 1
    assert forked.stdout == plain.stdout


def test_a_mark_is_replayed_from_what_the_run_kept(graded: Path, tmp_path: Path) -> None:
    done = run(
        "grade", "toy_sums", graded / "half" / "submission.json", "--out", tmp_path / "again", "--jobs", 1
    )
    assert done.returncode == 0, done.stderr
    again = tmp_path / "again" / "half" / "results.json"
    assert again.read_bytes() == (graded / "half" / "results.json").read_bytes()


def test_a_roster_names_those_who_did_not_hand_in(class_folder: Path, tmp_path: Path) -> None:
    roster = tmp_path / "class.csv"
    roster.write_text("Name,SID,Email\nAda Bell,100,ada@example.org\n")
    out = tmp_path / "run"
    done = run("grade", "toy_sums", class_folder / "half", "--out", out, "--roster", roster, "--jobs", 1)
    assert done.returncode == 0 and "No submission: Ada Bell (100)" in done.stderr
    last = rows_of(out)[-1]
    assert (last["sid"], last["status"], last["total"]) == ("100", "missing", "")

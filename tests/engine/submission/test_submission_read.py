"""One hand-in in all the shapes that students find."""

import io
import json
import os
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from autograder.course.model import Assignment
from autograder.submission import zips
from autograder.submission.files import File, Taken
from autograder.submission.model import Submission
from autograder.submission.read import normal_form, read_submission

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


def test_plain_folder(tmp_path: Path, toy: Assignment) -> None:
    root = folder(tmp_path / "doe", sums_DOT_py=SUMS, means_DOT_py=MEANS, notes_DOT_pdf="%PDF")
    submission = read_submission(root, toy)
    assert submission.key == "doe" and submission.problem == ""
    assert list(submission.sources) == ["sums", "means"]
    assert submission.sources["sums"].text == SUMS
    assert told(submission) == {} and submission.left_out[0].path == "notes.pdf"


def test_wrapped_and_messy_zip(tmp_path: Path, toy: Assignment) -> None:
    crlf = b"\xef\xbb\xbf" + SUMS.replace("\n", "\r\n").encode()
    path = packed(
        tmp_path / "doe.zip",
        ("hw/Final/sums.py", crlf),
        ("hw/Final/means (1).ipynb", notebook("!pip install torch\n" + MEANS)),
        ("hw/Final/utils.py", "X = 1\n"),
        ("hw/Final/tools/plots.py", "Y = 1\n"),
        ("hw/.DS_Store", b"\0"),
        ("__MACOSX/hw/Final/._sums.py", b"\0\0"),
        ("hw/Final/__pycache__/sums.cpython-311.pyc", b"\0"),
        ("hw/Final/.ipynb_checkpoints/means-checkpoint.ipynb", "{}"),
    )
    submission = read_submission(path, toy)
    assert submission.problem == "" and told(submission) == {}
    assert submission.sources["sums"].text == SUMS
    assert submission.sources["means"].filename == "means (1).ipynb"
    assert "def mean(x)" in submission.sources["means"].text
    assert set(submission.sources) == {"sums", "means", "utils", "tools", "tools.plots", "plots"}
    assert submission.sources["tools.plots"].filename == "tools/plots.py"


@pytest.mark.parametrize(
    ("sums", "means"),
    [
        ("SUMS.PY", "Means.py"),
        ("Doe_Jane_Assgn4_Question1.ipynb", "Doe_Jane_Assgn4_Question2.ipynb"),
        ("a4 q1.py", "a4 q2.py"),
        ("DoeJaneSums.py", "doe-means-final.py"),
        ("Copy of sums.ipynb", "means - Copy.py"),
        ("first.py", "second.ipynb"),
        ("means_helper_sums.py", "Question 2.py"),
        ("hw/part_1/code.py", "hw/part_2/code.ipynb"),
    ],
)
def test_names_that_students_use(toy: Assignment, sums: str, means: str) -> None:
    texts = {sums: SUMS, means: MEANS}
    files = {name: notebook(text) if name.endswith("ipynb") else text for name, text in texts.items()}
    submission = of(files, toy)
    assert submission.sources["sums"].filename == Path(sums).name
    assert submission.sources["means"].filename == Path(means).name
    assert told(submission) == {}


def test_renamed_modules_stay_importable(toy: Assignment) -> None:
    second = MEANS.replace("from sums", "from doe_q1")
    submission = of({"doe_q1.py": SUMS, "doe_q2.py": second}, toy)
    assert submission.sources["doe_q1"].text == "from sums import *\n"
    assert "doe_q2" not in submission.sources


def test_equal_claims_take_the_exact_name_else_the_newest(toy: Assignment) -> None:
    other = SUMS.replace("x @ w", "(x * w).sum(1)")
    exact = of({"sums.py": SUMS, "sums (1).py": other, "means.py": MEANS}, toy, **{"sums (1)": 9.0})
    assert exact.sources["sums"].text == SUMS
    assert told(exact) == {"sums (1).py": "`sums.py` was taken for sums instead"}
    newest = of({"sums_a.ipynb": notebook(SUMS), "sums_b.ipynb": notebook(other)}, toy, sums_b=5.0)
    assert newest.sources["sums"].filename == "sums_b.ipynb"
    assert "sums_a.ipynb" in told(newest)


def test_module_before_notebook_unless_it_is_the_starter(toy: Assignment) -> None:
    both = of({"sums.py": SUMS, "sums.ipynb": notebook(SUMS)}, toy)
    assert both.sources["sums"].filename == "sums.py"
    assert told(both) == {"sums.ipynb": "`sums.py` was taken for sums instead"}
    starter = of({"sums.py": STARTER, "notebooks/sums.ipynb": notebook(SUMS), "means.py": MEANS}, toy)
    assert starter.sources["sums"].filename == "sums.ipynb" and told(starter) == {}
    handed_out = of({"sums.py": SUMS, "notebooks/sums.ipynb": notebook(STARTER)}, toy)
    assert handed_out.sources["sums"].filename == "sums.py" and told(handed_out) == {}
    only = of({"sums.py": STARTER, "notebooks/sums.ipynb": notebook(STARTER)}, toy)
    assert only.sources["sums"].filename == "sums.py" and only.problem == ""


def test_reexported_question_is_no_starter(toy: Assignment) -> None:
    submission = of({"sums.py": "from mine import *\n", "mine.py": SUMS, "means.py": MEANS}, toy)
    assert submission.sources["sums"].filename == "sums.py"
    assert submission.sources["mine"].text == SUMS and told(submission) == {}


def test_helper_whose_name_has_a_question_in_it(toy: Assignment) -> None:
    files = {"sums.py": "from sums_utils import total\n", "sums_utils.py": "def total(x):\n    return x\n"}
    submission = of(files, toy)
    assert submission.sources["sums"].filename == "sums.py"
    assert "sums_utils" in submission.sources


def test_one_notebook_with_everything(toy: Assignment) -> None:
    submission = of({"homework.ipynb": notebook(SUMS + "\n" + MEANS)}, toy)
    assert {s.filename for s in submission.sources.values()} == {"homework.ipynb"}
    assert set(submission.sources) == {"sums", "means"}


def test_names_that_would_shadow(toy: Assignment) -> None:
    names = ["conftest", "torch", "math", "sitecustomize", "autograder", "given", "reference", "Random"]
    files: dict[str, str | bytes] = {f"{name}.py": "X = 1\n" for name in names}
    submission = of({**files, "sums.py": SUMS, "my plots.py": "X = 1\n", "torch/nn.py": "X = 1\n"}, toy)
    assert set(submission.sources) == {"sums", "nn"}
    assert told(submission)["torch.py"] == "its name would stand in for the module `torch`"
    assert set(told(submission)) == {*files, "my plots.py"}


def test_question_may_have_the_name_of_an_installed_module(toy: Assignment) -> None:
    renamed = toy.__class__(
        "t", "T", questions=(toy.questions[0].__class__("attr", "A", toy.questions[0].tasks),)
    )
    assert set(of({"attr.py": SUMS}, renamed).sources) == {"attr"}


def test_weights(toy: Assignment) -> None:
    files: dict[str, str | bytes] = {"sums.py": SUMS, "weights/vae.safetensors": b"\x08" * 9}
    assert of(files, toy).weights == {"vae.safetensors": b"\x08" * 9}
    many = {**files, **{f"weights/{i}.safetensors": b"1" for i in range(9)}}
    assert len(of(many, toy).weights) == 8


def test_nothing_usable(tmp_path: Path, toy: Assignment) -> None:
    (tmp_path / "empty").mkdir()
    empty = read_submission(tmp_path / "empty", toy)
    assert empty.problem == (
        "There is no Python file or notebook in the submission. "
        "Hand in sums.py, means.py, or notebooks of the same names."
    )
    assert "None of the files (x.py)" in of({"x.py": "y = 1\n"}, toy).problem
    archive = folder(tmp_path / "rar", work_DOT_rar="Rar!")
    assert "a .rar file cannot be opened" in read_submission(archive, toy).problem
    assert "cannot be opened" in read_submission(tmp_path / "nowhere.zip", toy).problem
    (tmp_path / "none.zip").write_bytes(b"")
    assert "the file is empty" in read_submission(tmp_path / "none.zip", toy).problem
    (tmp_path / "text.zip").write_text("not a zip at all")
    assert "not a zip file" in read_submission(tmp_path / "text.zip", toy).problem
    assert "neither Python" in read_submission(folder(tmp_path, a_DOT_pdf="x") / "a.pdf", toy).problem


def test_single_files(tmp_path: Path, toy: Assignment) -> None:
    root = folder(tmp_path, sums_DOT_py=SUMS, Doe_Question2_DOT_ipynb=notebook(MEANS))
    assert set(read_submission(root / "sums.py", toy).sources) == {"sums"}
    assert set(read_submission(root / "Doe_Question2.ipynb", toy).sources) == {"means"}


def test_zip_inside_a_folder(tmp_path: Path, toy: Assignment) -> None:
    root = tmp_path / "submission_7"
    root.mkdir()
    packed(root / "hw.zip", ("hw/sums.py", SUMS), ("../means.py", MEANS))
    submission = read_submission(root, toy)
    assert set(submission.sources) == {"sums"}
    assert told(submission) == {"hw.zip/../means.py": "its path leads out of the submission"}


def link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def test_hostile_entries_are_left_out_and_the_good_kept(tmp_path: Path, toy: Assignment) -> None:
    path = packed(
        tmp_path / "doe.zip",
        ("sums.py", SUMS),
        ("../../outside.py", "X = 1"),
        ("/etc/cron.d/evil.py", "X = 1"),
        ("C:\\Windows\\evil.py", "X = 1"),
        (link("secret.py"), "/etc/passwd"),
        ("large.py", "#" * (zips.MIB + 1)),
        ("bomb.ipynb", b"\0" * (20 * zips.MIB)),
        ("model.safetensors", os.urandom(8 * zips.MIB + 1)),
    )
    with zipfile.ZipFile(path, "a", zipfile.ZIP_BZIP2) as opened:
        opened.writestr("squeezed.py", "X = 1")
    submission = read_submission(path, toy)
    assert set(submission.sources) == {"sums"} and submission.weights == {}
    assert told(submission) == {
        "../../outside.py": "its path leads out of the submission",
        "/etc/cron.d/evil.py": "its path leads out of the submission",
        "C:/Windows/evil.py": "its path leads out of the submission",
        "secret.py": "it is a link",
        "large.py": "it is larger than 1 MiB",
        "bomb.ipynb": "it is packed suspiciously tightly (a zip bomb?)",
        "model.safetensors": "it is larger than 8 MiB",
        "squeezed.py": "it is compressed in an unusual way; make the zip with your system's own program",
    }


def test_entries_that_lie_or_are_damaged(tmp_path: Path, toy: Assignment) -> None:
    path = packed(tmp_path / "doe.zip", ("sums.py", SUMS), ("means.py", MEANS * 50))
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (5).to_bytes(4, "little")  # the directory claims five bytes
    path.write_bytes(bytes(data))
    submission = read_submission(path, toy)
    assert set(submission.sources) == {"sums"} and "means.py" in told(submission)
    encrypted = bytearray(packed(tmp_path / "b.zip", ("sums.py", SUMS)).read_bytes())
    encrypted[encrypted.rindex(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "b.zip").write_bytes(bytes(encrypted))
    assert "it is encrypted" in read_submission(tmp_path / "b.zip", toy).problem


def test_totals_are_bounded(toy: Assignment, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("autograder.submission.files.MAX_FILES", 3)
    many = packed(tmp_path / "m.zip", ("sums.py", SUMS), *((f"m{i}.py", "X = 1") for i in range(5)))
    submission = read_submission(many, toy)
    assert len(submission.sources) == 3 and len(told(submission)) == 3
    monkeypatch.setattr(zips, "MAX_DIRECTORY", 100)
    assert "too many entries" in read_submission(many, toy).problem
    monkeypatch.setattr("autograder.submission.files.MAX_TOTAL", 150)
    taken = Taken()
    taken.take(File("a.py", b"1" * 100))
    taken.take(File("b.py", b"1" * 100))
    assert [file.path for file in taken.files] == ["a.py"] and "larger" in taken.left_out[0].reason


def test_links_and_pipes_in_a_folder(tmp_path: Path, toy: Assignment) -> None:
    (tmp_path / "secret.py").write_text("X = 1")
    root = folder(tmp_path / "doe", sums_DOT_py=SUMS)
    (root / "means.py").symlink_to(tmp_path / "secret.py")
    (root / "loop").symlink_to(root)
    os.mkfifo(root / "pipe.py")
    submission = read_submission(root, toy)
    assert set(submission.sources) == {"sums"}
    assert told(submission) == {"means.py": "it is a link", "loop": "it is a link"}


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400), st.integers(0, 400), st.booleans())
@example(b"", 0, False)
def test_any_bytes_as_a_zip(toy: Assignment, damage: bytes, place: int, keep: bool) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("sums.py", SUMS)
        opened.writestr("hw/means.ipynb", notebook(MEANS))
    whole = stream.getvalue()
    data = whole[:place] + damage + whole[place + len(damage) :] if keep else damage
    try:
        taken = zips.from_zip(io.BytesIO(data))
    except zips.Unreadable:
        return
    submission: Any = normal_form("doe", taken, toy)
    assert set(submission.sources) <= {"sums", "means"} or submission.sources

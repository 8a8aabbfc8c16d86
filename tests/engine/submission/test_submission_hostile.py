"""Hostile and damaged archives: what is bad is left out, what is good is kept."""

import io
import os
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hand_ins import MEANS, SUMS, folder, notebook, packed, told
from hypothesis import example, given, settings
from hypothesis import strategies as st

from autograder.course.model import Assignment
from autograder.submission import zips
from autograder.submission.files import File, Taken
from autograder.submission.read import normal_form, read_submission


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

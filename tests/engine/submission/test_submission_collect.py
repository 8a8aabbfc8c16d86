"""Whole classes: folders, zips, Gradescope's export."""

import zipfile
from pathlib import Path

import pytest

from autograder.course.model import Assignment
from autograder.submission.collect import SourceError, count_submissions, read_submissions
from autograder.submission.export import BadMetadata, moment, read_metadata
from autograder.submission.model import Person, Submission

SUMS = "def total(x):\n    return x.sum(1)\n"
METADATA = """---
submission_10:
  :submitters:
  - :name: Jane Doe
    :sid: 0012345
    :email: jane@example.org
  - :name: J\u00fcrgen
    :sid:
    :email: j@example.org
  :created_at: 2026-04-26 17:34:00.861687000 Z
  :score: 3.0
  :results: {tests: [{output: "x: y"}]}
submission_9:
  :submitters: []
  :created_at: 2026-04-26 13:34:00 -0400
submission_11:
  :submitters:
"""


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def zipped(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as opened:
        for name, text in files.items():
            opened.writestr(name, text)
    return path


def read(toy: Assignment, *paths: Path) -> list[Submission]:
    found = list(read_submissions(paths, toy))
    assert count_submissions(paths, toy) == len(found)
    return found


EXPORT = {
    "submission_metadata.yml": METADATA,
    "submission_9/sums.py": SUMS,
    "submission_10/hw/sums.py": SUMS,
    "submission_12/notes.txt": "no code",
}


@pytest.mark.parametrize("wrapped", ["", "assignment_5_export/"])
@pytest.mark.parametrize("as_zip", [False, True])
def test_gradescope_export(tmp_path: Path, toy: Assignment, wrapped: str, as_zip: bool) -> None:
    files = {wrapped + name: text for name, text in EXPORT.items()}
    files["__MACOSX/._" + (wrapped or "x")] = "x"
    path = zipped(tmp_path / "e.zip", files) if as_zip else write(tmp_path / "e", files)
    found = read(toy, path)
    assert [s.key for s in found] == [f"submission_{i}" for i in (9, 10, 11, 12)]
    jane = found[1]
    assert jane.people == (
        Person("Jane Doe", "0012345", "jane@example.org"),
        Person("J\u00fcrgen", "", "j@example.org"),
    )
    assert jane.submitted_at == "2026-04-26T17:34:00.861687+00:00"
    assert found[0].submitted_at == "2026-04-26T13:34:00-04:00"
    assert [bool(s.problem) for s in found] == [False, False, True, True]


def test_metadata_that_cannot_be_read(tmp_path: Path, toy: Assignment) -> None:
    for text in ("[", "- a", "3"):
        with pytest.raises(BadMetadata):
            read_metadata(text.encode())
    assert read_metadata(b"a:\n- b\nc: {':submitters': [x, {':name': y}]}")["c"].people[0].name == "y"
    root = write(tmp_path, {"submission_metadata.yml": "[", "submission_1/sums.py": SUMS})
    with pytest.raises(SourceError, match="not valid YAML"):
        read(toy, root)
    assert moment("last week") == "last week"


def test_class_of_folders_and_zips(tmp_path: Path, toy: Assignment) -> None:
    root = write(tmp_path / "class", {"alice/sums.py": SUMS, "bob/hw/deep/sums.py": SUMS})
    zipped(root / "carol.zip", {"carol/sums.py": SUMS})
    (root / "dave.zip").write_bytes(b"PK\x03\x04 cut off")
    (root / "erin.rar").write_bytes(b"Rar!")
    (root / "frank").mkdir()
    write(root, {"marks.csv": "a,b", ".DS_Store": "x", "__MACOSX/x.py": "x"})
    found = {s.key: s for s in read(toy, root)}
    assert list(found) == ["alice", "bob", "carol", "dave", "erin", "frank"]
    assert [key for key, s in found.items() if s.problem] == ["dave", "erin", "frank"]
    assert "cut off" in found["dave"].problem and ".rar" in found["erin"].problem


def test_one_hand_in_is_not_a_class(tmp_path: Path, toy: Assignment) -> None:
    loose = write(tmp_path / "a", {"sums.py": SUMS, "tools/x.py": "", "data/y.csv": "", "old/sums.py": SUMS})
    parts = write(tmp_path / "b", {"src/sums.py": SUMS, "data/x.csv": ""})
    deep = write(tmp_path / "c", {"hw4/src/sums.py": SUMS})
    assert [s.key for s in read(toy, loose, parts, deep)] == ["a", "b", "c"]
    one = write(tmp_path / "class", {"alice/sums.py": SUMS})
    assert [s.key for s in read(toy, one)] == ["alice"]


def test_keys_differ(tmp_path: Path, toy: Assignment) -> None:
    write(tmp_path, {"a/doe/sums.py": SUMS, "b/Doe/sums.py": SUMS})
    zipped(tmp_path / "doe.zip", {"sums.py": SUMS})
    paths = [tmp_path / "a" / "doe", tmp_path / "b" / "Doe", tmp_path / "doe.zip"]
    assert [s.key for s in read(toy, *paths)] == ["doe", "Doe-2", "doe-3"]


def test_wrong_paths_are_told_before_anything_is_read(tmp_path: Path, toy: Assignment) -> None:
    good = write(tmp_path / "doe", {"sums.py": SUMS})
    with pytest.raises(SourceError, match="no file or folder"):
        next(read_submissions([good, tmp_path / "nowhere"], toy))
    write(tmp_path, {"x.pdf": "x"})
    with pytest.raises(SourceError, match=r"neither a folder nor a \.zip"):
        next(read_submissions([tmp_path / "x.pdf"], toy))


def test_one_at_a_time(tmp_path: Path, toy: Assignment) -> None:
    root = write(tmp_path, {"a/sums.py": SUMS, "b/sums.py": SUMS})
    found = read_submissions([root], toy)
    next(found)
    write(root, {"b/sums.py": "changed = 1\ndef total(x): return 0\n"})
    assert next(found).sources["sums"].text.startswith("changed")

"""Written hand-ins: what is checked of a PDF, and the bundle that does it on Gradescope."""

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from pdfs import pdf
from pypdf import PdfReader, PdfWriter

from autograder.cli.main import cli
from autograder.course.load import assignment_names, load_assignment
from autograder.course.model import Assignment, Place
from autograder.publish.written import written_files, written_zip
from autograder.submission.paper import Check, check_paper, is_heading

ROOT = Path(__file__).parents[3]
REPORT = load_assignment(ROOT, "project_report")
GROUP = ["Ada Bell", "Bo Chen", "Cleo Diaz"]
FILLER = ["The evidence lower bound is a lower bound of the evidence."] * 5
PAGES = [
    ["Deep things", "Ada Bell, Bo Chen, Cleo Diaz", "A BSTRACT", *FILLER],
    ["1 Introduction", *FILLER, "2. Related work and background", *FILLER],
    ["3 Method", *FILLER, "IV. EXPERIMENTS", *FILLER],
    ["5 Discussion", *FILLER, "Author contributions", "Ada wrote.", "References", "[1] A paper."],
]


def checks(pages: list[list[str]], people: list[str] = GROUP) -> dict[str, Check]:
    found = check_paper(REPORT, {"report.pdf": pdf(*pages)}, people)
    return {check.name: check for check in found}


def failed(found: dict[str, Check]) -> list[str]:
    return [name for name, check in found.items() if not check.passed]


def test_a_good_report_passes() -> None:
    found = checks(PAGES)
    assert not failed(found)
    assert found["Length"].told == "4 pages up to the references of at most 8."
    assert found["Section: Method"].told == 'Found: "3 Method".'


def test_pages_after_the_references_do_not_count() -> None:
    long = [*PAGES[:3], ["4 Results", *FILLER], ["5 More"], ["6 More"], ["7 More"], PAGES[3]]
    assert not failed(checks([*long, ["Appendix", *FILLER], ["More"]]))
    found = checks([*long[:-1], ["8 More"], PAGES[3]])
    assert found["Length"].told == "9 pages up to the references; at most 8 are read."
    without = [page[:-2] if page is PAGES[3] else page for page in long]
    found = checks([*without, ["More"]])
    assert 'No heading "References" was found, so every page counts.' in found["Length"].told


def test_references_on_a_page_of_their_own_do_not_count() -> None:
    found = checks([*PAGES[:3], PAGES[3][:-2], ["Deep things", "References", "[1] A paper."]])
    assert found["Length"].told.startswith("4 pages")


def test_a_missing_section_is_named_with_its_alternatives() -> None:
    pages = [[line for line in page if "Related" not in line] for page in PAGES]
    found = checks(pages)
    assert failed(found) == ["Section: Prior work"]
    told = 'No line that is the heading "Prior work" or "Related work" or "Background" was found.'
    assert found["Section: Prior work"].told == told


def test_groups() -> None:
    assert failed(checks(PAGES, GROUP[:1])) == ["Who hands in"]
    assert "Add the other members on Gradescope" in checks(PAGES, GROUP[:1])["Who hands in"].told
    assert "a group has 2 to 3" in checks(PAGES, [*GROUP, "Dov"])["Who hands in"].told
    assert failed(checks(PAGES, [])) == ["Who hands in"]


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({}, "There is no PDF in your submission. Hand in one PDF."),
        ({"report.docx": b"x"}, "It has: report.docx."),
        ({"a.pdf": b"", "b.pdf": b""}, "There are 2 PDFs: a.pdf, b.pdf."),
        ({"a.pdf": b"%PDF-1.4 broken"}, "a.pdf cannot be opened"),
        ({"a.pdf": b""}, "a.pdf cannot be opened"),
        ({"a.pdf": pdf()}, "a.pdf has no pages"),
    ],
)
def test_what_is_no_pdf(files: dict[str, bytes], told: str) -> None:
    first = check_paper(REPORT, files, GROUP)[0]
    assert not first.passed and told in first.told


def test_leavings_of_a_mac_are_no_second_pdf() -> None:
    files = {"report.pdf": pdf(*PAGES), "__MACOSX/._report.pdf": b"\x00"}
    assert all(check.passed for check in check_paper(REPORT, files, GROUP))


def test_a_password_is_told() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(*PAGES))))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    assert "protected by a password" in check_paper(REPORT, {"a.pdf": stream.getvalue()}, GROUP)[0].told


def test_a_scan_cannot_be_searched_and_says_so() -> None:
    found = checks([[], [], [], []])
    assert failed(found) == ["Sections"] and "is it a scan?" in found["Sections"].told


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Method", True), ("3 Method", True), ("3.1. METHOD", True), ("III. Method:", True),
        ("M ETHOD", True), ("Method and model", True), ("Method. We train a flow.", True),
        ("Methodical work", False), ("Method works well", False), ("Our Method", False), ("", False),
    ],
)  # fmt: skip
def test_headings(line: str, heading: bool) -> None:
    assert is_heading(line, "Method") is heading


def written() -> list[str]:
    return [name for name in assignment_names(ROOT) if load_assignment(ROOT, name).kind == "written"]


def unpacked(assignment: str, home: Path) -> Path:
    """Gradescope's tree with the bundle of a written piece."""
    with zipfile.ZipFile(io.BytesIO(written_zip(Place(ROOT, assignment)))) as opened:
        opened.extractall(home / "source")
    for name in ("submission", "results"):
        (home / name).mkdir()
    (home / "venv").symlink_to(sys.prefix)
    users = {"users": [{"name": name} for name in GROUP]}
    (home / "submission_metadata.json").write_text(json.dumps(users), "utf-8")
    return home


def run(home: Path) -> dict[str, object]:
    command = ["bash", str(home / "source" / "run_autograder")]
    env = {**os.environ, "AUTOGRADER_HOME": str(home)}
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads((home / "results" / "results.json").read_text("utf-8"))  # type: ignore[no-any-return]


def test_the_bundle_runs_with_its_own_files_only(tmp_path: Path) -> None:
    home = unpacked("project_report", tmp_path)
    (home / "submission" / "report.pdf").write_bytes(pdf(*PAGES))
    document = run(home)
    tests = document["tests"]
    assert isinstance(tests, list) and {test["status"] for test in tests} == {"passed"}
    assert document["score"] == 0 and not any("score" in test for test in tests)
    (home / "submission" / "report.pdf").write_bytes(b"no PDF")
    document = run(home)
    assert "Please mend" in str(document["output"])


def test_the_bundle_holds_no_rubric_and_is_the_same_twice() -> None:
    place = Place(ROOT, "project_report")
    assert written_zip(place) == written_zip(place)
    names = set(written_files(place))
    assert not [name for name in names if "rubric" in name or "judge" in name]
    assert "pypdf" in written_files(place)["requirements.txt"].decode()


def test_build_makes_handout_and_bundle(tmp_path: Path) -> None:
    names = written()
    done = CliRunner().invoke(cli, ["build", *names, "--out", str(tmp_path)])
    assert done.exit_code == 0, done.output
    for name in names:
        assignment: Assignment = load_assignment(ROOT, name)
        assert (tmp_path / name / "handout.html").is_file()
        assert (tmp_path / name / "gradescope.zip").is_file() is (assignment.paper is not None)


@pytest.mark.parametrize("words", [["grade", "report", "."], ["validate", "midterm_1"]])
def test_written_work_is_not_graded_by_a_machine(words: list[str]) -> None:
    done = CliRunner().invoke(cli, words)
    assert done.exit_code == 2 and "is written work: people mark it" in done.output

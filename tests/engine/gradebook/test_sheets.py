"""Sheets out and marks in: everything good is kept, everything else refused with its line."""

import csv
import io

import pytest
from toy_office import Office

GOOD = {"1 Argument": "4", "1 Evidence": "3", "2 Share": "3"}


def test_a_sheet_has_a_row_a_student_and_a_column_a_criterion(office: Office) -> None:
    office("written", "sheet", "essay", "--out", "out/essay.csv")
    rows = list(csv.reader(io.StringIO((office.root / "out/essay.csv").read_text("utf-8-sig"))))
    assert rows[0] == [
        "Assignment", "Student ID", "Name", "Group", "1 Argument [4 | 2.5 | 0]", "1 Evidence [3 | 0]",
        "1 comment", "2 Share [3 | 1 | 0]", "2 comment",
    ]  # fmt: skip
    assert [row[3] for row in rows[1:]] == ["G1", "G1", "G2", "G2"]
    assert {row[1] for row in rows[1:]} == {"0012", "1002", "1003", "1004"}
    levels = (office.root / "out/essay.levels.csv").read_text("utf-8-sig")
    assert "1,Content,Argument,2.5,A gap." in levels
    assert (office.root / "out/essay.csv").stat().st_mode & 0o077 == 0


def test_short_names_and_unknown_ones(office: Office) -> None:
    office("written", "sheet", "Toy", "--out", "x.csv")
    assert "3.1 Proof" in (office.root / "x.csv").read_text("utf-8-sig")
    told = office("written", "sheet", "esay", code=2)
    assert 'the course has no assignment "esay". Did you mean "essay"' in told.err


def test_an_empty_roster_is_told(empty: Office) -> None:
    assert "autograder marks roster FILE" in empty("written", "sheet", "essay", code=2).err


def test_marks_come_back(office: Office) -> None:
    path = office.filled("quiz", {"0012": {"1 Answer": "2", "2 Answer": "0", "2 comment": "Why?"}})
    done = office("written", "import", path)
    assert (
        done.out.strip() == "filled.csv for quiz, written part: 2 added, 0 corrected, 0 unchanged, 0 refused"
    )
    rows = office.rows("0012")
    assert [(row["item"], row["value"], row["by"]) for row in rows] == [("1", "2", "ana"), ("2", "0", "ana")]
    assert rows[1]["detail"] == "Answer: 0\n# Why?" and rows[0]["source"].startswith("filled.csv@")
    again = office("written", "import", office.filled("quiz", {}))
    assert "0 added, 0 corrected, 2 unchanged" in again.out


def test_a_groups_mark_reaches_its_members_their_own_does_not(office: Office) -> None:
    cells = {"0012": GOOD, "1003": {**GOOD, "2 Share": ""}, "1004": {"2 Share": "1"}}
    office("written", "import", office.filled("essay", cells))
    marks = {
        sid: [(row["item"], row["value"]) for row in office.rows(sid)] for sid in ("1002", "1003", "1004")
    }
    assert marks["1002"] == [("1", "7")]
    assert marks["1003"] == [("1", "7")]
    assert sorted(marks["1004"]) == [("1", "7"), ("2", "1")]


def test_members_that_contradict_each_other(office: Office) -> None:
    cells = {"0012": GOOD, "1002": {**GOOD, "1 Argument": "0"}}
    done = office("written", "import", office.filled("essay", cells), code=1)
    assert "filled.csv, line 2: item 1 differs within group G1 (see line 3); none of it is taken" in done.err
    assert "filled.csv, line 3: item 1 differs within group G1 (see line 2)" in done.err
    assert [row["item"] for row in office.rows("0012")] == ["2"]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"1 Answer": "3"}, 'Answer (item 1) of 0012: "3" is none of its levels: 2, 0'),
        ({"1 Answer": "-1"}, '"-1" is none of its levels'),
        ({"1 Answer": "NaN"}, '"NaN" is none of its levels'),
        ({"1 Answer": "good"}, '"good" is none of its levels'),
        ({"1 comment": "hm"}, "item 1 of 0012 has a comment and no points"),
    ],
)
def test_impossible_points_are_refused_and_the_rest_kept(
    office: Office, cells: dict[str, str], told: str
) -> None:
    path = office.filled("quiz", {"0012": {**cells, "2 Answer": "3"}, "1003": {"1 Answer": "2"}})
    lines = path.read_text("utf-8").splitlines()
    line = 1 + next(i for i, text in enumerate(lines) if text.startswith("quiz,0012"))
    done = office("written", "import", path, code=1)
    assert f"Refused: filled.csv, line {line}: " in done.err and told in done.err
    assert "2 added, 0 corrected, 0 unchanged, 1 refused" in done.out


def test_half_an_item_is_refused(office: Office) -> None:
    done = office("written", "import", office.filled("essay", {"0012": {"1 Argument": "4"}}), code=1)
    assert "Evidence (item 1) of 0012: has no points, though others of the item have: 3, 0" in done.err


def test_unknown_students_and_double_lines(office: Office) -> None:
    text = office.filled("quiz", {"0012": {"1 Answer": "2"}, "1002": {"1 Answer": "2"}}).read_text("utf-8")
    lines = text.splitlines()
    twice = next(line for line in lines if ",1002," in line)
    other = twice.replace(",2,", ",0,", 1)
    path = office.write("filled.csv", "\n".join([*lines, twice.replace("1002", "9999"), other]) + "\n")
    done = office("written", "import", path, code=1)
    assert 'line 6: there is no student "9999" on the roster' in done.err
    assert "item 1 of 1002 is given twice (also in line" in done.err and "neither is taken" in done.err
    assert [row["sid"] for row in office.rows("0012")] == ["0012"] and not office.rows("1002")


def test_the_same_line_twice_counts_once(office: Office) -> None:
    lines = office.filled("quiz", {"0012": {"1 Answer": "2"}}).read_text("utf-8").splitlines()
    line = next(line for line in lines if ",0012," in line)
    done = office("written", "import", office.write("f.csv", "\n".join([*lines, line])), code=1)
    assert "is given twice; line" in done.err and len(office.rows("0012")) == 1


def test_a_second_opinion_needs_a_reason(office: Office) -> None:
    office("written", "import", office.filled("quiz", {"0012": {"1 Answer": "2"}}))
    path = office.filled("quiz", {"0012": {"1 Answer": "0"}})
    done = office("written", "import", path, code=1)
    assert "item 1 of 0012 is already 2 (from filled.csv@" in done.err and "--why" in done.err
    office("written", "import", path, "--why", "remarked")
    assert [(row["value"], row["why"]) for row in office.rows("0012")] == [("2", ""), ("0", "remarked")]


def test_a_column_of_another_rubric_is_told(office: Office) -> None:
    path = office.filled("quiz", {"0012": {"1 Answer": "2"}})
    text = path.read_text("utf-8").replace("1 Answer [2 | 0]", "1 Answer [3 | 0]")
    done = office("written", "import", office.write("f.csv", text), code=1)
    assert 'the column "1 Answer [3 | 0]" is none of this rubric' in done.err


def test_semicolons_zeros_and_windows(office: Office) -> None:
    text = office.filled("essay", {"0012": {"1 Argument": "2,5", "1 Evidence": "3"}}).read_text("utf-8")
    rows = list(csv.reader(io.StringIO(text)))
    rows[1][1] = "12"  # what a spreadsheet program makes of 0012
    lines = "\r\n".join(";".join(row) for row in rows)
    path = office.root / "german.csv"
    path.write_bytes(lines.replace("Ada", "Adá").encode("cp1252"))
    office("written", "import", path)
    assert [row["value"] for row in office.rows("0012")] == ["5.5"]


def test_names_are_no_formulas(office: Office) -> None:
    office("marks", "roster", office.write("r.csv", "SID,Name\n77,=HYPERLINK(1)\n"), code=None)
    office("written", "sheet", "quiz", "--out", "s.csv")
    assert "'=HYPERLINK" in (office.root / "s.csv").read_text("utf-8-sig")


def test_what_is_no_sheet(office: Office) -> None:
    assert "line 1: is empty" in office("written", "import", office.write("e.csv", ""), code=2).err
    twice = office.write("t.csv", "Student ID,Assignment,Assignment\n")
    assert 'the column "Assignment" is there twice' in office("written", "import", twice, code=2).err
    assert "cannot be read" in office("written", "import", "nowhere.csv", code=2).err
    plain = office.write("p.csv", "a,b\n1,2\n")
    assert "add --assignment" in office("written", "import", plain, code=2).err
    told = office("written", "import", plain, "--assignment", "quiz", code=2).err
    assert "no column holds a total" in told

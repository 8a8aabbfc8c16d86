"""What leaves the gradebook: Quercus's CSV filled in or made, Gradescope's columns, plain CSV."""

import csv
import io

import pytest
from toy_office import SIDS, Office

CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Integration ID,Section,Notes,Sums and means (4711),Essay (4712),"
    "Assignments Current Score,Final Score\n"
    "    Points Possible,,,,,,,20.0,,(read only),(read only)\n"
    '"Bell, Ada",501,u501,bellada,0012,"L1, lecture",keep me,,,88.5,\n'
    '"Chen, Bo",502,1002,,,L1,,7,,,\n'
    '"Zed, Zoe",503,9999,zedzoe,,L1,,3,4,,\n'
    '"Student, Test",504,,abcdef,,L1,,,,,\n'
)


@pytest.fixture
def marked(office: Office) -> Office:
    """All four with full programming marks; one has an essay, one is late, one excused."""
    times = dict.fromkeys(SIDS, "2026-10-31T12:00:00-04:00")
    times["1003"] = "2026-11-03T22:59:00-05:00"
    office("marks", "record", office.run("one", {sid: {} for sid in SIDS}, times=times))
    cells = {"1 Argument": "2.5", "1 Evidence": "3", "2 Share": "3"}
    office("written", "import", office.filled("essay", {"0012": cells}))
    office("marks", "excuse", "1002", "essay", "--why", "ill")
    return office


def table(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_quercus_export_is_filled_in_and_otherwise_kept(marked: Office) -> None:
    given = marked.write("canvas.csv", CANVAS)
    done = marked("export", "quercus", "--into", given)
    rows, before = table((marked.root / "exports/quercus.csv").read_text("utf-8")), table(CANVAS)
    assert rows[0] == [*before[0], "Final mark"]
    assert rows[1][7:] == ["20.0", "10", "(read only)", "(read only)", "100"]
    assert rows[2] == [*before[2][:7], "15.00", "8.50", "88.5", "", "94.00"]
    assert rows[3][7:9] == ["15.00", "EX"] and rows[3][:3] == ["Chen, Bo", "502", "1002"]
    assert rows[4][:9] == before[4][:9] and rows[5][:9] == before[5][:9]
    assert "canvas.csv, line 5: Zed, Zoe is not on the roster; left as it is" in done.err
    assert "canvas.csv has no row for Cleo Diaz (1003)" in done.err
    assert "toy_sums is out of 20.0 there and out of 15 here" in done.err
    assert "Test" not in done.err


def test_quercus_from_nothing(marked: Office) -> None:
    marked("export", "quercus", "--out", "q.csv")
    rows = table((marked.root / "q.csv").read_text("utf-8"))
    assert rows[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section",
                       "Sums and means", "Essay", "Final mark"]  # fmt: skip
    assert rows[1] == ["    Points Possible", "", "", "", "", "15", "10", "100"]
    by_sid = {row[2]: row for row in rows[2:]}
    assert by_sid["0012"][:4] == ["Bell, Ada", "", "0012", "bellada"]
    assert by_sid["1002"][5:] == ["15.00", "EX", "100.00"]
    assert by_sid["1003"][5:] == ["13.50", "0.00", "54.00"]


def test_what_was_made_can_be_filled_in_again(marked: Office) -> None:
    marked("export", "quercus", "--out", "q.csv")
    marked("export", "quercus", "--into", "q.csv", "--out", "again.csv")
    assert (marked.root / "q.csv").read_text("utf-8") == (marked.root / "again.csv").read_text("utf-8")


def test_what_is_no_export_of_quercus(marked: Office) -> None:
    path = marked.write("x.csv", "Name,Mark\nAda,1\n")
    told = marked("export", "quercus", "--into", path, code=2).err
    assert "x.csv, line 1: is no gradebook of Quercus" in told and "Export Entire Gradebook" in told


def test_gradescopes_columns_can_be_read_back(marked: Office) -> None:
    marked("export", "gradescope", "toy", "--out", "g.csv")
    rows = table((marked.root / "g.csv").read_text("utf-8"))
    cleo = next(row for row in rows if row[2] == "1003")
    assert cleo[:2] == ["Cleo", "Diaz"] and cleo[5:8] == ["13.50", "15", "Graded"]
    assert cleo[9:11] == ["2026-11-03 22:59:00 -0500", "72:00:00"]
    done = marked("written", "import", "g.csv", "--assignment", "toy", code=1)
    assert "the programming part is already marked item by item" in done.err


def test_plain_csv(marked: Office) -> None:
    marked("export", "csv")
    rows = list(csv.DictReader(io.StringIO((marked.root / "exports/marks.csv").read_text("utf-8"))))
    cleo = next(row for row in rows if row["sid"] == "1003")
    assert (cleo["toy_sums"], cleo["toy_sums earned"], cleo["toy_sums days late"]) == ("13.50", "15", "3")
    assert next(row for row in rows if row["sid"] == "1002")["essay note"] == "excused"
    assert [row["sid"] for row in rows] == ["1004", "0012", "1002", "1003"]  # by name


def test_anonymous_csv_has_no_name_and_no_order_of_names(marked: Office) -> None:
    marked("export", "csv", "--anonymous", "--out", "a.csv")
    text = (marked.root / "a.csv").read_text("utf-8")
    assert not [word for word in ("Ada", "0012", "example.org", "G1") if word in text]
    finals = [float(row["final"]) for row in csv.DictReader(io.StringIO(text))]
    assert finals == sorted(finals, reverse=True)


def test_quercus_gradebook_is_a_roster(empty: Office) -> None:
    text = CANVAS.replace("501,u501", "501,0012").replace(",9999,", ",1003,")
    empty("marks", "roster", empty.write("canvas.csv", text))
    marks = empty.marks()
    assert set(marks) == {"0012", "1002", "1003"}
    empty("export", "quercus", "--out", "q.csv")
    rows = table((empty.root / "q.csv").read_text("utf-8"))
    assert ["Bell, Ada", "", "0012", "bellada"] in [row[:4] for row in rows]


def test_files_are_private(marked: Office) -> None:
    marked("export", "csv")
    assert (marked.root / "exports/marks.csv").stat().st_mode & 0o077 == 0
    assert (marked.root / "gradebook.sqlite").stat().st_mode & 0o077 == 0

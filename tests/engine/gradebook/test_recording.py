"""Runs, Gradescope's and Crowdmark's files: recorded item by item, refused submission by submission."""

from toy_office import NUMBERS, Office

GRADESCOPE = (
    "First Name,Last Name,SID,Email,Sections,Total Score,Max Points,Status,Submission ID,Submission Time,"
    "Lateness (H:M:S),View Count,Submission Count"
)


def test_a_run_is_recorded_for_everybody_who_handed_in(office: Office) -> None:
    people = {"submission_1": ["0012", "1002"], "submission_2": ["1003"]}
    times = {"submission_1": "2026-10-31T20:00:00Z"}
    run = office.run("one", {"submission_1": {"2.2": 0}, "submission_2": {}}, people=people, times=times)
    done = office("marks", "record", run)
    assert "for toy_sums, programming part: 23 added" in done.out
    rows = office.rows("1002")
    marks = {row["item"]: row["value"] for row in rows if row["kind"] == "mark"}
    assert marks.keys() == NUMBERS.keys() and marks["2.2"] == "0" and marks["1.2"] == "2.5"
    assert rows[0]["source"].startswith("runs/one@") and "submission_1" in rows[0]["source"]
    assert [row["value"] for row in rows if row["kind"] == "time"] == ["2026-10-31T20:00:00+00:00"]
    again = office("marks", "record", run)
    assert "0 added, 0 corrected, 23 unchanged" in again.out


def test_folders_named_after_students(office: Office) -> None:
    office("marks", "record", office.run("one", {"12": {}, "chenbo": {}, "cleo@example.org": {}}))
    assert all(len(office.rows(sid)) == 7 for sid in ("0012", "1002", "1003"))


def test_what_cannot_be_recorded_is_told(office: Office) -> None:
    scores = {"0012": {"1.1": None}, "9999": {}, "a": {}, "b": {}, "1004": {"1.1": 5}, "1003": {"9.9": 1}}
    run = office.run("one", scores, people={"a": ["1002"], "b": ["1002"]})  # type: ignore[arg-type]
    done = office("marks", "record", run, code=1)
    assert "submission 0012: the grader could not mark 1.1; grade it again" in done.err
    assert 'submission 9999: there is no student "9999" on the roster' in done.err
    assert "submission a: 1002 is in 2 submissions of this run; grade only the one that counts" in done.err
    assert "submission 1004: item 1.1 of 1004: 5 points of 1 are impossible" in done.err
    assert not office.rows("0012") and not office.rows("1002")
    assert len(office.rows("1004")) == 6 and len(office.rows("1003")) == 7


def test_a_demonstration_is_no_mark(office: Office) -> None:
    run = office.run("one", {"0012": {}}, quick=True)
    assert "a demonstration (--quick), not marks" in office("marks", "record", run, code=2).err
    assert "there is no run (no run.json)" in office("marks", "record", office.root, code=2).err


def test_a_regrade_needs_a_reason_and_keeps_both(office: Office) -> None:
    office("marks", "record", office.run("one", {"0012": {"1.1": 0, "1.2": 0}}))
    second = office.run("two", {"0012": {}})
    done = office("marks", "record", second, code=1)
    assert "2 marks of 0012 are already others: 1.1, 1.2 (from runs/one@" in done.err
    office("marks", "record", second, "--why", "the suite was wrong")
    rows = [row for row in office.rows("0012") if row["item"] == "1.1"]
    assert [row["value"] for row in rows] == ["0", "1"] and rows[1]["why"] == "the suite was wrong"


def gradescope(office: Office, *rows: str, head: str = "") -> object:
    return office.write("scores.csv", "\n".join([GRADESCOPE + head, *rows]) + "\n")


def test_gradescopes_totals_and_times(office: Office) -> None:
    path = gradescope(
        office,
        "Ada,Bell,0012,ada@example.org,,4.5,5.0,Graded,11,2026-11-01 22:59:00 -0500,23:00:00,0,1",
        "Bo,Chen,,BO@example.org,,3,5.0,Graded,12,2026-10-31 23:00:00 -0400,00:00:00,0,1",
        "Cleo,Diaz,1003,cleo@example.org,,,5.0,Missing,,,,,",
        "Dov,Eng,1004,dov@example.org,,,5.0,Ungraded,14,2026-10-30 12:00:00 -0400,00:00:00,0,2",
        "No,Body,77,no@example.org,,5,5.0,Graded,15,,,,",
        "Ada,Bell,0012,ada@example.org,,5.5,5.0,Graded,11,,,,",
        head="",
    )
    done = office("written", "import", str(path), "--assignment", "toy", code=1)
    assert "scores.csv for toy_sums, written part: 5 added" in done.out
    assert 'line 6: there is no student "77" on the roster' in done.err
    assert "line 7: the total of 0012: 5.5 points of 5 are impossible" in done.err
    assert [(row["kind"], row["value"]) for row in office.rows("0012")] == [
        ("time", "2026-11-01T22:59:00-05:00"), ("mark", "4.5"),
    ]  # fmt: skip
    assert not office.rows("1003") and [row["kind"] for row in office.rows("1004")] == ["time"]


def test_the_maximum_tells_the_part(office: Office) -> None:
    row = "Ada,Bell,0012,,,{},{},Graded,11,,,,"
    office("written", "import", str(gradescope(office, row.format(14, 15))), "--assignment", "toy")
    assert office.rows("0012")[0]["part"] == "programming"
    done = office(
        "written", "import", str(gradescope(office, row.format(4, 8))), "--assignment", "toy", code=1
    )
    assert "line 2: it is out of 8, the written part of toy_sums has 5 points" in done.err


def test_gradescopes_questions_become_items(office: Office) -> None:
    head = ",1: Sums (2.0 pts),2: Means (3.0 pts)"
    path = gradescope(office, "Ada,Bell,0012,,,5,5.0,Graded,1,,,,,2,3.0", head=head)
    office("written", "import", str(path), "--assignment", "quiz")
    assert [(row["item"], row["value"]) for row in office.rows("0012")] == [("1", "2"), ("2", "3.0")]
    other = gradescope(office, "Bo,Chen,1002,,,5,5.0,Graded,1,,,,,2,3", head=head.replace("(2.0", "(1.0"))
    office("written", "import", str(other), "--assignment", "quiz")
    assert [(row["item"], row["value"]) for row in office.rows("1002")] == [("", "5")]


def test_crowdmarks_file(office: Office) -> None:
    path = office.write(
        "crowdmark.csv",
        "Crowdmark ID,Score URL,Email,First name,Last name,Student ID,Section,Q1,Q2,Total\n"
        "5,https://x,ada@example.org,Ada,Bell,0012,L1,2,1,3\n"
        "6,https://y,zoe@example.org,Zoe,Zed,,L1,2,1,3\n"
        "7,https://z,bo@example.org,Bo,Chen,1002,L1,,,\n",
    )
    assert "Crowdmark does not say what the marks are for" in office("written", "import", path, code=2).err
    done = office("written", "import", path, "--assignment", "quiz", code=1)
    assert 'line 3: there is no student "zoe@example.org"' in done.err
    assert [(row["item"], row["value"]) for row in office.rows("0012")] == [("1", "2"), ("2", "1")]
    assert not office.rows("1002")


def test_items_and_totals_do_not_mix(office: Office) -> None:
    office("written", "import", office.filled("quiz", {"0012": {"1 Answer": "2", "2 Answer": "0"}}))
    row = "Ada,Bell,0012,,,{},5,Graded,11,,,,"
    same = str(gradescope(office, row.format(2)))
    assert "1 unchanged" in office("written", "import", same, "--assignment", "quiz").out
    path = str(gradescope(office, row.format(4)))
    done = office("written", "import", path, "--assignment", "quiz", code=1)
    assert "the written part is already marked item by item" in done.err
    office("written", "import", path, "--assignment", "quiz", "--why", "marked anew on Gradescope")
    done = office("marks", "correct", "0012", "quiz", "--item", "1", "--points", "0", "--why", "x", code=2)
    assert "already has a mark as a whole" in done.err
    assert office.marks()["0012"]["pieces"]["quiz"] == "4.00"

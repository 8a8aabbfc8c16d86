"""From what is recorded to final marks: lateness, extensions, excuses, groups, what is missing."""

import json
from decimal import Decimal
from fractions import Fraction

import pytest
from toy_office import COURSE, SIDS, Office

from autograder.gradebook.marks import shown

FULL = {"1 Argument": "4", "1 Evidence": "3", "2 Share": "3"}
PROOF = {"3.1 Proof": "3.5", "3.1 Clarity": "1.5"}


def handed_in(office: Office, **times: str) -> None:
    """Full programming marks for all four, handed in at these times."""
    stamps = {sid: times.get(f"s{sid}", "2026-10-31T12:00:00-04:00") for sid in SIDS}
    office("marks", "record", office.run("one", {sid: {} for sid in SIDS}, times=stamps))


def test_parts_are_added_and_weighed(office: Office) -> None:
    handed_in(office)
    office(
        "written", "import", office.filled("toy_sums", {"0012": PROOF, "1002": {**PROOF, "3.1 Proof": "0"}})
    )
    office("written", "import", office.filled("essay", {"0012": FULL, "1002": {"2 Share": "1"}}))
    office("written", "import", office.filled("quiz", {"0012": {"1 Answer": "2", "2 Answer": "0"}}))
    marks = office.marks()
    assert marks["0012"]["pieces"] == {"toy_sums": "20.00", "essay": "10.00", "quiz": "2.00"}
    assert marks["0012"]["components"] == {"assignments": "100.00", "project": "85.00"}
    assert marks["0012"]["final"] == "94.00" and marks["0012"]["counted"] == "100"
    # assignments 16.5 of 20; essay 7 (the group's) + 1, weight 3; quiz missing, weight 1
    final = Fraction(60, 100) * Fraction(165, 2) + Fraction(40, 100) * (3 * Fraction(80) + 0) / 4
    assert marks["1002"]["final"] == str(shown(final)) == "73.50"


def test_what_nobody_has_does_not_count_yet(office: Office) -> None:
    handed_in(office)
    told = office("marks")
    assert "60 % of the course have marks so far" in told.out
    marks = office.marks()
    assert marks["0012"]["final"] == "100.00" and marks["0012"]["components"]["project"] is None
    office("written", "import", office.filled("toy_sums", {"0012": PROOF}))
    assert "Sums and means, written: 3 without a mark (0 so far)" in office("marks").out
    assert office.marks()["1002"]["final"] == "75.00"


def test_late_days_are_free_then_cost_then_all_is_lost(office: Office) -> None:
    handed_in(
        office,
        s1002="2026-11-02T22:59:00-05:00",  # two days of 24 hours, over the night with 25
        s1003="2026-11-03T22:59:00-05:00",  # three: one costs
        s1004="2026-11-04T23:00:00-05:00",  # five begun: after the cut-off of four
    )
    marks = office.marks()
    assert [marks[sid]["pieces"]["toy_sums"] for sid in SIDS] == ["15.00", "15.00", "13.50", "0.00"]
    assert [marks[sid]["free_days_left"] for sid in SIDS] == [2, 0, 0, 2]
    told = office("explain", "1003").out
    assert "handed in 2026-11-03 22:59, due 2026-10-31 23:59: 3 days late" in told
    assert "2 free days used" in told
    assert "1 day × 10 % = 10 % of what was earned off: 15 becomes 13.50" in told
    assert "after the last day on which it is taken: 0 points" in office("explain", "1004").out


def test_an_extension_moves_deadline_and_cut_off(office: Office) -> None:
    handed_in(office, s1004="2026-11-04T23:00:00-05:00")
    office("marks", "extend", "1004", "toy", "--days", "3", "--why", "ill")
    mark = office.marks()["1004"]
    assert (mark["pieces"]["toy_sums"], mark["free_days_left"]) == ("15.00", 0)
    office("marks", "extend", "Eng", "toy", "--until", "2026-11-04 23:00", "--why", "ill for longer")
    assert office.marks()["1004"]["free_days_left"] == 2
    assert "(extended): in time" in office("explain", "engdov").out
    office("marks", "extend", "1004", "toy", "--undo", "--why", "mistaken")
    assert office.marks()["1004"]["pieces"]["toy_sums"] == "0.00"
    first = next(row for row in office.rows("1004") if row["kind"] == "extension")
    assert first["value"] == "2026-11-03T22:59:00-05:00"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--why", "x"], "give one of --days, --until and --undo"),
        (["--until", "soon", "--why", "x"], '"soon" is no time'),
        (["--until", "2026-10-01", "--why", "x"], "is not after the class's deadline"),
    ],
)
def test_what_is_no_extension(office: Office, words: list[str], told: str) -> None:
    assert told in office("marks", "extend", "0012", "toy", *words, code=2).err


def test_the_later_part_decides(office: Office) -> None:
    handed_in(office)
    head = "SID,Total Score,Max Points,Status,Submission Time\n"
    scores = office.write("w.csv", head + "0012,5,5,Graded,2026-11-01 00:00:00 -0400\n")
    office("written", "import", scores, "--assignment", "toy")
    assert office.marks()["0012"]["free_days_left"] == 1
    assert office.marks()["0012"]["pieces"]["toy_sums"] == "20.00"


def test_an_exam_that_is_scanned_later_is_not_late(office: Office) -> None:
    text = COURSE.replace("due = 2026-11-25T12:00:00", "due = 2026-11-25T12:00:00\ntimed = false")
    office.write("assignments/course.toml", text)
    head = "SID,Total Score,Max Points,Status,Submission Time\n"
    scores = office.write("w.csv", head + "0012,4,5,Graded,2026-12-14 00:00:00 -0500\n")
    office("written", "import", scores, "--assignment", "quiz")
    assert office.marks()["0012"]["pieces"] == {"quiz": "4.00"}
    assert "days late" not in office("explain", "0012").out


def test_excused_work_is_left_out(office: Office) -> None:
    handed_in(office)
    office("written", "import", office.filled("essay", {"0012": FULL}))
    office("written", "import", office.filled("quiz", {"1002": {"1 Answer": "2", "2 Answer": "3"}}))
    assert office.marks()["0012"]["components"]["project"] == "75.00"
    office("marks", "excuse", "0012", "quiz", "--why", "a funeral")
    assert office.marks()["0012"]["components"]["project"] == "100.00"
    assert "excused: it is left out" in office("explain", "0012").out
    office("marks", "excuse", "0012", "quiz", "--undo", "--why", "wrote it after all")
    assert office.marks()["0012"]["components"]["project"] == "75.00"


def test_a_whole_component_excused_leaves_the_rest(office: Office) -> None:
    handed_in(office)
    office("written", "import", office.filled("essay", {"1003": FULL}))
    office("marks", "excuse", "0012", "essay", "--why", "an exchange term")
    mark = office.marks()["0012"]
    assert (mark["final"], mark["counted"], mark["components"]["project"]) == ("100.00", "60", None)


def test_the_lowest_is_dropped(office: Office) -> None:
    text = COURSE.replace('title = "Project"', 'title = "Project"\ndrop_lowest = 1').replace("weight = 3", "")
    office.write("assignments/course.toml", text)
    handed_in(office)
    office("written", "import", office.filled("essay", {"0012": FULL}))
    office("written", "import", office.filled("quiz", {"0012": {"1 Answer": "2", "2 Answer": "0"}}))
    assert office.marks()["0012"]["components"]["project"] == "100.00"
    assert "2.00 of 5 = 40.00 %, the lowest: dropped" in office("explain", "0012").out


def test_explain_shows_every_step(office: Office) -> None:
    handed_in(office)
    office("written", "import", office.filled("essay", {"1003": FULL}))
    lines = office("explain", "Cleo").out.splitlines()
    assert lines[0] == "Cleo Diaz (1003)"
    assert "    programming: 15 of 15" in lines and "    written: 10 of 10" in lines
    assert "  Project: (100.00) / 1 = 100.00 %" in lines
    assert "Final mark: (60 × 100.00 + 40 × 100.00) / 100 = 100.00" in lines
    assert lines[-1].startswith("Calculated exactly")


def test_a_correction_is_a_new_row(office: Office) -> None:
    handed_in(office)
    office("marks", "correct", "1003", "toy", "--item", "2.2", "--points", "1.5", "--why", "a second look",
           "--by", "ben")  # fmt: skip
    assert office.marks()["1003"]["pieces"]["toy_sums"] == "12.50"
    told = office("history", "1003", "--assignment", "toy").out
    assert "ana  toy_sums, item 2.2: 4  (runs/one@" in told
    assert "ben  toy_sums, item 2.2: 4 becomes 1.5  (by hand --points): a second look" in told
    for words, message in [
        (["--item", "9", "--points", "1"], 'has no item "9"'),
        (["--points", "1"], "has two parts"),
        (["--item", "2.2", "--points", "4.5"], "4.5 points of 4 are impossible"),
    ]:
        assert message in office("marks", "correct", "1003", "toy", *words, "--why", "x", code=2).err


def test_a_mark_of_the_wrong_student_is_taken_back(office: Office) -> None:
    office("written", "import", office.filled("quiz", {"0012": {"1 Answer": "2", "2 Answer": "3"}}))
    for item in ("1", "2"):
        office("marks", "correct", "0012", "quiz", "--item", item, "--remove", "--why", "this was Bo's")
    assert office.marks()["0012"]["pieces"] == {}
    assert "item 1: 2 becomes none" in office("history", "0012").out
    office("written", "import", office.filled("quiz", {"0012": {"1 Answer": "0"}}))
    assert office.marks()["0012"]["pieces"] == {"quiz": "0.00"}
    told = office("marks", "correct", "0012", "quiz", "--item", "1", "--why", "x", code=2).err
    assert "give either --points or --remove" in told


def test_two_who_mark_different_questions_do_not_meet(office: Office) -> None:
    first = office.filled("quiz", {"0012": {"1 Answer": "2"}, "1002": {"1 Answer": "0"}}, "ana.csv")
    second = office.filled("quiz", {"0012": {"2 Answer": "3"}, "1002": {"2 Answer": "3"}}, "ben.csv")
    for path, by in ((first, "ana"), (second, "ben")):
        assert "2 added" in office("written", "import", path, "--by", by).out
    assert office.marks()["0012"]["pieces"]["quiz"] == "5.00"
    assert {row["by"] for row in office.rows("1002")} == {"ana", "ben"}


def test_who_is_not_known_or_not_one(office: Office) -> None:
    assert 'there is no student "Ada Bel l" on the roster' in office("explain", "Ada Bel l", code=2).err
    told = office("history", "e", code=2).err
    assert '"e" could be' in told and "Give the student number." in told


def test_who_left_has_no_mark_and_keeps_a_history(office: Office) -> None:
    handed_in(office)
    short = office.write("short.csv", "SID,Name\n0012,Ada Bell\n1002,Bo Chen\n1003,Cleo Diaz\n")
    assert "1 of the roster are not in short.csv" in office("marks", "roster", short).err
    office("marks", "roster", short, "--drop-missing")
    assert set(office.marks()) == {"0012", "1002", "1003"}
    assert len(office.rows("1004")) == 8 and "Final mark" in office("explain", "1004").out
    office("written", "sheet", "essay", "--out", "s.csv")
    assert "1004" not in (office.root / "s.csv").read_text("utf-8-sig")
    assert "0012,Ada Bell,G1" in (office.root / "s.csv").read_text("utf-8-sig")  # groups are kept


def test_a_roster_with_mistakes(empty: Office) -> None:
    text = "Student ID,Name,Group\n1,A,G1\n1,B,G1\n,C,G1\n2,D,G2\n3,E,G2\n4,F,G2\n5,G,G2\n"
    done = empty("marks", "roster", empty.write("r.csv", text), code=1)
    assert "r.csv, line 3: 1 is there twice (first in line 2)" in done.err
    assert "r.csv, line 4: there is no student number" in done.err
    assert "group G1 has 1 member, not 2 to 3" in done.err and "group G2 has 4 members" in done.err
    told = empty("marks", "roster", empty.write("n.csv", "Name\nA\n"), code=2).err
    assert "no column holds the student number. One of: Student ID" in told


def test_anonymous_marks_say_no_name(office: Office) -> None:
    handed_in(office, s0012="2026-11-08T12:00:00-05:00")
    for words in (["marks", "--anonymous"], ["marks", "--anonymous", "--json"]):
        told = office(*words).out
        assert not [text for text in ("0012", "Ada", "Bell", "example.org") if text in told]
    first = json.loads(office("marks", "--anonymous", "--json").out)[0]
    assert first["student"] == "Student 1" and Decimal(first["final"]) == 100

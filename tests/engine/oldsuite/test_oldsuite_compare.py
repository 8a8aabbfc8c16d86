"""Every old suite gives what gradescope-utils gives, or what is fairer and said so in the manual."""

from typing import Any

import pytest
from oldsuites import entries, ours_of, outline, theirs

# what gradescope-utils drops: entries that only we have, with the score that each of them gets
DROPPED: dict[tuple[str, str], dict[str, Any]] = {
    ("setup", "wrong"): {"1": 0, "2": 0, "3": 1, "4": 0, "5": 1},
    ("parts", "right"): {"4": 0, "5": 1},
    ("parts", "wrong"): {"1": 0, "4": 0, "5": 1, "test_loss (test_parts.TestParts.test_loss)": None},
}
SUITES = ["numbers", "networks", "patched", "setup", "parts", "files"]


@pytest.mark.parametrize("handin", ["right", "wrong"])
@pytest.mark.parametrize("suite", SUITES)
def test_same_or_fairer(suite: str, handin: str) -> None:
    old, new = theirs(suite, handin), ours_of(suite, handin)
    dropped = DROPPED.get((suite, handin), {})
    found = outline(new)
    assert {key: found.pop(key).get("score") for key in dropped} == dropped
    if old is None:  # a failing set-up ends their runner without any results
        assert not found
        return
    assert found == outline(old)
    assert list(found) == list(outline(old))
    assert new["leaderboard"] == old["leaderboard"]
    assert new["score"] == pytest.approx(old["score"] + sum(score or 0 for score in dropped.values()))
    assert {k: old.get(k) for k in ("visibility", "stdout_visibility")} == {
        k: new.get(k) for k in ("visibility", "stdout_visibility")
    }


@pytest.mark.parametrize("suite", ["numbers", "networks", "parts", "files"])
@pytest.mark.parametrize("handin", ["right", "wrong"])
def test_inside_gives_the_same(suite: str, handin: str) -> None:
    wire, inside = ours_of(suite, handin), ours_of(suite, handin, inside=True)
    assert outline(wire) == outline(inside)
    assert wire["leaderboard"] == inside["leaderboard"]
    assert {test["extra_data"]["mode"] for test in entries(wire).values()} == {"wire"}
    assert {test["extra_data"]["mode"] for test in entries(inside).values()} == {"inside"}
    assert "not proof against forging" in inside["extra_data"]["staff"]


def test_totals_are_exact() -> None:
    assert ours_of("numbers", "right")["score"] == 9.3  # where theirs adds 2 + 1.1 + 2.2 + ... in floats


def test_reasons_are_told() -> None:
    tests = entries(ours_of("patched", "right"))
    why = {key: test["extra_data"].get("why inside") for key, test in tests.items()}
    assert why["1"] == ["uses mock.patch"]
    assert why["2"] == ["subclasses the student's Base"]
    assert "inspects the student's source" in why["3"]
    assert why["5"] == ["captures stdout"]
    assert why["6"] == ["differentiates through the student's code"]
    assert why["7"] is None
    assert why["8"] == ["gives the student's code a Identity of the suite's own"]


def test_a_failing_set_up_is_told_to_each_of_its_tests() -> None:
    tests = entries(ours_of("setup", "wrong"))
    assert all("the pipeline has a leak" in tests[key]["output"] for key in "12")
    assert tests["2"]["visibility"] == "hidden"
    assert "does not define `not_always_there`" in tests["4"]["output"]


def test_every_failing_part_is_told() -> None:
    output = entries(ours_of("parts", "wrong"))["1"]["output"]
    assert "(x=1): 3.0 != 2" in output and "(x=-2): 4 != -4" in output


def test_a_skipped_test_is_told_to_staff() -> None:
    document = ours_of("parts", "right")
    assert entries(document)["4"]["output"] == "Skipped: not this term"
    assert "Of another year: Skipped: not this term" in document["extra_data"]["staff"]
    assert not [t for t in document["tests"] if t.get("visibility") == "hidden"], "the total stays visible"


def test_hidden_errors_show_only_their_own_words() -> None:
    entry = entries(ours_of("numbers", "wrong"))["1.3"]
    assert entry["output"] == "The entropy is not right"
    assert entry["visibility"] == "hidden"


def test_options_of_the_runner() -> None:
    document = ours_of("numbers", "wrong")
    assert entries(document)["1.2"]["output"].startswith("Not yet: ")
    assert "post_processor of its JSONTestRunner is not supported" in document["extra_data"]["staff"]


def test_what_the_suite_prints_is_kept_and_what_the_student_prints_is_not() -> None:
    for inside in (False, True):
        document = ours_of("files", "right", inside=inside)
        assert "SECRET of the student" not in str(document)
    tests = entries(ours_of("files", "right"))
    assert tests["4"]["output"] == "A hint of the suite's own\n"
    assert "Missing README.md" in entries(ours_of("files", "wrong"))["1"]["output"]


def test_the_same_bytes_twice() -> None:
    ours_of.cache_clear()
    first = ours_of("numbers", "wrong")
    ours_of.cache_clear()
    assert first == ours_of("numbers", "wrong")

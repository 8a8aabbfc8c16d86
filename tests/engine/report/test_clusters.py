"""The class view: failures of a class by task and reason, the commonest first."""

from typing import Any

from autograder.report.data import Run, Student, clusters


def item(number: str, outcome: str, error: str = "", diagnosis: str = "") -> dict[str, Any]:
    about = {"outcome": outcome, "error": error, "diagnosis": diagnosis, "hint": f"hint of {diagnosis}"}
    return {
        "number": number,
        "name": f"Item {number}",
        "tags": ["sums", f"sums.{number[0]}"],
        "extra_data": about,
    }


def student(label: str, *tests: dict[str, Any]) -> Student:
    return Student(label, label, "graded", "", "", [], {"tests": list(tests)}, f"{label}.html")


def test_failures_are_gathered_by_task_and_reason() -> None:
    half = item("1.2", "failed", "wrong answer", "sums.total/half")
    other = item("1.2", "failed", "wrong answer")
    lost = item("1.3", "failed", "IndexError")
    leaning = item("1.4", "failed", "needs 1.2")
    right = item("1.2", "passed")
    run = Run(
        {}, [student("a", half, lost, leaning), student("b", half), student("c", other), student("d", right)]
    )
    found = [(c.place, c.cause, c.hint, c.keys) for c in clusters(run)]
    assert found[0] == ("1.2 Item 1.2", "sums.total/half", "hint of sums.total/half", ["a", "b"])
    assert sorted(found[1:]) == [
        ("1.2 Item 1.2", "wrong answer", "", ["c"]),
        ("1.3 Item 1.3", "IndexError", "", ["a"]),
    ]


def test_a_mistake_in_several_items_is_one_and_what_is_not_written_comes_last() -> None:
    half = [item(number, "failed", "wrong answer", "sums.total/half") for number in ("1.10", "1.2")]
    blank = [item(number, "failed", "NotImplementedError") for number in ("2.1", "2.2")]
    run = Run({}, [student("a", *half), student("b", *blank), student("c", *blank)])
    found = [(c.place, c.keys, c.unwritten) for c in clusters(run)]
    assert found == [
        ("1.2 Item 1.2 (and 1.10)", ["a"], False),
        ("2.1 Item 2.1 (and 2.2)", ["b", "c"], True),
    ]

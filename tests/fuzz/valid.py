"""Whether a results.json is what Gradescope's documentation describes."""

from typing import Any

TOP = {
    "score": (int, float), "execution_time": (int, float), "output": str, "output_format": str,
    "test_output_format": str, "test_name_format": str, "visibility": str, "stdout_visibility": str,
    "extra_data": dict, "tests": list, "leaderboard": list,
}  # fmt: skip
TEST = {
    "score": (int, float), "max_score": (int, float), "status": str, "name": str, "name_format": str,
    "number": str, "output": str, "output_format": str, "tags": list, "visibility": str, "extra_data": dict,
}  # fmt: skip
FORMATS = {"text", "html", "simple_format", "md", "ansi"}
VISIBILITIES = {"hidden", "after_due_date", "after_published", "visible"}
LONGEST = 100_000


def problems(document: dict[str, Any], numbers: list[str]) -> list[str]:
    """What is wrong with a document that should have exactly these items; empty if nothing is."""
    found = _typed(document, TOP, "top")
    tests = document.get("tests", [])
    if [test.get("number") for test in tests] != numbers:
        found.append("its items are not the rubric's")
    for test in tests:
        found += _typed(test, TEST, test.get("number", "?"))
        if test.get("status") not in {"passed", "failed"}:
            found.append(f"{test['number']}: status {test.get('status')}")
        if not 0 <= test.get("score", 0) <= test["max_score"]:
            found.append(f"{test['number']}: score {test['score']}")
        if test["extra_data"]["outcome"] == "grader-error":
            found.append(f"{test['number']}: grader error: {test['extra_data']['staff']}")
    return found


def _typed(table: dict[str, Any], known: dict[str, Any], where: str) -> list[str]:
    found = [f"{where}: unknown key {key}" for key in table if key not in known]
    found += [
        f"{where}: {key} is {v!r}" for key, v in table.items() if not isinstance(v, known.get(key, object))
    ]
    if table.get("output_format", "text") not in FORMATS:
        found.append(f"{where}: format {table['output_format']}")
    if table.get("visibility", "visible") not in VISIBILITIES:
        found.append(f"{where}: visibility {table['visibility']}")
    if len(table.get("output", "")) > LONGEST or "\0" in table.get("output", ""):
        found.append(f"{where}: its output cannot be shown")
    return found

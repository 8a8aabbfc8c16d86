"""A cap on submissions: counted by Gradescope's own times, kind, and never a lost mark."""

from typing import Any

import pytest

from autograder.course.model import Limit
from autograder.results.limit import over_limit

LIMIT = Limit(submissions=2, hours=24)
TESTS = [{"number": "1.1", "score": 1}]


def metadata(*earlier: tuple[str, float], now: str = "2026-07-02T12:00:00-04:00") -> dict[str, Any]:
    last: dict[str, Any] = {"score": 7, "tests": TESTS, "output": "fine"}
    previous: list[dict[str, Any]] = [{"submission_time": time, "score": score} for time, score in earlier]
    if previous:
        previous[-1]["results"] = last
    return {"created_at": now, "previous_submissions": previous}


EARLY, LATE = ("2026-07-02T08:00:00-04:00", 5.0), ("2026-07-02T10:00:00-04:00", 7.0)


def test_below_the_cap_everything_is_checked() -> None:
    assert over_limit(LIMIT, metadata()) is None
    assert over_limit(LIMIT, metadata(EARLY)) is None
    assert over_limit(None, metadata(EARLY, LATE)) is None
    assert over_limit(LIMIT, metadata(("2026-07-01T08:00:00-04:00", 1.0), LATE)) is None, "a day is over"


def test_beyond_the_cap_the_last_result_stays() -> None:
    found = over_limit(LIMIT, metadata(EARLY, LATE))
    assert found is not None
    assert found["score"] == 7 and found["tests"] == TESTS
    assert "was not checked" in found["output"] and "2026-07-03 08:00 (UTC-0400)" in found["output"]


def test_submissions_that_were_not_checked_do_not_count() -> None:
    document = metadata(EARLY, LATE)
    document["previous_submissions"][-1]["results"]["extra_data"] = {"over_limit": True}
    assert over_limit(LIMIT, document) is None


@pytest.mark.parametrize(
    "broken",
    [{}, {"created_at": "soon"}, {"created_at": "2026-07-02T12:00:00"}, {"previous_submissions": [3]}],
)
def test_odd_metadata_limits_nobody(broken: dict[str, Any]) -> None:
    assert over_limit(LIMIT, broken) is None

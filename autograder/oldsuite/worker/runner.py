"""Runs one test of a unittest suite, with its set-up, and tells everything that came of it.

The same text runs in the judge and, for a test that is run inside, in the worker.
"""

import contextlib
import io
import traceback
import unittest
from collections.abc import Callable
from typing import Any

Told = dict[str, Any]
LONGEST = 4000


class Notes(unittest.TestResult):
    """Takes down what unittest reports of one test, also what gradescope-utils would drop."""

    def __init__(self, told_of: Callable[[Any], Told]) -> None:
        super().__init__()
        self.told_of = told_of
        self.troubles: list[Told] = []
        self.ending = ""
        self.reason = ""

    def _trouble(self, kind: str, where: str, error: Any) -> None:
        if len(self.troubles) < 50:
            self.troubles.append({**self.told_of(error), "kind": kind, "part": where})

    def addSuccess(self, test: Any) -> None:
        """The test ended well."""
        self.ending = self.ending or "passed"

    def addFailure(self, test: Any, err: Any) -> None:
        """An assertion failed."""
        self._trouble("failure", _part(test), err[1])

    def addError(self, test: Any, err: Any) -> None:
        """Something else was raised: in the test, or in a set-up."""
        self._trouble("error", _part(test), err[1])

    def addSubTest(self, test: Any, subtest: Any, err: Any) -> None:
        """A part of the test ended; gradescope-utils drops a test whose part failed."""
        if err is not None:
            kind = "failure" if issubclass(err[0], test.failureException) else "error"
            self._trouble(kind, str(subtest._subDescription())[:200], err[1])

    def addSkip(self, test: Any, reason: str) -> None:
        """The test, or a part of it, was skipped."""
        self.ending, self.reason = "skipped", str(reason)[:LONGEST]

    def addExpectedFailure(self, test: Any, err: Any) -> None:
        """It failed, as it should."""
        self.ending = self.ending or "passed"

    def addUnexpectedSuccess(self, test: Any) -> None:
        """It should have failed."""
        self.troubles.append(_plainly("failure", "It was expected to fail, and it passed."))


def run_test(case: unittest.TestCase, told_of: Callable[[Any], Told] | None = None) -> Told:
    """What came of a test; whatever it does, this returns, unless the process ends."""
    notes = Notes(told_of or told)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        try:
            unittest.TestSuite([case]).run(notes)
        except BaseException as error:
            notes._trouble("error", "", error)
    return {"printed": printed.getvalue()[:LONGEST], **told_of_notes(notes), **marks_of(case)}


def told_of_notes(notes: Notes) -> Told:
    """How it ended, and with which troubles."""
    ending = notes.ending if not notes.troubles else "failed"
    missing = [] if ending else [_plainly("error", "The test did not come to an end.")]
    return {"ending": ending or "failed", "reason": notes.reason, "troubles": notes.troubles + missing}


def marks_of(case: unittest.TestCase) -> Told:
    """What the test itself gave: a part of the points, a value for the leaderboard."""
    method = getattr(case, case._testMethodName, None)
    return {
        "score": _plain(getattr(method, "__score__", None)),
        "value": _plain(getattr(method, "__leaderboard_value__", None)),
    }


def _plain(value: Any) -> Any:
    """A number (also of numpy or torch) or a text; of anything else, what it is."""
    if value is None or type(value) in (int, float, bool, str):
        return value
    try:
        return float(value)
    except BaseException:
        return f"a {type(value).__name__}"


def told(error: BaseException) -> Told:
    """An exception in plain words."""
    return {"type": type(error).__name__, "text": _text(error), "places": places_of(error)}


def _text(error: BaseException) -> str:
    try:
        return str(error)[:LONGEST]
    except Exception:
        return "(no text)"


def places_of(error: BaseException) -> list[tuple[str, int]]:
    """The files and lines that an exception went through, the innermost last."""
    frames = traceback.walk_tb(error.__traceback__)
    return [(frame.f_code.co_filename[:300], line) for frame, line in frames][-40:]


def _plainly(kind: str, text: str) -> Told:
    return {"kind": kind, "part": "", "type": "AssertionError", "text": text, "places": []}


def _part(test: Any) -> str:
    """`setUpClass (test_x.TestX)` where it is no test that failed."""
    return "" if hasattr(test, "_testMethodName") else str(test)[:200]

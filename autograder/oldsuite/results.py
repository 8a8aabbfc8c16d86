"""The results.json of an old suite, as gradescope-utils writes it, and nothing dropped."""

from decimal import Decimal
from typing import Any

from autograder import __version__
from autograder.oldsuite.ending import Ending
from autograder.oldsuite.found import Test
from autograder.oldsuite.layout import Options
from autograder.results.scorecard import PROVISIONAL, plain

UNREACHED = Ending("not-graded", problem="This was not reached.")
FAULT = "This could not be checked: the fault is the grader's, not yours. Staff have been told."
UNMARKED = {"grader-error", "not-graded"}
FORGEABLE = "ran beside the student's code, whose word this result is: not proof against forging"


BESIDE = "These tests ran beside the student's code; their results are not proof against forging:"


class Results:
    """Every test of the suite with its ending as soon as there is one."""

    def __init__(self, tests: list[Test], options: Options, problem: str = "") -> None:
        self.tests = tests
        self.options = options
        self.problem = problem
        self.notes: list[str] = []
        self.endings: dict[int, Ending] = {}

    def note(self, test: Test, ending: Ending) -> None:
        """Take an ending."""
        self.endings[id(test)] = ending

    def ending(self, test: Test) -> Ending:
        """How a test ended."""
        return self.endings.get(id(test), UNREACHED)

    @property
    def complete(self) -> bool:
        """Whether every test was judged."""
        return all(self.ending(test).result not in UNMARKED for test in self.tests)

    def document(self) -> dict[str, Any]:
        """What Gradescope reads."""
        found: dict[str, Any] = {}
        entries = [e for e in (self._entry(test) for test in self.tests) if e is not None]
        if self.complete:
            found["score"] = plain(sum((_exact(e.get("score", 0)) for e in entries), Decimal(0)))
        for name in ("visibility", "stdout_visibility"):
            if getattr(self.options, name):
                found[name] = getattr(self.options, name)
        output = [*([] if self.complete else [PROVISIONAL]), *([self.problem] if self.problem else [])]
        if output:
            found["output"] = "\n\n".join(output)
        found["tests"] = entries
        found["leaderboard"] = [self._column(t) for t in self.tests if t.column]
        found["extra_data"] = {"engine": __version__, "staff": self.for_staff()}
        return found

    def _column(self, test: Test) -> dict[str, Any]:
        return {"name": test.column, "value": self.ending(test).value, "order": test.order}

    def _entry(self, test: Test) -> dict[str, Any] | None:
        """A test's entry; a column of the leaderboard has one only if something went wrong."""
        ending = self.ending(test)
        if test.column and ending.result == "passed":
            return None
        entry: dict[str, Any] = {"name": test.name}
        weight = None if test.column else test.weight
        score = None if test.column else self._score(test, ending)
        if ending.result in UNMARKED:
            entry["max_score"] = _number(weight or 0)
        elif score is not None or weight is not None:
            entry["score"], entry["max_score"] = _number(score or 0), _number(weight or 0)
        lost = (score or 0) < (weight or 0)
        entry["status"] = "passed" if ending.result == "passed" and not lost else "failed"
        tags = [*(test.tags or []), *(["grader-error"] if ending.result in UNMARKED else [])]
        shown = {"tags": tags, "output": self.output(test), "visibility": test.visibility}
        entry |= {name: value for name, value in {**shown, "number": test.number}.items() if value}
        entry["extra_data"] = self._extra(test, ending)
        return entry

    def _score(self, test: Test, ending: Ending) -> float | None:
        if ending.result == "skipped":
            return None if test.weight is None else 0.0
        if ending.score is not None:
            return ending.score
        if test.weight is None:
            return None
        return test.weight if ending.result == "passed" else 0.0

    def output(self, test: Test) -> str:
        """What the student reads; with `hide_errors` only what the suite's author wrote for it."""
        ending = self.ending(test)
        if ending.result == "grader-error":
            return FAULT
        printed = ending.printed if self._prints(test) else ""
        if ending.result == "passed":
            return printed
        if ending.result in {"skipped", "not-graded"}:
            return ending.problem
        if test.hidden_error is not None:
            return test.hidden_error
        gap = "" if not printed else "\n" if printed.endswith("\n") else "\n\n"
        return f"{printed}{gap}{self.options.failure_prefix}{ending.problem}\n"

    def _prints(self, test: Test) -> bool:
        """Through the wire only the suite prints; inside, the student may have."""
        return self.options.buffer and (not test.inside or self.options.stdout_visibility is not None)

    def _extra(self, test: Test, ending: Ending) -> dict[str, Any]:
        found: dict[str, Any] = {"outcome": ending.result, "mode": "inside" if test.inside else "wire"}
        if test.inside:
            found["why inside"] = test.reasons
            found["forging"] = FORGEABLE
        found["staff"] = "\n".join(part for part in (ending.problem, ending.staff) if part)
        return found

    def for_staff(self) -> str:
        """What only staff should read: what can be forged, what the suite itself got wrong."""
        flagged = [f"- {t.name}: {self.ending(t).staff}" for t in self.tests if self.ending(t).staff]
        skipped = [f"- {t.name}: {self.ending(t).problem}" for t in self.tests if self._is_skipped(t)]
        parts = [
            (BESIDE, self._inside()),
            ("Look at these tests of the suite:", flagged),
            ("These tests were skipped and count 0:", skipped),
            ("Of the suite:", [f"- {note}" for note in self.notes]),
        ]
        return "\n\n".join("\n".join([title, *lines]) for title, lines in parts if lines)

    def _inside(self) -> list[str]:
        """The tests that were run inside and why, together where it is for the same reasons."""
        found: dict[tuple[str, str], int] = {}
        for test in self.tests:
            if test.inside:
                key = (f"{test.module}.{test.qualname}", "; ".join(test.reasons))
                found[key] = found.get(key, 0) + 1
        return [f"- {kind} ({_counted(count)}): {why}" for (kind, why), count in found.items()]

    def _is_skipped(self, test: Test) -> bool:
        return self.ending(test).result == "skipped"


def _counted(count: int) -> str:
    return "1 test" if count == 1 else f"{count} tests"


def _exact(number: float) -> Decimal:
    return Decimal(repr(number))


def _number(number: float) -> int | float:
    return plain(_exact(number))

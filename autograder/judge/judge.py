"""Judges one hand-in: every property, the second chances, the messages."""

import time
from collections.abc import Callable, Iterable
from typing import Any

from autograder.judge.attempt import Attempt, Ending, was_stopped
from autograder.judge.backend import Backend, Functions, LocalBackend, Program, WorkerBackend
from autograder.judge.declare import quick
from autograder.judge.diagnosis import diagnose
from autograder.judge.errors import Explainer, suite_line
from autograder.judge.failures import (
    Failure,
    NoSuchModule,
    StudentError,
)
from autograder.judge.follow_through import answers_of
from autograder.judge.limits import Limits
from autograder.judge.measured import Measured, measuring
from autograder.judge.outcome import UNWRITTEN, Outcome
from autograder.judge.paste import Paste
from autograder.judge.programs import hand_in as trusted
from autograder.judge.remote import Submission
from autograder.judge.settings import QUICK_CALL
from autograder.judge.suite import Example, Property, Suite
from autograder.judge.words import compared, described, mixed_dtypes, ran_out
from autograder.sandbox.sources import Source
from autograder.sandbox.wire import SourceText
from autograder.submission.model import Submission as HandIn

Record = Callable[[Outcome], None]


class Judge:
    """Holds what judging one hand-in needs; `run` judges properties and records each outcome."""

    def __init__(self, suite: Suite, hand_in: HandIn, source: Source | None, record: Record) -> None:
        self.suite = suite
        self.hand_in = hand_in
        self.source = source
        self.record = record
        self.outcomes: dict[str, Outcome] = {}
        self.measured: dict[str, Measured] | None = None  # kept for the audit of a suite only
        self.submission = self._submission(hand_in, self._backend(hand_in))
        self.started = time.monotonic()
        self.total_seconds = suite.assignment.budget.total

    def _backend(self, hand_in: HandIn) -> Callable[[Functions, Any, Any], Backend]:
        program = as_program(hand_in, self.suite)
        if self.source is None:
            return lambda functions, opaque, resolve: LocalBackend(program, functions, opaque, resolve)
        source = self.source
        return lambda functions, opaque, resolve: WorkerBackend(program, source, functions, opaque, resolve)

    def _submission(self, hand_in: HandIn, backend: Callable[[Functions, Any, Any], Backend]) -> Submission:
        return Submission(as_program(hand_in, self.suite), backend, Explainer(hand_in))

    def run(self, properties: Iterable[Property]) -> dict[str, Outcome]:
        """Judge the properties, then give follow-through a second chance; all outcomes by number.

        Public ones come first: what a program saw of a hidden one it can no longer tell in a message.
        """
        chosen = sorted(properties, key=lambda prop: not prop.public)
        for prop in chosen:
            self._note(self._judged(prop))
        for prop in chosen:
            better = self._followed_through(prop)
            if better is not None:
                self._note(better)
        return self.outcomes

    def measure(self, prop: Property) -> tuple[Outcome, Any]:
        """A column of the leaderboard: the outcome, and the value if there is one."""
        function: Any = prop.function
        function.__leaderboard_value__ = None
        outcome = self._with_second_try(prop) if self._time_left() > 0 else self._judged(prop)
        outcome.call = ""  # reading a file is nothing to paste
        return outcome, function.__leaderboard_value__ if outcome.result == "passed" else None

    def _note(self, outcome: Outcome) -> None:
        self.outcomes[outcome.number] = outcome
        self.record(outcome)

    def _judged(self, prop: Property) -> Outcome:
        if self._time_left() <= 0:
            return self._unreached(prop)
        failed = [n for n in prop.needs if n in self.outcomes and self.outcomes[n].result == "failed"]
        if failed and prop.seconds:  # dear: not worth its time while something simpler is wrong
            return _leaning(prop, failed[0])
        outcome = self._with_second_try(prop)
        # where an earlier rung failed as well, name it instead of telling the same mistake again
        leans = failed and outcome.result == "failed" and outcome.error not in UNWRITTEN
        return _leaning(prop, failed[0]) if leans else outcome

    def _with_second_try(self, prop: Property) -> Outcome:
        ending = self._attempt(prop)
        if mixed_dtypes(ending.error):
            again = self._attempt(prop, single=True)
            if again.passed:
                note = "Your code mixes float32 and float64; it was checked in float32."
                return Outcome(prop.number, "passed", prop.sentence, notes=[note])
            self.submission._broken.clear()
        if self._time_left() <= 0 and ran_out(ending.error):
            return self._unreached(prop)
        return self._outcome(prop, ending)

    def _unreached(self, prop: Property) -> Outcome:
        text = "The time for the whole submission was used up."
        return Outcome(prop.number, "not-graded", prop.sentence, text)

    def _attempt(
        self,
        prop: Property,
        single: bool = False,
        overrides: dict[str, Callable[..., Any]] | None = None,
    ) -> Ending:
        with measuring(self._measured(prop) if not overrides else None):
            examples = self._worth_trying(prop)
            if examples:
                ending = self._fresh(prop).run(single, overrides, examples)
                if ending.final:
                    return ending
            return self._fresh(prop).run(single, overrides)

    def _fresh(self, prop: Property) -> Attempt:
        return Attempt(prop, self.submission, self._limits(prop))

    def _worth_trying(self, prop: Property) -> list[Example]:
        """Examples that are drawn already, unless a failure is likely or time is short: it would be
        looked for twice."""
        if prop.item.task in self._lost_tasks() or self._time_left() < self.total_seconds / 2:
            return []
        return self.suite.drawn.get(prop.number, [])

    def _measured(self, prop: Property) -> Measured | None:
        return None if self.measured is None else self.measured.setdefault(prop.number, Measured())

    def _limits(self, prop: Property) -> Limits:
        budget = self.suite.assignment.budget
        call, whole = prop.seconds or (
            min(budget.call, QUICK_CALL) if quick() else budget.call,
            budget.property,
        )
        return Limits(call, whole, self.started + self.total_seconds)

    def _time_left(self) -> float:
        return self.started + self.total_seconds - time.monotonic()

    def _outcome(self, prop: Property, ending: Ending) -> Outcome:
        if ending.passed:
            return Outcome(prop.number, "passed", prop.sentence)
        if ending.odd:
            return self._odd(prop, ending)
        if ending.ours:
            return Outcome(
                prop.number,
                "grader-error",
                prop.sentence,
                FAULT,
                error="grader",
                staff=str(ending.error),
            )
        return self._failed(prop, ending)

    def _odd(self, prop: Property, ending: Ending) -> Outcome:
        """The suite stumbled: over a strange answer if the reference passes, else it is our fault."""
        error = ending.error
        told = f"{type(error).__name__}: {error}"[:500] + suite_line(error)
        if self.suite.reference and not self.reference_passes(prop):
            return Outcome(prop.number, "grader-error", prop.sentence, FAULT, error="grader", staff=told)
        sentence = "Your answer does not have the form that this check can work with."
        ending.error = Failure(sentence, ending.calls[-1].result if ending.calls else None)
        outcome = self._failed(prop, ending)
        outcome.staff = told
        return outcome

    def reference_passes(self, prop: Property) -> bool:
        """Whether the reference passes the property here and now."""
        judge = Judge(self.suite, trusted(self.suite.reference), None, lambda outcome: None)
        return judge._attempt(prop).passed

    def _failed(self, prop: Property, ending: Ending) -> Outcome:
        outcome = Outcome(prop.number, "failed", prop.sentence)
        error = ending.error
        outcome.problem, outcome.where, outcome.error = described(error)
        if ending.unsteady:
            outcome.problem = f"Your code gives different answers for the same input. {outcome.problem}"
            outcome.error = "different answers"
        outcome.call = Paste().code(ending.calls)
        if isinstance(error, Failure):
            outcome.comparison, outcome.hint = compared(error), error.hint
        if not isinstance(error, NoSuchModule | StudentError) and not was_stopped(ending):
            self._name(prop, ending, outcome)
        return outcome

    def _name(self, prop: Property, ending: Ending, outcome: Outcome) -> None:
        chaff = diagnose(self.suite, prop.item.task, [*ending.examples[:-1], ending.calls])
        if chaff is not None:
            outcome.hint, outcome.diagnosis = chaff.doc, chaff.label

    def _followed_through(self, prop: Property) -> Outcome | None:
        """The property once more with wrong earlier tasks answered by the reference, if that applies."""
        outcome = self.outcomes[prop.number]
        wrong = self._wrong_earlier(prop.item.task)
        if outcome.result != "failed" or not wrong or not prop.item.follow_through:
            return None
        if self._time_left() <= 0 or not self.suite.reference:
            return None
        if any(self.outcomes[n].result != "passed" for n in prop.needs if n in self.outcomes):
            return None
        overrides = answers_of(self.suite, wrong)
        ending = self._attempt(prop, overrides=overrides)
        self.submission._broken.clear()
        if not ending.passed:
            return None
        names = ", ".join(f"`{name.partition('.')[2]}`" for name in overrides)
        note = f"Full points by follow-through: with a right {names} this part of your work passes."
        return Outcome(prop.number, "passed", prop.sentence, notes=[note])

    def _wrong_earlier(self, task_id: str) -> list[str]:
        """The tasks that `task_id` may use (directly or not) and that lost marks."""
        lost = self._lost_tasks()
        return [task for task in self.suite.assignment.used_by(task_id) if task in lost]

    def _lost_tasks(self) -> set[str]:
        """The tasks of which an item has failed so far."""
        failed = [number for number, outcome in self.outcomes.items() if outcome.result == "failed"]
        return {self.suite.rubric.item(number).task for number in failed}


def _leaning(prop: Property, number: str) -> Outcome:
    text = f"This needs item {number}, which did not pass. Mend that one first."
    return Outcome(prop.number, "failed", prop.sentence, text, error=f"needs {number}")


FAULT = "This could not be checked: the fault is the grader's, not yours. Staff have been told."


def as_program(hand_in: HandIn, suite: Suite) -> Program:
    """The hand-in's modules (those that can be loaded at all) with the given ones."""
    modules = [
        SourceText(source.name, source.filename, source.text, source.definitions)
        for source in hand_in.sources.values()
        if not source.problem
    ]
    return Program(modules, suite.given, hand_in.weights)

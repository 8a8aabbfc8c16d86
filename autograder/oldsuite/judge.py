"""Judges one hand-in by an old suite, a test at a time."""

import contextlib
import os
import signal
import time
from collections.abc import Callable, Iterator
from typing import Any

import torch
from gradescope_utils.autograder_utils import files

from autograder.judge.failures import GraderFault, OutOfTime, Stopped, WorkerStopped
from autograder.judge.limits import Limits
from autograder.judge.settings import SEED_OF_WORKERS
from autograder.oldsuite import inside
from autograder.oldsuite.barrier import Barrier
from autograder.oldsuite.ending import Ending, ending_of
from autograder.oldsuite.found import Test, find_tests, load_case
from autograder.oldsuite.imports import Finder, Wanted, in_place_lines, lenient_lines, opened, students_by
from autograder.oldsuite.layout import Layout
from autograder.oldsuite.modes import reasons
from autograder.oldsuite.raised import students
from autograder.oldsuite.session import Session
from autograder.oldsuite.settings import LEAST_SECONDS, TOTAL_SECONDS, OldJob, OldSetting
from autograder.oldsuite.signs import STARTS
from autograder.oldsuite.worker.runner import Told, run_test, told
from autograder.sandbox.sources import Source
from autograder.sandbox.worker import seed_all

Record = Callable[[Test, Ending], None]


class OldJudge:
    """Holds what judging one hand-in needs."""

    def __init__(self, layout: Layout, job: OldJob, source: Source, setting: OldSetting) -> None:
        self.layout, self.job, self.setting = layout, job, setting
        hand_in = job.submission
        self.session = Session(hand_in, source)
        self.session.in_place_lines = in_place_lines(layout)
        self.session.lenient_lines = lenient_lines(layout)
        self.barrier = Barrier(job.barred, self.session)
        self.wanted = Wanted(layout, hand_in)
        self.end = time.monotonic() + (setting.total_seconds or TOTAL_SECONDS)
        self.looped = False

    def tests(self) -> list[Test]:
        """Every test of the suite, each with the reasons for which it must be run inside."""
        found = find_tests(self.layout, self.wanted, self.job.barred)
        known: dict[tuple[str, str], list[str]] = {}
        for test in found:
            if test.unloaded:
                continue
            place = (test.module, test.qualname)
            if place not in known:
                known[place] = reasons(self.layout, *place, self.wanted.names)
            forced = ["all tests were to be run inside"] if self.setting.inside else []
            test.reasons = forced or known[place]
        return found

    def run(self, tests: list[Test], record: Record) -> None:
        """Judge the tests in order and record the ending of each."""
        os.chdir(self.layout.root)
        _know_submitted_files(self.job.handed_in)
        self.barrier.arm()
        for number, test in enumerate(tests):
            record(test, self._judged(test, len(tests) - number))

    def _judged(self, test: Test, left: int) -> Ending:
        if test.unloaded:
            return Ending("failed", problem=f"The suite's {test.module}.py cannot be loaded: {test.unloaded}")
        if time.monotonic() > self.end:
            return Ending("not-graded", problem="The time for the whole submission was used up.")
        share = self._share(left)
        if not test.inside:
            ending = self._through_the_wire(test, share)
            if self.session.wants is None:
                return ending
            test.reasons = [str(self.session.wants)]
        return self._inside(test, share)

    def _share(self, left: int) -> float:
        """The seconds on the clock that a test may have, so that those after it have theirs.

        Half of all that is left; once a test has looped, an equal part of it.
        """
        here = self.end - time.monotonic()
        return max(LEAST_SECONDS, here / left if self.looped else here / 2)

    def _through_the_wire(self, test: Test, share: float) -> Ending:
        answer: Told = {}
        with self._begun(share) as stopped:
            if stopped is None:
                finder = Finder(self.wanted, students_by(self.session), self.job.barred)
                with (
                    opened(self.layout, finder),
                    self.barrier.raised(),
                    _bounded(self.setting.test_seconds, self.session),
                ):
                    answer = self._tested(test)
        return self._ended(test, answer)

    def _tested(self, test: Test) -> Told:
        os.chdir(self.layout.root)
        seed_all(SEED_OF_WORKERS)
        torch.set_default_dtype(torch.float32)
        try:
            case = load_case(test)
        except BaseException as error:
            return _in_error(_told(error), "loading the test's module")
        return run_test(case, _told)

    def _inside(self, test: Test, share: float) -> Ending:
        if STARTS in test.reasons:
            return Ending(
                "grader-error", staff="It starts a program, which is not supported: mark it by hand."
            )
        answer: Told = {}
        with self._begun(share) as stopped:
            if stopped is None:
                task = inside.task_of(test, self.layout, self.job.submission, self.job.handed_in)
                answer = self._answered(task, test)
        return self._ended(test, answer)

    def _answered(self, task: dict[str, Any], test: Test) -> Told:
        """What the worker tells of a test."""
        try:
            told_by_worker = self.session.do("inside", task)
        except Stopped:
            return {}
        except Exception as error:
            return _in_error(_told(error), "running the test")
        try:
            return inside.believed(told_by_worker, test)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            text = f"The test could not be run to its end: {error}"
            return _in_error({"type": "", "text": text, "places": []}, "")

    @contextlib.contextmanager
    def _begun(self, share: float) -> Iterator[Stopped | None]:
        """A fresh worker for one test."""
        seconds = min(self.setting.test_seconds, share)
        try:
            self.session.begin(Limits(seconds, seconds, min(self.end, time.monotonic() + share)))
        except Stopped as error:
            self.session.stopped = error
        try:
            yield self.session.stopped
        except OutOfTime as error:
            self.session.stopped = error
        finally:
            with contextlib.suppress(Stopped):
                self.session.end()

    def _ended(self, test: Test, answer: Told) -> Ending:
        stopped = self.session.stopped
        if isinstance(stopped, OutOfTime) or getattr(stopped, "kind", "") == "timeout":
            self.looped = True
        if isinstance(stopped, GraderFault):
            return Ending("grader-error", staff=str(stopped))
        return ending_of(test, answer, stopped, self.layout, self.session)


def _in_error(trouble: Told, part: str) -> Told:
    """A test that came to nothing."""
    return {"ending": "failed", "troubles": [{**trouble, "kind": "error", "part": part}]}


def _know_submitted_files(names: tuple[str, ...]) -> None:
    """Let gradescope-utils' own check go by the names of what was handed in; the files are not here."""

    def check_submitted_files(paths: list[str], base: str = "") -> list[str]:
        return [path for path in paths if os.path.normpath(path) not in names]

    files.check_submitted_files = check_submitted_files


def _told(error: BaseException) -> Told:
    """An exception in plain words, with whose it is."""
    found = told(error)
    sentence = getattr(error, "sentence", "")
    return {
        **found,
        "students": students(error) or isinstance(error, WorkerStopped),
        "sentence": sentence,
        "where": getattr(error, "where", ""),
    }


@contextlib.contextmanager
def _bounded(seconds: float, session: Session) -> Iterator[None]:
    """End a test that runs in circles in the judge itself."""

    def out(number: int, frame: Any) -> None:
        session.stopped = session.stopped or OutOfTime("the test's time is used up")
        raise session.stopped

    before = signal.signal(signal.SIGPROF, out)
    signal.setitimer(signal.ITIMER_PROF, seconds, 1.0)  # again, if the test catches it
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)

"""One run of one property against one program: every way in which it can end."""

import contextlib
import functools
import time
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import torch
from hypothesis import errors as hypothesis_errors

from autograder.judge.calls import Call
from autograder.judge.drawn import replaced_body, try_all
from autograder.judge.failures import Failure, GraderFault, OutOfTime, Stopped, WorkerStopped
from autograder.judge.limits import Limits
from autograder.judge.remote import Submission
from autograder.judge.settings import COURSE_SEED
from autograder.judge.suite import Example, Property, prepare

SHRINK_SECONDS = 6.0


class Ending(msgspec.Struct):
    """How a run ended: `error` is None if it passed; `calls` are those of the failing example."""

    error: BaseException | None = None
    calls: list[Call] = []
    examples: list[list[Call]] = []
    unsteady: bool = False

    @property
    def passed(self) -> bool:
        """Whether nothing was wrong."""
        return self.error is None

    @property
    def ours(self) -> bool:
        """Whether the grader is at fault."""
        return isinstance(self.error, GraderFault)

    @property
    def final(self) -> bool:
        """Whether hypothesis would have nothing to add: no failing example to shrink."""
        return self.passed or isinstance(self.error, Stopped)

    @property
    def odd(self) -> bool:
        """Whether the suite itself stumbled, over a strange answer or by a bug of its own."""
        known = (Failure, AssertionError, Stopped)
        return self.error is not None and not isinstance(self.error, known)


class Attempt:
    """Runs a property once, keeping the last failing example whatever ends the run."""

    def __init__(
        self, prop: Property, submission: Submission, limits: Limits, seed: int = COURSE_SEED
    ) -> None:
        self.prop = prop
        self.seed = seed
        self.submission = submission
        self.limits = limits
        self.last: Exception | None = None
        self.calls: list[Call] = []

    def run(
        self,
        single: bool = False,
        overrides: dict[str, Callable[..., Any]] | None = None,
        examples: list[Example] | None = None,
    ) -> Ending:
        """The property's ending in a fresh process: on these examples, or on those hypothesis draws."""
        fixed = dict.fromkeys(self.prop.arguments, self.submission)
        try:
            prepare(self.prop.function, self.seed)
            self.submission._begin(self.limits, single, overrides)
            with _float64(), self._watched():
                if examples:
                    try_all(self.prop.function.hypothesis.inner_test, examples, fixed)  # type: ignore[attr-defined]
                else:
                    self.prop.function(**fixed)
        except OutOfTime as error:
            return self._ending(self.last or error)
        except Stopped as error:
            if not isinstance(error, GraderFault):
                self.calls = self.submission._log.current
            return self._ending(error)
        except hypothesis_errors.Flaky as error:
            return self._ending(self.last or error, unsteady=True)
        except Exception as error:
            return self._ending(error)
        finally:
            self.submission._finish()
        return Ending(examples=self.submission._log.examples)

    def _ending(self, error: BaseException, unsteady: bool = False) -> Ending:
        return Ending(error, self.calls, self.submission._log.examples, unsteady)

    @contextlib.contextmanager
    def _watched(self) -> Iterator[None]:
        """Every example starts afresh, and its failure is kept with its calls."""
        handle = getattr(self.prop.function, "hypothesis", None)
        if handle is None:
            self.submission._new_example()
            torch.default_generator.manual_seed(self.seed)
            try:
                yield
            except Exception as error:
                self._keep(error)
                raise
            return
        with replaced_body(handle, self._example(handle.inner_test)):
            yield

    def _example(self, inner: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(inner)
        def example(*args: Any, **kwargs: Any) -> Any:
            self.submission._new_example()
            torch.default_generator.manual_seed(self.seed)
            try:
                return inner(*args, **kwargs)
            except hypothesis_errors.UnsatisfiedAssumption:
                raise
            except Exception as error:
                self._keep(error)
                raise

        return example

    def _keep(self, error: Exception) -> None:
        if isinstance(error, hypothesis_errors.HypothesisException):
            return
        if self.last is None:
            self.limits.end_by(time.monotonic() + SHRINK_SECONDS)
        self.last = error
        self.calls = list(self.submission._log.current)


@contextlib.contextmanager
def _float64() -> Iterator[None]:
    previous = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    try:
        yield
    finally:
        torch.set_default_dtype(previous)


def was_stopped(ending: Ending) -> bool:
    """Whether the student's process was lost."""
    return isinstance(ending.error, WorkerStopped)

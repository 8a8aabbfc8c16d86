"""Trusted programs put to properties in this process: no worker, no message, no shrinking.

Each program has a forked child of the process that collected the suite, so that neither an endless
loop nor what a program leaves behind reaches the next one.
"""

import os
import resource
import selectors
import signal
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

import msgspec
import torch
from hypothesis import errors as hypothesis_errors

from autograder.course.model import Place
from autograder.grading.judges import bound_memory
from autograder.judge.attempt import Attempt
from autograder.judge.backend import LocalBackend
from autograder.judge.failures import Failure, GraderFault, OutOfTime, Stopped
from autograder.judge.judge import Judge
from autograder.judge.limits import Limits
from autograder.judge.measured import Measured, measuring
from autograder.judge.plugin import load_suite, run_suite
from autograder.judge.programs import hand_in
from autograder.judge.settings import COURSE_SEED, SEED_OF_WORKERS
from autograder.judge.suite import Property, Suite, SuiteError, warm_up

T = TypeVar("T")
R = TypeVar("R")
MEMORY = 4 << 30  # more than this is a mutant that grows without end
LONGEST = 600  # seconds of processor time for one child, whatever it does


class Found(Stopped):
    """A property has failed; nothing more of it is needed."""

    def __init__(self, error: Exception) -> None:
        super().__init__(str(error))
        self.error = error


class Quick(Attempt):
    """An attempt that ends at the first example that fails."""

    def _keep(self, error: Exception) -> None:
        if not isinstance(error, hypothesis_errors.HypothesisException):
            raise Found(error)


class Bench:
    """One trusted program and the properties of its suite."""

    def __init__(self, suite: Suite, texts: dict[str, str]) -> None:
        self.judge = Judge(suite, hand_in(texts), None, lambda outcome: None)
        self.measured = Measured()

    def problem(self, prop: Property, seconds: float | None = None, seed: int = COURSE_SEED) -> str:
        """Why the property fails (`wrong answer`, an exception's name, `too slow`); '' if it passes."""
        backend = self.judge.submission._backend
        assert isinstance(backend, LocalBackend)
        backend.seed = SEED_OF_WORKERS if seed == COURSE_SEED else seed % 2**31
        limits = self.judge._limits(prop)
        whole = seconds if seconds is not None else limits.whole
        attempt = Quick(prop, self.judge.submission, Limits(limits.call, whole), seed)
        with _alarm(whole), measuring(self.measured):
            return _cause(attempt.run().error)


def _cause(error: BaseException | None) -> str:
    if error is None:
        return ""
    if isinstance(error, Found):
        error = error.error
    if isinstance(error, OutOfTime):
        return "too slow"
    if isinstance(error, GraderFault):
        return f"grader error: {error}"
    kinds = getattr(error, "types", None)
    if kinds:
        return str(kinds[0])
    return "wrong answer" if isinstance(error, Failure | AssertionError) else type(error).__name__


class _alarm:
    """Ends what takes more than so many seconds of processor time."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def __enter__(self) -> None:
        signal.signal(signal.SIGPROF, self._ring)
        signal.setitimer(signal.ITIMER_PROF, self.seconds)

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0)

    def _ring(self, *_: object) -> None:
        raise OutOfTime("the property's time is used up")


class _Answer(msgspec.Struct):
    """What a process that collected a suite made of it, or what is wrong with the suite."""

    result: Any = None
    problem: str = ""


def with_suite(place: Place, work: Callable[[Suite], Any]) -> Any:
    """What `work` makes of the collected suite, in a process of its own: suites share module names."""
    ((_, data),) = each([place], lambda place: msgspec.to_builtins(_in_suite(place, work)), 1, None)
    answer = msgspec.convert(data, _Answer) if data is not None else _Answer(problem="its process died")
    if answer.problem:
        raise SuiteError(answer.problem)
    return answer.result


def _in_suite(place: Place, work: Callable[[Suite], Any]) -> _Answer:
    answer = _Answer(problem="nothing was collected")

    def ready(suite: Suite) -> None:
        suite.check_complete()
        suite.check_needs()
        warm_up()
        answer.result, answer.problem = work(suite), ""

    torch.set_num_threads(1)  # threads would not survive a fork
    os.environ.update(OMP_NUM_THREADS="1", PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")
    problem = run_suite(load_suite(place.root, place.name), ready)
    return _Answer(problem=problem) if problem else answer


def each(
    items: Iterable[T], action: Callable[[T], R], jobs: int, memory: int | None = MEMORY
) -> Iterator[tuple[T, R | None]]:
    """`action` of every item in a forked child of its own, `jobs` at a time, as they end.

    None stands for a child that died; what comes back is msgpack's view of the result.
    """
    waiting, running = iter(items), dict[int, tuple[T, int, bytearray]]()
    with selectors.DefaultSelector() as selector:
        while True:
            for item in waiting if len(running) < jobs else ():
                reader, pid = _forked(action, item, memory)
                running[reader] = (item, pid, bytearray())
                selector.register(reader, selectors.EVENT_READ)
                if len(running) >= jobs:
                    break
            if not running:
                return
            for key, _ in selector.select():
                item, pid, data = running[key.fd]
                piece = os.read(key.fd, 1 << 16)
                data += piece
                if not piece:
                    selector.unregister(key.fd)
                    os.close(key.fd)
                    del running[key.fd]
                    os.waitpid(pid, 0)
                    yield item, msgspec.msgpack.decode(data) if data else None


def _forked(action: Callable[[T], Any], item: T, memory: int | None) -> tuple[int, int]:
    reader, writer = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writer)
        return reader, pid
    try:
        os.close(reader)
        if memory is not None:
            _confine(memory)
        with os.fdopen(writer, "wb") as file:
            file.write(msgspec.msgpack.encode(action(item)))
    finally:
        os._exit(0)


def _confine(memory: int) -> None:
    """Bounds for a child, which may also print whatever it likes, to nobody."""
    bound_memory(memory)
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, resource.RLIM_INFINITY))
    null = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(null, stream)

"""The grading host, counting into shared memory where its processor time goes.

python tests/bench/counted_host.py COUNTERS DESCRIPTOR

The counters are mapped before anything is forked, so that judges, the nursery and the workers, which may
open no files, can all add to them.
"""

import functools
import mmap
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from autograder.grading import host, judges, session
from autograder.judge import backend
from autograder.results import scorecard
from autograder.sandbox import nursery, worker
from autograder.sandbox.executor import Executor
from autograder.sandbox.loader import Library

PLACES = (
    "host", "judges", "wire", "writing", "nursery",
    "workers", "confined", "modules", "student", "served", "spawned",
)  # fmt: skip
SIZE = 8 * len(PLACES)


class Counters:
    """Seconds by place, in a file that several processes have mapped."""

    def __init__(self, path: str) -> None:
        with open(path, "r+b") as file:
            self.memory = mmap.mmap(file.fileno(), SIZE)
        self.values = memoryview(self.memory).cast("d")
        self.inside: list[str] = []

    def set(self, place: str, seconds: float) -> None:
        """What a place has used so far."""
        self.values[PLACES.index(place)] = seconds

    def add(self, place: str, seconds: float) -> None:
        """More that a place has used."""
        self.values[PLACES.index(place)] += seconds

    @contextmanager
    def counted(self, place: str) -> Iterator[None]:
        """Add what this process uses meanwhile."""
        started = time.process_time()
        try:
            yield
        finally:
            self.add(place, time.process_time() - started)


def main(path: str, descriptor: int) -> None:
    """Patch what is to be counted, then be the host."""
    counters = Counters(path)
    count_host(counters)
    count_judge(counters)
    count_worker(counters)
    host.main(descriptor)


def count_host(counters: Counters) -> None:
    """The host itself, its judges, and the nursery with its workers."""
    judge, end, obey = judges.Judges._judge, nursery.Nursery.end, nursery.Nursery._obey

    @functools.wraps(judge)
    def _judge(self: Any, job: Any) -> Any:
        done = judge(self, job)
        counters.set("judges", spent_by_children())
        counters.set("host", time.process_time())
        return done

    @functools.wraps(obey)
    def _obey(self: Any, order: Any) -> None:
        obey(self, order)
        counters.set("nursery", time.process_time())

    @functools.wraps(end)
    def _end(self: Any, pid: int) -> int:
        status = end(self, pid)
        counters.set("workers", spent_by_children())
        counters.add("spawned", 1)
        return status

    replace(judges.Judges, _judge=_judge)
    replace(nursery.Nursery, _obey=_obey, end=_end)


def replace(owner: Any, **by: Callable[..., Any]) -> None:
    """Put functions in the place of those of the same names."""
    for name, function in by.items():
        setattr(owner, name, function)


def spent_by_children() -> float:
    """Processor seconds of the children that have been waited for."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def count_judge(counters: Counters) -> None:
    """What a judge spends on its worker, without the functions that the worker calls back; and on writing."""
    for name in ("start", "load", "reseed", "perform", "close"):
        counted = around(counters, "wire", getattr(backend.WorkerBackend, name))
        replace(backend.WorkerBackend, **{name: counted})
    replace(backend.Functions, serve=back(counters, backend.Functions.serve))
    replace(session, write_json=around(counters, "writing", scorecard.write_json))


def around(counters: Counters, place: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, counted, unless it was called by one that is counted."""

    @functools.wraps(function)
    def counted(*args: Any, **kwargs: Any) -> Any:
        if counters.inside:
            return function(*args, **kwargs)
        counters.inside.append(place)
        try:
            with counters.counted(place):
                return function(*args, **kwargs)
        finally:
            counters.inside.clear()

    return counted


def back(counters: Counters, function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, taken out of the count of the one that waits for it."""

    @functools.wraps(function)
    def taken_out(*args: Any, **kwargs: Any) -> Any:
        started = time.process_time()
        try:
            return function(*args, **kwargs)
        finally:
            counters.add("wire", started - time.process_time())

    return taken_out


def count_worker(counters: Counters) -> None:
    """What a worker spends on its start, on the student's code, and until its last answer."""
    run, load = worker.run, worker.Worker._load

    @functools.wraps(run)
    def counting(channel: Any, proof: Any) -> None:
        counters.inside.clear()
        counters.add("confined", time.process_time())
        replace(Executor, perform=around(counters, "student", Executor.perform))
        replace(Library, load=around(counters, "student", Library.load))
        counted = served(counters, worker.Worker._answer)
        replace(worker.Worker, _load=around(counters, "modules", load), _answer=counted)
        run(channel, proof)

    replace(worker, run=counting)


def served(counters: Counters, answer: Callable[..., Any]) -> Callable[..., Any]:
    """An answer, after which what the process has used since the one before is counted."""
    last = [time.process_time()]

    @functools.wraps(answer)
    def answered(*args: Any, **kwargs: Any) -> Any:
        try:
            return answer(*args, **kwargs)
        finally:
            now = time.process_time()
            counters.add("served", now - last[0])
            last[0] = now

    return answered


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))

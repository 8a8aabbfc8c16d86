"""The process that grades: imports torch once, forks the nursery, loads the suite, forks judges.

The nursery is forked before anything secret is in memory; each judge is forked from the suite as
collected, so that grading a submission costs neither an import nor a collection.
"""

import contextlib
import gc
import importlib
import os
import signal
import socket
import sys
from pathlib import Path
from typing import Any

import torch

from autograder.grading.jobs import Greeting, Job, Setting, receive, send
from autograder.sandbox import kernel, pages
from autograder.sandbox.nursery import Nursery
from autograder.sandbox.sources import Forked


def main(descriptor: int) -> None:
    """Serve the supervisor at the other end of `descriptor`."""
    torch.set_num_threads(1)
    boss = socket.socket(fileno=descriptor)
    setting = receive(boss, Setting)
    if setting is None:
        return
    if setting.core is not None and hasattr(os, "sched_setaffinity"):
        with contextlib.suppress(OSError):
            os.sched_setaffinity(0, {setting.core})
    control = start_nursery(boss, trains=setting.trains, many=setting.many)
    with contextlib.suppress(OSError):
        kernel.prctl(kernel.PR_SET_DUMPABLE, 0)  # a worker of the same user must not look into us
    Host(boss, setting, control).run()


def start_nursery(*others: socket.socket, trains: bool = False, many: bool = False) -> socket.socket:
    """Fork the nursery; the end over which it takes orders.

    With `many` hand-ins ahead it gets ready at some length: workers that train are spared the second
    which torch's first optimiser step takes, and every fork is cheaper.
    """
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    if os.fork() == 0:
        ours.close()
        for other in others:
            other.close()
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            if trains:
                importlib.import_module("torch._dynamo")
            if many:
                pages.collapse()
            Nursery(theirs).serve()
        finally:
            os._exit(0)
    theirs.close()
    return ours


class Host:
    """Grades one job after another, each in a judge of its own."""

    def __init__(self, boss: socket.socket, setting: Setting, control: socket.socket) -> None:
        self.boss = boss
        self.setting = setting
        self.control = control

    def run(self) -> None:
        """Load the suite and serve jobs until the supervisor hangs up."""
        from autograder.course.errors import CourseError
        from autograder.judge.declare import set_quick
        from autograder.judge.plugin import load_suite, run_suite
        from autograder.judge.suite import SuiteError

        set_quick(self.setting.quick)
        try:
            setting = self.setting
            suite = load_suite(Path(setting.root), setting.assignment, setting.public)
            problem = run_suite(suite, self._serve)
        except (CourseError, SuiteError) as error:
            problem = str(error)
        if problem:
            send(self.boss, Greeting(problem=problem))

    def _serve(self, suite: Any) -> None:
        from autograder.grading.judges import Judges
        from autograder.grading.session import grade_one  # loaded once, before the judges are forked
        from autograder.judge.drawn import draw_all
        from autograder.judge.suite import warm_up

        suite.check_complete()
        suite.check_needs()
        warm_up()
        if self.setting.many and not self.setting.audit:
            draw_all(suite)
        gc.collect()
        gc.freeze()  # what judges share is neither copied nor walked through again
        if self.setting.many:
            pages.collapse()
        budget = suite.assignment.budget
        workers = Forked(
            self.control,
            budget.memory_mb << 20,
            tuple(self.setting.forbidden),
            self.setting.landlock,
            2 * budget.total,
            suite.assignment.may_fork,
        )

        def judge(job: Job) -> None:
            grade_one(suite, job.submission, workers, Path(job.out), self.setting, job.only)

        Judges(self.boss, workers, self.setting.total_seconds or budget.total, judge).serve(Job)


if __name__ == "__main__":
    main(int(sys.argv[1]))

"""The process that grades: imports torch once, forks the nursery, loads the suite, forks judges.

The nursery is forked before anything secret is in memory; each judge is forked from the suite as
collected, so that grading a submission costs neither an import nor a collection.
"""

import contextlib
import importlib
import os
import select
import signal
import socket
import sys
from pathlib import Path
from typing import Any

import torch

from autograder.grading.jobs import Done, Greeting, Job, Setting, receive, send
from autograder.sandbox.client import Forked, SandboxFault
from autograder.sandbox.nursery import Nursery

GRACE = 90.0  # seconds beyond a submission's budget before its judge is given up


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
    control = start_nursery(boss, warm=setting.warm)
    Host(boss, setting, control).run()


def start_nursery(*others: socket.socket, warm: bool = False) -> socket.socket:
    """Fork the nursery; the end over which it takes orders.

    `warm` spares every worker that trains the second which torch's first optimiser step takes.
    """
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    if os.fork() == 0:
        ours.close()
        for other in others:
            other.close()
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            if warm:
                importlib.import_module("torch._dynamo")
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
        suite.check_complete()
        suite.check_needs()
        self.workers = Forked(
            self.control,
            suite.assignment.budget.memory_mb << 20,
            tuple(self.setting.forbidden),
            self.setting.landlock,
            2 * suite.assignment.budget.total,
            suite.assignment.may_fork,
        )
        send(self.boss, Greeting(isolation=self._try_isolation()))
        while (job := receive(self.boss, Job)) is not None:
            send(self.boss, self._judge(suite, job))

    def _try_isolation(self) -> dict[str, str]:
        try:
            process = self.workers.spawn()
        except SandboxFault as error:
            return {"fault": str(error)}
        self.workers.end(process)
        return process.proof

    def _judge(self, suite: Any, job: Job) -> Done:
        pid = os.fork()
        if pid == 0:
            self._be_judge(suite, job)
        limit = (self.setting.total_seconds or suite.assignment.budget.total) + GRACE
        status = wait_for(pid, limit)
        with contextlib.suppress(SandboxFault):
            self.workers.end_all()
        key = job.submission.key
        if status == 0:
            return Done(key)
        why = "it ran over its time" if status is None else f"its status was {status}"
        return self._interrupted(job, f"the judge of this submission ended early: {why}")

    def _interrupted(self, job: Job, problem: str) -> Done:
        from autograder.results.scorecard import mark_interrupted

        try:
            mark_interrupted(Path(job.out), problem)
        except (OSError, ValueError, KeyError) as error:
            return Done(job.submission.key, f"{problem}; and {error}", fatal=True)
        return Done(job.submission.key, problem)

    def _be_judge(self, suite: Any, job: Job) -> None:
        from autograder.grading.session import grade_one

        code = 70
        try:
            self.boss.close()
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            grade_one(suite, job.submission, self.workers, Path(job.out), self.setting, job.only)
            code = 0
        except OSError as error:
            print(f"cannot write {job.out}: {error}", file=sys.stderr)
            code = 74
        finally:
            os._exit(code)


def wait_for(pid: int, seconds: float) -> int | None:
    """The exit status of a child; None (and it is killed) if it takes longer."""
    descriptor = os.pidfd_open(pid)
    try:
        ready, _, _ = select.select([descriptor], [], [], seconds)
    finally:
        os.close(descriptor)
    if not ready:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return None
    return os.waitpid(pid, 0)[1]


if __name__ == "__main__":
    main(int(sys.argv[1]))

"""The process that grades: imports torch once, forks the nursery, loads the suite, forks judges.

The nursery is forked before anything secret is in memory; each judge is forked from the suite as
collected, so that grading a submission costs neither an import nor a collection.
"""

import contextlib
import gc
import importlib
import os
import resource
import select
import signal
import socket
import sys
import traceback
from pathlib import Path
from typing import Any

import msgspec
import torch

from autograder.grading.jobs import Done, Greeting, Job, Setting, receive, send
from autograder.sandbox import kernel
from autograder.sandbox.nursery import Nursery
from autograder.sandbox.sources import Forked, SandboxFault

GRACE = 90.0  # seconds beyond a submission's budget before its judge is given up, at most
GRACE_PART = 0.3  # of the budget, where that is less
JUDGE_MEMORY = 4 << 30  # a hostile answer must not fill the machine


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
    with contextlib.suppress(OSError):
        kernel.prctl(kernel.PR_SET_DUMPABLE, 0)  # a worker of the same user must not look into us
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
        from autograder.grading.session import grade_one
        from autograder.judge.suite import warm_up

        self.grade_one = grade_one  # loaded once, before the judges are forked
        suite.check_complete()
        suite.check_needs()
        warm_up()
        gc.collect()
        gc.freeze()  # what judges share is neither copied nor walked through again
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
            done = self._judge(suite, job)
            send(self.boss, done)
            if done.last:
                return

    def _try_isolation(self) -> dict[str, str]:
        try:
            process = self.workers.spawn()
        except SandboxFault as error:
            return {"fault": str(error)}
        self.workers.end(process)
        return process.proof

    def _judge(self, suite: Any, job: Job) -> Done:
        total = self.setting.total_seconds or suite.assignment.budget.total
        alive, held = os.pipe()  # closed by the judge's end, however it comes
        pid = os.fork()
        if pid == 0:
            os.close(alive)
            self._be_judge(suite, job)
        os.close(held)
        status = wait_for(pid, alive, total + min(GRACE, GRACE_PART * total))
        done = Done(job.submission.key)
        if status != 0:
            why = "it ran over its time" if status is None else f"its status was {status}"
            done = self._interrupted(job, f"the judge of this submission ended early: {why}")
        try:
            self.workers.end_all()
        except SandboxFault:
            return msgspec.structs.replace(done, last=True)
        return done

    def _interrupted(self, job: Job, problem: str) -> Done:
        from autograder.results.scorecard import mark_interrupted

        try:
            mark_interrupted(Path(job.out), problem)
        except (OSError, ValueError, KeyError) as error:
            return Done(job.submission.key, f"{problem}; and {error}", fatal=True)
        return Done(job.submission.key, problem)

    def _be_judge(self, suite: Any, job: Job) -> None:
        code = 70
        try:
            kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)  # nobody else writes these results
            self.boss.close()
            bound_memory(JUDGE_MEMORY)
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            self.grade_one(suite, job.submission, self.workers, Path(job.out), self.setting, job.only)
            code = 0
        except OSError as error:
            print(f"cannot write {job.out}: {error}", file=sys.stderr)
            code = 74
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)


def bound_memory(more: int) -> None:
    """Let this process map that much more than it has, so that it fails instead of the machine."""
    mapped = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft == resource.RLIM_INFINITY:
        resource.setrlimit(resource.RLIMIT_AS, (mapped + more, hard))


def wait_for(pid: int, alive: int, seconds: float) -> int | None:
    """The exit status of a child that holds the other end of `alive`; None (and it is killed) if it
    takes longer."""
    try:
        ready, _, _ = select.select([alive], [], [], seconds)
    finally:
        os.close(alive)
    if not ready:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return None
    return os.waitpid(pid, 0)[1]


if __name__ == "__main__":
    main(int(sys.argv[1]))

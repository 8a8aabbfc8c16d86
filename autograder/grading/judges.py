"""The part of a host that serves jobs: each hand-in is judged in a forked process of its own."""

import os
import resource
import select
import signal
import socket
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from autograder.grading.jobs import Done, Greeting, Job, receive, send
from autograder.results.scorecard import mark_interrupted
from autograder.sandbox import kernel
from autograder.sandbox.sources import Forked, SandboxFault

GRACE = 90.0  # seconds beyond a submission's budget before its judge is given up, at most
GRACE_PART = 0.3  # of the budget, where that is less
JUDGE_MEMORY = 4 << 30  # a hostile answer must not fill the machine
J = TypeVar("J", bound=Job)


class Judges(Generic[J]):
    """Has `judge` do one job after another, forked, within `total` seconds and some grace."""

    def __init__(
        self, boss: socket.socket, workers: Forked, total: float, judge: Callable[[J], None]
    ) -> None:
        self.boss = boss
        self.workers = workers
        self.total = total
        self.judge = judge

    def serve(self, kind: type[J]) -> None:
        """Greet the supervisor, and serve its jobs until it hangs up."""
        send(self.boss, Greeting(isolation=self._try_isolation()))
        while (job := receive(self.boss, kind)) is not None:
            done = self._judge(job)
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

    def _judge(self, job: J) -> Done:
        alive, held = os.pipe()  # closed by the judge's end, however it comes
        pid = os.fork()
        if pid == 0:
            os.close(alive)
            self._be_judge(job)
        os.close(held)
        status = _wait_for(pid, alive, self.total + min(GRACE, GRACE_PART * self.total))
        done = Done(job.submission.key)
        if status != 0:
            why = "it ran over its time" if status is None else f"its status was {status}"
            done = _interrupted(job, f"the judge of this submission ended early: {why}")
        try:
            self.workers.end_all()
        except SandboxFault:
            return msgspec.structs.replace(done, last=True)
        return done

    def _be_judge(self, job: J) -> None:
        code = 70
        try:
            kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)  # nobody else writes these results
            self.boss.close()
            bound_memory(JUDGE_MEMORY)
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            self.judge(job)
            code = 0
        except OSError as error:
            print(f"cannot write {job.out}: {error}", file=sys.stderr)
            code = 74
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)


def _interrupted(job: Job, problem: str) -> Done:
    try:
        mark_interrupted(Path(job.out), problem)
    except (OSError, ValueError, KeyError) as error:
        return Done(job.submission.key, f"{problem}; and {error}", fatal=True)
    return Done(job.submission.key, problem)


def bound_memory(more: int) -> None:
    """Let this process map that much more than it has, so that it fails instead of the machine."""
    mapped = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft == resource.RLIM_INFINITY:
        resource.setrlimit(resource.RLIMIT_AS, (mapped + more, hard))


def _wait_for(pid: int, alive: int, seconds: float) -> int | None:
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

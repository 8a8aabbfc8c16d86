"""The process that runs an old suite: forks the nursery, then a judge for each hand-in.

As in `autograder.grading.host`, workers are forked from a parent that has torch and nothing of the suite.
"""

import contextlib
import os
import signal
import socket
import sys
import traceback
from pathlib import Path

import msgspec
import torch

from autograder.grading.host import GRACE, GRACE_PART, JUDGE_MEMORY, bound_memory, start_nursery, wait_for
from autograder.grading.jobs import Done, Greeting, receive, send
from autograder.grading.supervisor import HostProcess
from autograder.oldsuite.settings import MEMORY, TOTAL_SECONDS, OldJob, OldSetting
from autograder.sandbox import kernel
from autograder.sandbox.sources import Forked, SandboxFault


class OldHostProcess(HostProcess):
    """A host for old suites and the connection to it."""

    module = ("-m", "autograder.oldsuite.host")


def main(descriptor: int) -> None:
    """Serve the supervisor at the other end of `descriptor`."""
    torch.set_num_threads(1)
    boss = socket.socket(fileno=descriptor)
    setting = receive(boss, OldSetting)
    if setting is None:
        return
    control = start_nursery(boss)
    with contextlib.suppress(OSError):
        kernel.prctl(kernel.PR_SET_DUMPABLE, 0)  # a worker of the same user must not look into us
    Host(boss, setting, control).run()


class Host:
    """Judges one hand-in after another, each in a process of its own."""

    def __init__(self, boss: socket.socket, setting: OldSetting, control: socket.socket) -> None:
        self.boss = boss
        self.setting = setting
        self.total = setting.total_seconds or TOTAL_SECONDS
        self.workers = Forked(control, MEMORY, setting.forbidden, setting.landlock, 2 * self.total)

    def run(self) -> None:
        """Serve jobs until the supervisor hangs up."""
        send(self.boss, Greeting(isolation=self._try_isolation()))
        while (job := receive(self.boss, OldJob)) is not None:
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

    def _judge(self, job: OldJob) -> Done:
        alive, held = os.pipe()  # closed by the judge's end, however it comes
        pid = os.fork()
        if pid == 0:
            os.close(alive)
            self._be_judge(job)
        os.close(held)
        status = wait_for(pid, alive, self.total + min(GRACE, GRACE_PART * self.total))
        done = Done(job.submission.key)
        if status != 0:
            why = "it ran over its time" if status is None else f"its status was {status}"
            done = _interrupted(job, f"the judge of this submission ended early: {why}")
        try:
            self.workers.end_all()
        except SandboxFault:
            return msgspec.structs.replace(done, last=True)
        return done

    def _be_judge(self, job: OldJob) -> None:
        from autograder.oldsuite.run import judge_one

        code = 70
        try:
            kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)  # nobody else writes these results
            self.boss.close()
            bound_memory(JUDGE_MEMORY)
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            judge_one(job, self.workers, self.setting)
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)


def _interrupted(job: OldJob, problem: str) -> Done:
    from autograder.results.scorecard import mark_interrupted

    try:
        mark_interrupted(Path(job.out), problem)
    except (OSError, ValueError, KeyError) as error:
        return Done(job.submission.key, f"{problem}; and {error}", fatal=True)
    return Done(job.submission.key, problem)


if __name__ == "__main__":
    main(int(sys.argv[1]))

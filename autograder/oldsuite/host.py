"""The process that runs an old suite: forks the nursery, then a judge for each hand-in.

As in `autograder.grading.host`, workers are forked from a parent that has torch and nothing of the suite.
"""

import contextlib
import socket
import sys

import torch

from autograder.grading.host import start_nursery
from autograder.grading.jobs import receive
from autograder.grading.supervisor import HostProcess
from autograder.oldsuite.settings import MEMORY, TOTAL_SECONDS, OldJob, OldSetting
from autograder.sandbox import kernel
from autograder.sandbox.sources import Forked


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
    serve(boss, setting, control)


def serve(boss: socket.socket, setting: OldSetting, control: socket.socket) -> None:
    """Judge one hand-in after another; what that needs is loaded now, once, after the nursery was forked."""
    from autograder.grading.judges import Judges
    from autograder.oldsuite.run import judge_one

    total = setting.total_seconds or TOTAL_SECONDS
    workers = Forked(control, MEMORY, setting.forbidden, setting.landlock, 2 * total)
    Judges[OldJob](boss, workers, total, lambda job: judge_one(job, workers, setting)).serve(OldJob)


if __name__ == "__main__":
    main(int(sys.argv[1]))

"""A worker started only to see which layers hold on this machine."""

import contextlib

from autograder.grading.host import start_nursery
from autograder.sandbox.sources import Forked, SandboxFault


def try_isolation() -> tuple[dict[str, str], str]:
    """The proof of a worker's layers; or why none could be started."""
    with contextlib.closing(start_nursery()) as control:
        workers = Forked(control)
        try:
            process = workers.spawn()
        except SandboxFault as error:
            return {}, str(error)
        workers.end(process)
        return process.proof, ""

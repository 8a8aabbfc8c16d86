"""Grading without fork: the judge in this process, the student's code in one plain child.

For a student's own laptop, whatever its system; nothing here is proof against a hostile program.
"""

from pathlib import Path

from autograder.grading.jobs import Done, Setting
from autograder.grading.session import grade_one
from autograder.grading.supervisor import HostFault
from autograder.judge.plugin import load_suite, run_suite
from autograder.judge.suite import Suite
from autograder.sandbox.sources import Spawned
from autograder.submission.model import Submission


class PortableHost:
    """The same interface as a `HostProcess`, on any platform."""

    def __init__(self, setting: Setting) -> None:
        import torch

        torch.set_num_threads(1)
        self.setting = setting
        self.source = Spawned()
        self.isolation = {"isolation": "plain child process"}

    def grade(self, submission: Submission, out: Path, only: tuple[str, ...] = ()) -> Done:
        """Grade one submission, only some questions if any are named."""
        setting = self.setting
        suite = load_suite(Path(setting.root), setting.assignment, setting.public)

        def ready(collected: Suite) -> None:
            grade_one(collected, submission, self.source, out, setting, only)

        problem = run_suite(suite, ready)
        if problem:
            raise HostFault(problem)
        return Done(submission.key)

    def close(self) -> None:
        """End the child."""
        self.source.close()

"""One hand-in by an old suite, its results complete on disk after every test."""

import contextlib
import sys
from pathlib import Path
from typing import Any

from autograder.grading.jobs import Done
from autograder.oldsuite.ending import Ending
from autograder.oldsuite.found import Test
from autograder.oldsuite.host import OldHostProcess
from autograder.oldsuite.judge import OldJudge
from autograder.oldsuite.keeping import keeping
from autograder.oldsuite.layout import Layout, read_layout
from autograder.oldsuite.results import Results
from autograder.oldsuite.settings import OldJob, OldSetting
from autograder.oldsuite.wanted import read_hand_in
from autograder.results.scorecard import write_json
from autograder.sandbox.sources import Source
from autograder.submission.model import Submission as HandIn

AFRESH = "every test starts afresh here, and one that needs those of another fails"


def judge_one(job: OldJob, source: Source, setting: OldSetting) -> None:
    """Judge a hand-in and keep `job.out` (a results.json) complete and current all the while."""
    sys.dont_write_bytecode = True
    layout, out = read_layout(Path(setting.root)), Path(job.out)
    judge = OldJudge(layout, job, source, setting)
    tests = judge.tests()
    results = Results(tests, layout.options, job.submission.problem)
    results.notes = notes_on(layout, job.submission)
    write_json(out, results.document())

    def record(test: Test, ending: Ending) -> None:
        results.note(test, ending)
        with contextlib.suppress(OSError):  # the last write must do
            write_json(out, results.document())

    judge.run(tests, record)
    write_json(out, results.document())


def notes_on(layout: Layout, hand_in: HandIn) -> list[str]:
    """What of the suite is not carried out as it says."""
    found = [f"{name} of its JSONTestRunner is not supported" for name in layout.options.unsupported]
    both = sorted(layout.owned & set(hand_in.sources))
    found += [f"its own {name}.py was used, not the one handed in" for name in both]
    return found + [f"{kind} keeps values from one test to the next: {AFRESH}" for kind in keeping(layout)]


def run_suite(layout: Layout, submission: Path, out: Path, **options: Any) -> Done:
    """Judge what lies in `submission` into `out`, in processes of their own; how it ended.

    Raises HostFault where no worker can be confined.
    """
    with contextlib.closing(OldHostProcess(setting_of(layout, **options))) as host:
        return host.do(job_of(layout, submission, out))


def setting_of(layout: Layout, **options: Any) -> OldSetting:
    """How to judge by a suite; its first test module must be closed to workers."""
    secret = next(iter(layout.modules.values()))
    return OldSetting(str(layout.root), "oldsuite", forbidden=(str(secret),), **options)


def job_of(layout: Layout, submission: Path, out: Path) -> OldJob:
    """One hand-in to be judged."""
    hand_in, names = read_hand_in(submission, layout)
    barred = (str(submission.resolve()),)
    return OldJob(hand_in, str(out), handed_in=names, barred=barred)

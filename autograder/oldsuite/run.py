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
from autograder.oldsuite.layout import Layout, read_layout
from autograder.oldsuite.results import Results
from autograder.oldsuite.settings import OldSetting
from autograder.results.scorecard import write_json
from autograder.sandbox.sources import Source
from autograder.submission.model import Submission as HandIn


def judge_one(hand_in: HandIn, source: Source, out: Path, setting: OldSetting) -> None:
    """Judge a hand-in and keep `out` (a results.json) complete and current all the while."""
    sys.dont_write_bytecode = True
    layout = read_layout(Path(setting.root))
    judge = OldJudge(layout, hand_in, source, setting)
    tests = judge.tests()
    results = Results(tests, layout.options, hand_in.problem)
    results.notes = notes_on(layout, hand_in)
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
    return found + [f"its own {name}.py was used, not the one handed in" for name in both]


def run_suite(setting: OldSetting, hand_in: HandIn, out: Path) -> tuple[Done, dict[str, str]]:
    """Judge a hand-in in processes of their own; how it ended, and the isolation that held.

    Raises HostFault where no worker can be confined.
    """
    host = OldHostProcess(setting)
    with contextlib.closing(host):
        return host.grade(hand_in, out), host.isolation


def setting_of(layout: Layout, submission: Path, handed_in: tuple[str, ...], **options: Any) -> OldSetting:
    """How to judge one hand-in by a suite: a file of the suite's must be closed to workers."""
    secret = next(iter(layout.modules.values()))
    return OldSetting(
        str(layout.root if layout.root != layout.tests else layout.tests),
        "oldsuite",
        forbidden=(str(secret),),
        barred=(str(submission.resolve()),),
        handed_in=handed_in,
        **options,
    )

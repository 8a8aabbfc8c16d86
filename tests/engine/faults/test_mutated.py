"""A small cut of the fuzzers of `tests/fuzz`: mutated hand-ins always end in a valid results.json."""

import json
import sys
from pathlib import Path

from autograder.course.load import load_assignment
from autograder.course.model import Place
from autograder.grading.jobs import Setting
from autograder.grading.supervisor import HostProcess
from autograder.judge import programs
from autograder.submission.files import File, Taken
from autograder.submission.model import Submission
from autograder.submission.read import normal_form

sys.path.insert(0, str(Path(__file__).parents[2] / "fuzz"))
import mutate
import valid

COURSE = Path(__file__).parent / "course"
PAIR = Place(COURSE, "pair")
NUMBERS = ["1.1", "1.2", "2.1"]


def hand_in(seed: int) -> Submission:
    """A mutated reference in its normal form."""
    taken = Taken()
    for name, data in mutate.mutated(programs.reference_texts(PAIR), seed).items():
        taken.take(File(name, data))
    return normal_form(f"mutant-{seed}", taken, load_assignment(COURSE, "pair"))


def test_reading_never_fails() -> None:
    for seed in range(400):
        submission = hand_in(seed)
        assert submission.sources or submission.problem


def test_grading_never_fails(tmp_path: Path) -> None:
    host, out = HostProcess(Setting(str(COURSE), "pair")), tmp_path / "results.json"
    try:
        for seed in range(20):
            assert host.grade(hand_in(seed), out).problem == ""
            assert valid.problems(json.loads(out.read_text("utf-8")), NUMBERS) == [], seed
    finally:
        host.close()

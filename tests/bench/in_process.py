"""The same suite as an ordinary grader runs it: the student's code in the process that marks.

python tests/bench/in_process.py ROOT ASSIGNMENT SUBMISSION RESULTS
"""

import sys
from pathlib import Path

import torch

from autograder.course.load import load_assignment
from autograder.judge.declare import set_quick
from autograder.judge.judge import Judge
from autograder.judge.outcome import Outcome
from autograder.judge.plugin import load_suite, run_suite
from autograder.judge.suite import Suite
from autograder.results.scorecard import Scorecard, write_json
from autograder.submission.read import read_submission


def main(root: Path, name: str, source: Path, out: Path) -> None:
    """Judge a submission here and write its results when all is done."""
    torch.set_num_threads(1)
    set_quick(True)
    suite = load_suite(root, name)
    submission = read_submission(source, load_assignment(root, name))

    def ready(collected: Suite) -> None:
        card = Scorecard(collected.assignment, collected.rubric)

        def note(outcome: Outcome) -> None:
            card.note(outcome)

        Judge(collected, submission, None, note).run(collected.ordered)
        write_json(out, card.results())

    problem = run_suite(suite, ready)
    if problem:
        sys.exit(problem)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))

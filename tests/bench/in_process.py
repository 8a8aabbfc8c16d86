"""The same suite as an ordinary grader runs it: the student's code in the process that marks.

python tests/bench/in_process.py ROOT ASSIGNMENT SUBMISSION RESULTS [QUESTION]

Beside the results it writes how many seconds they took, without the imports and the collection.
"""

import sys
import time
from pathlib import Path

import torch

from autograder.course.load import load_assignment
from autograder.grading.session import chosen, narrowed
from autograder.judge.declare import set_quick
from autograder.judge.judge import Judge
from autograder.judge.outcome import Outcome
from autograder.judge.plugin import load_suite, run_suite
from autograder.judge.suite import Suite
from autograder.results.scorecard import Scorecard, write_json
from autograder.submission.read import read_submission


def main(root: Path, name: str, source: Path, out: Path, question: str = "") -> None:
    """Judge a submission here and write its results when all is done."""
    torch.set_num_threads(1)
    set_quick(True)
    suite = load_suite(root, name)
    submission = read_submission(source, load_assignment(root, name))

    def ready(collected: Suite) -> None:
        properties = chosen(collected, (question,) if question else ())
        card = Scorecard(collected.assignment, narrowed(collected.rubric, properties))

        def note(outcome: Outcome) -> None:
            card.note(outcome)

        started = time.perf_counter()
        Judge(collected, submission, None, note).run(properties)
        write_json(out, card.results())
        out.with_suffix(".seconds").write_text(f"{time.perf_counter() - started}", "utf-8")

    problem = run_suite(suite, ready)
    if problem:
        sys.exit(problem)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]), *sys.argv[5:6])

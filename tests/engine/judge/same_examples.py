"""Whether drawn examples are those that hypothesis draws while it judges: a line for each that is not.

    python same_examples.py ROOT ASSIGNMENT

The last line says how many properties were compared and how many have examples that can be kept.
"""

import sys
from pathlib import Path
from typing import Any

import torch

from autograder.judge import remote
from autograder.judge.attempt import Attempt
from autograder.judge.calls import Call
from autograder.judge.drawn import draw_all
from autograder.judge.judge import Judge
from autograder.judge.limits import Limits
from autograder.judge.plugin import load_suite, run_suite
from autograder.judge.programs import hand_in
from autograder.judge.suite import Property, Suite

remote.KEPT_EXAMPLES = 10**6


def compare(suite: Suite) -> None:
    """Every property on the reference, in both ways."""
    draw_all(suite)
    judge = Judge(suite, hand_in(suite.reference), None, lambda outcome: None)
    for number in suite.drawn:
        prop = suite.properties[number]
        calls, drawn = _calls(judge, prop, None), _calls(judge, prop, suite.drawn[number])
        if not calls or not same(calls, drawn):
            print(f"{number}: {len(calls)} examples, drawn {len(drawn)}")
    print(len(suite.properties), len(suite.drawn))


def _calls(judge: Judge, prop: Property, examples: Any) -> list[list[Call]]:
    ending = Attempt(prop, judge.submission, Limits(1e6, 1e6)).run(examples=examples)
    return ending.examples if ending.passed else []


def same(a: Any, b: Any) -> bool:
    """Whether two values are the same to the last bit; objects of other kinds only in kind."""
    if type(a) is not type(b):
        return False
    if isinstance(a, torch.Tensor):
        return a.dtype == b.dtype and a.shape == b.shape and torch.equal(a.nan_to_num(7), b.nan_to_num(7))
    if isinstance(a, Call):
        return same((a.verb, a.args, a.kwargs, a.result), (b.verb, b.args, b.kwargs, b.result))
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(same, a, b))
    return a == b if isinstance(a, int | float | str | bytes | None) else True


if __name__ == "__main__":
    problem = run_suite(load_suite(Path(sys.argv[1]), sys.argv[2]), compare)
    print(problem, end="")

"""Examples that are drawn for a whole class are those that hypothesis draws for each hand-in."""

import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import assume, example, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import HypothesisDeprecationWarning
from tiny import TINY

from autograder.course.model import Item
from autograder.judge.drawn import drawn, try_all
from autograder.judge.strategies import grid
from autograder.judge.suite import Property

COURSE = Path(__file__).parents[3]
ITEM = Item(number="1.1", title="sums", points=Decimal(1), by="autograder", visibility="hidden")
ASSIGNMENTS = ["a1_language_models", "a2_explicit_models", "a3_gan", "a4_vae", "a5_diffusion"]


def same_as_hypothesis_draws(root: Path, assignment: str) -> tuple[int, int]:
    script = Path(__file__).with_name("same_examples.py")
    command = [sys.executable, str(script), str(root), assignment]
    done = subprocess.run(command, capture_output=True, text=True, cwd=COURSE, check=True)
    *different, last = done.stdout.splitlines()
    assert different == []
    properties, kept = map(int, last.split())
    return properties, kept


def test_a_small_suite_is_tried_on_the_same_examples() -> None:
    assert same_as_hypothesis_draws(TINY, "toy_sums") == (7, 7)


@pytest.mark.slow
@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_the_course_is_tried_on_the_same_examples(assignment: str) -> None:
    properties, kept = same_as_hypothesis_draws(COURSE, assignment)
    assert kept > 0.8 * properties


def property_of(function: Callable[..., Any]) -> Property:
    return Property("1.1", ITEM, function, ("submission",), False, "here")


@seed(1)
@settings(max_examples=10, database=None)
@given(x=grid(2, 2), n=st.integers(0, 9))
@example(x=torch.ones(2, 2), n=3)
def plain(submission: Any, x: torch.Tensor, n: int) -> None:
    submission.append(float(x.sum()) + n)
    x.zero_()


def test_what_a_body_does_to_its_inputs_is_not_seen_by_the_next_try() -> None:
    examples, first, second = drawn(property_of(plain)), [], []
    for tries in (first, second):
        try_all(plain.hypothesis.inner_test, examples, {"submission": tries})
    told: list[float] = []
    plain(submission=told)
    assert first == second == told
    assert first[0] == 7.0, "explicit examples come first"
    assert len(set(first)) > 3


def helper(n: int) -> None:
    assume(n != 1)


@given(n=st.integers(0, 3))
def assumes(submission: Any, n: int) -> None:
    assume(n)


@given(n=st.integers(0, 3))
def assumes_in_a_helper(submission: Any, n: int) -> None:
    helper(n)


@given(data=st.data())
def draws_itself(submission: Any, data: st.DataObject) -> None:
    data.draw(st.integers())


@given(numbers=st.builds(iter, st.lists(st.integers())).map(lambda it: (n for n in it)))
def takes_what_cannot_be_copied(submission: Any, numbers: Any) -> None:
    list(numbers)


@given(n=st.integers().map(lambda n: n // 0))
def cannot_be_drawn(submission: Any, n: int) -> None:
    return None


def draws_nothing(submission: Any) -> None:
    return None


@pytest.mark.parametrize(
    "function",
    [
        assumes, assumes_in_a_helper, draws_itself, takes_what_cannot_be_copied, cannot_be_drawn,
        draws_nothing,
    ],
)  # fmt: skip
def test_where_the_body_has_a_say_nothing_is_kept(function: Callable[..., Any]) -> None:
    assert drawn(property_of(function)) == []


def test_a_hidden_assumption_is_noticed_at_last() -> None:
    with pytest.raises(HypothesisDeprecationWarning):
        try_all(assumes.hypothesis.inner_test, [{"n": 1}], {"submission": None})

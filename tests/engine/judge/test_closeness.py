"""Comparisons: float32 answers of the right formula pass, others do not, odd values are refused."""

import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Failure, close, integers_of, number_of, per_sample, tensor_of
from autograder.judge.closeness import TOLERANCE
from autograder.judge.strategies import grid, normals, uniforms

NAN, INF = float("nan"), float("inf")


@settings(max_examples=200, deadline=None, database=None)
@given(mu=grid(5), logvar=grid(5))
def test_a_float32_answer_passes_everywhere(mu: Tensor, logvar: Tensor) -> None:
    terms = [0.5 * logvar.exp(), 0.5 * mu**2, -0.5 * logvar, torch.full((5,), -0.5, dtype=torch.float64)]
    low = [t.float() for t in (0.5 * logvar.float().exp(), 0.5 * mu.float() ** 2, -0.5 * logvar.float())]
    answer = sum(low, torch.full((5,), -0.5))
    close(answer, sum(terms), scale=sum(t.abs() for t in terms))


@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_the_bound_is_sharp(factor: float) -> None:
    want, scale = torch.tensor([3.0, -1.0]), torch.tensor([4.0, 4.0])
    answer = want.double() + factor * TOLERANCE * scale
    if factor < 1:
        close(answer, want, scale)
    else:
        with pytest.raises(Failure, match=r"2 of 2 entries are off"):
            close(answer, want, scale)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (torch.tensor([1.0, NAN]), "nan"),
        (torch.tensor([1.0, INF]), "inf"),
        (torch.tensor([[1.0, 2.0]]), "should have the shape (2,), not (1, 2)"),
        (torch.tensor([1.0 + 0j, 2.0]), "complex"),
        (None, "None came back"),
        ("1, 2", "a str came back"),
        ([1.0, 2.0], "a list came back"),
    ],
)
def test_odd_answers_are_told(answer: object, told: str) -> None:
    with pytest.raises(Failure) as failure:
        close(answer, torch.tensor([1.0, 2.0]))
    assert told in str(failure.value)


def test_infinities_must_be_the_same() -> None:
    close(torch.tensor([INF, -INF]), torch.tensor([INF, -INF]))
    for wrong in ([INF, INF], [INF, 1e308], [NAN, -INF]):
        with pytest.raises(Failure):
            close(torch.tensor(wrong, dtype=torch.float64), torch.tensor([INF, -INF]))


@pytest.mark.parametrize("number", [2, 2.0, torch.tensor(2.0), torch.tensor([2.0]), torch.tensor([[2]])])
def test_one_number_in_any_form(number: object) -> None:
    assert number_of(number) == 2.0
    close(number, 2.0)


def test_one_number_a_sample() -> None:
    assert per_sample(torch.tensor([[1.0], [2.0]]), 2).tolist() == [1.0, 2.0]
    with pytest.raises(Failure, match="one number per sample"):
        per_sample(torch.ones(2, 2), 2)


def test_whole_numbers() -> None:
    assert integers_of([1, 2]).dtype == torch.int64
    assert integers_of(torch.tensor([1.0, 2.0])).tolist() == [1, 2]
    for wrong in (torch.tensor([1.5]), torch.tensor([NAN])):
        with pytest.raises(Failure, match="whole numbers"):
            integers_of(wrong)


def test_shapes_are_demanded() -> None:
    with pytest.raises(Failure, match=r"should be \(3,\), it is \(2,\)"):
        tensor_of(torch.ones(2), (3,))


@given(seed=st.integers(0, 2**31 - 1))
@settings(max_examples=30, deadline=None, database=None)
def test_drawn_inputs_are_exact_in_float32(seed: int) -> None:
    for drawn in (normals(seed, 50), uniforms(seed, 50)):
        assert torch.equal(drawn.float().double(), drawn)
    assert uniforms(seed, 50).max() < 1 and math.isfinite(float(normals(seed, 50).max()))

"""Question 10, public part: closed-form answers."""

import math

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, number_of, require
from autograder.judge.strategies import grid, numbers


@number("10.3")
@forall(logits=grid(5), target=st.integers(0, 4))
def test_gradient(submission: Submission, logits: Tensor, target: int) -> None:
    """Part 2a: the gradient of the cross-entropy in the logits."""
    leaf = logits.clone().requires_grad_(True)
    (expected,) = torch.autograd.grad(-leaf.log_softmax(0)[target], leaf)
    close(submission.answers.cross_entropy_gradient(logits, target), expected, scale=1.0, what="the gradient")


@number("10.6")
@forall(d=st.integers(1, 64), var_q=numbers(0.25, 3), var_k=numbers(0.25, 3))
def test_scale(submission: Submission, d: int, var_q: float, var_k: float) -> None:
    """Part 3b: for centred entries the variance of q . k is d var_q var_k; the scale makes it 1."""
    scale = number_of(submission.answers.unit_variance_scale(d, var_q, var_k))
    close(scale, (1 / (d * var_q * var_k)) ** 0.5, what="the scale")


@number("10.8")
@forall(perplexity=numbers(1.5, 40, 0.5), n=st.integers(10, 60), other=st.integers(10, 60))
def test_equivalent_perplexity(submission: Submission, perplexity: float, n: int, other: int) -> None:
    """Part 4b: two tokenizers, one probability of the text: the costs of all tokens add up to the same."""
    same = number_of(submission.answers.equivalent_perplexity(perplexity, n, other))
    require(same > 0, "a perplexity is positive", same)
    cost = n * math.log(perplexity)
    close(other * math.log(same), cost, scale=cost + 0.1 * other, what="the cost of the text in nats")

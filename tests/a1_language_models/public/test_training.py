"""Question 8, public part: around the training step."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, number_of, require, tensor_of
from autograder.judge.strategies import grid, numbers


@number("8.1")
@forall(a=grid(2, 3), b=grid(4), max_norm=numbers(0.5, 8, 0.5))
def test_norm(submission: Submission, a: Tensor, b: Tensor, max_norm: float) -> None:
    """`clip_grad_norm` returns the list, None left in its place, and the joint norm before clipping."""
    a = a + 0.125  # never all zero
    clipped, norm = submission.training.clip_grad_norm([a, None, b], max_norm)
    close(number_of(norm), (a.square().sum() + b.square().sum()).sqrt(), what="the norm")
    require(isinstance(clipped, list | tuple) and len(clipped) == 3, "the list keeps its length", clipped)
    require(clipped[1] is None, "None stays in its place", clipped[1])
    tensor_of(clipped[0], (2, 3))
    tensor_of(clipped[2], (4,))


@number("8.3")
@forall(warmup=st.integers(1, 6), more=st.integers(1, 10), lr_min=numbers(0, 0.5, 0.125))
def test_ends(submission: Submission, warmup: int, more: int, lr_min: float) -> None:
    """`cosine_lr` starts at 0, is `lr_max` at `warmup`, `lr_min` at `total` and ever after."""
    total, lr_max = warmup + more, lr_min + 1
    expected = {0: 0.0, warmup: lr_max, total: lr_min, total + 1: lr_min, total + 9: lr_min}
    for step, rate in expected.items():
        got = number_of(submission.training.cosine_lr(step, warmup, total, lr_max, lr_min))
        close(got, rate, scale=lr_max, what=f"the rate at step {step}")


@number("8.6")
@forall(param=grid(2, 3), lr=numbers(0.125, 0.5, 0.125), decay=numbers(0, 1, 0.25), step=st.integers(1, 5))
def test_decay_only(submission: Submission, param: Tensor, lr: float, decay: float, step: int) -> None:
    """Without any gradient so far AdamW only shrinks the parameter, by the factor 1 - lr weight_decay."""
    zero = torch.zeros(2, 3)
    answer = submission.training.adamw_step(param, zero, zero, zero, step, lr, 0.9, 0.99, 1e-8, decay)
    require(isinstance(answer, tuple | list) and len(answer) == 3, "three tensors come back", answer)
    close(answer[0], param * (1 - lr * decay), scale=param.abs(), what="the parameter")
    close(answer[1], zero, scale=1.0, what="m")
    close(answer[2], zero, scale=1.0, what="v")

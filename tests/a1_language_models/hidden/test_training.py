"""Question 8, hidden part: around the training step."""

import math
from typing import Any

import torch
from a1_language_models_public import lists_or_tensors
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Failure, Submission, close, needs, number_of, require
from autograder.judge.strategies import grid, integers_tensor, normals, numbers, seeds


@number("8.2")
@needs("8.1")
@forall(a=grid(2, 3), b=grid(4), ratio=st.sampled_from([0.125, 0.5, 0.75, 1.5, 8.0]))
def test_one_factor(submission: Submission, a: Tensor, b: Tensor, ratio: float) -> None:
    """All gradients shrink by one factor, to the joint norm `max_norm`; if they are below it they stay."""
    a, b = 4 * a + 0.5, 4 * b + 0.5  # no zeros; a norm beside which the 1e-6 of torch is nothing
    norm = float((a.square().sum() + b.square().sum()).sqrt())
    clipped, _ = submission.training.clip_grad_norm([None, a, b], ratio * norm)
    close(clipped[1], a * min(1.0, ratio), what="the first gradient")
    close(clipped[2], b * min(1.0, ratio), what="the second gradient")


@number("8.4")
@needs("8.3")
@forall(warmup=st.integers(1, 5), more=st.integers(1, 12), lr_min=numbers(0, 0.5, 0.125), top=numbers(1, 3))
def test_every_step(submission: Submission, warmup: int, more: int, lr_min: float, top: float) -> None:
    """The rate rises in a straight line to `lr_max` and falls along half a cosine to `lr_min`."""
    for step in range(warmup + more + 3):
        if step < warmup:
            expected = top * step / warmup
        else:
            angle = math.pi * min(step - warmup, more) / more
            expected = lr_min + (top - lr_min) * math.cos(angle / 2) ** 2
        rate = number_of(submission.training.cosine_lr(step, warmup, warmup + more, top, lr_min))
        close(rate, expected, scale=top, what=f"the rate at step {step}")


@number("8.5")
@forall(counts=integers_tensor(3, low=1, high=9), seed=seeds())
def test_any_split(submission: Submission, counts: Tensor, seed: int) -> None:
    """However the tokens are split, loss and gradient are those of the whole batch: the mean over all
    tokens."""
    losses = normals(seed, 27).abs()
    total = int(counts.sum())
    for cut in (counts.tolist(), [total - 1, 1] if total > 1 else [total], [total]):
        sums = torch.stack([part.sum() for part in losses[:total].split(cut)])
        loss, grad = accumulated(submission, sums, cut)
        close(number_of(loss), losses[:total].mean(), scale=3.0, what=f"the loss for {cut} tokens")
        require(grad is not None, "the loss cannot be differentiated")
        close(grad, torch.full_like(sums, 1 / total), what="its gradient in the sums")


def accumulated(submission: Submission, sums: Tensor, counts: list[int]) -> Any:
    """The student's value and gradient, the sums handed over as a list or, if need be, as a tensor."""
    accumulate, given = submission.training.accumulate, submission.given
    return lists_or_tensors(
        lambda how: submission.vjp(*how[0], wrt=how[1]),
        ((given.call_with_lists, accumulate, sums, counts), 1),
        ((accumulate, sums, torch.tensor(counts)), 0),
    )


def near_one_of(actual: Any, expected: list[Tensor], scale: Any, what: str) -> None:
    """Close to any of several right answers; the first is shown if there is none."""
    for other in expected[1:]:
        try:
            return close(actual, other, scale, what)
        except Failure:
            continue
    return close(actual, expected[0], scale, what)


@number("8.7")
@needs("8.6")
@forall(
    param=grid(2, 3), signs=integers_tensor(2, 3, low=0, high=1), size=st.sampled_from([0.001, 1.0, 1000.0])
)
def test_first_step(submission: Submission, param: Tensor, signs: Tensor, size: float) -> None:
    """The first step moves every entry by lr against its gradient's sign, whatever the gradient's size
    is; the decay comes on top."""
    lr, decay, zero = 0.25, 0.5, torch.zeros(2, 3)
    sign = 2.0 * signs - 1
    new, *_ = submission.training.adamw_step(
        param, size * sign, zero, zero, 1, lr, 0.875, 0.96875, 1e-12, decay
    )
    before, after = param * (1 - lr * decay) - lr * sign, (param - lr * sign) * (1 - lr * decay)
    near_one_of(new, [before, after], param.abs() + lr, "the parameter")


@number("8.8")
@needs("8.6")
@forall(seed=seeds(), eps=st.sampled_from([1e-8, 0.25]), decay=numbers(0, 0.5), later=st.integers(0, 20))
def test_several_steps(submission: Submission, seed: int, eps: float, decay: float, later: int) -> None:
    """Over several steps the moments and the parameter are AdamW's, bias correction included."""
    lr, beta1, beta2 = 0.125, 0.75, 0.875
    param, m, v = normals(seed, 2, 3), normals(seed + 1, 2, 3) / 4, normals(seed + 2, 2, 3).abs() / 4
    if later == 0:
        m, v = torch.zeros(2, 3), torch.zeros(2, 3)
    for step in range(1 + later, 4 + later):
        grad = normals(seed + 2 + step, 2, 3)
        answer = submission.training.adamw_step(param, grad, m, v, step, lr, beta1, beta2, eps, decay)
        m, v = m + (1 - beta1) * (grad - m), v + (1 - beta2) * (grad**2 - v)
        ratio = m / (1 - beta1**step) / ((v / (1 - beta2**step)).sqrt() + eps)
        shrink = 1 - lr * decay
        close(answer[1], m, scale=grad.abs() + m.abs(), what=f"m after step {step}")
        close(answer[2], v, scale=grad**2 + v, what=f"v after step {step}")
        size = param.abs() + lr * ratio.abs()
        expected = [param * shrink - lr * ratio, (param - lr * ratio) * shrink]
        near_one_of(answer[0], expected, size, f"the parameter after step {step}")
        param = expected[0]


@number("8.9")
@needs("8.1", "8.6")
@forall(seed=seeds())
def test_inputs_kept(submission: Submission, seed: int) -> None:
    """`clip_grad_norm` and `adamw_step` write into none of the tensors that they are given."""
    a, b = normals(seed, 2, 3), normals(seed + 1, 4)
    _, after = submission.with_inputs(submission.training.clip_grad_norm, [a, None, b], 0.125)
    kept = len(after[0]) == 3 and after[0][1] is None
    require(kept and torch.equal(after[0][0], a), "`clip_grad_norm` changes its gradients", after[0][0], a)
    require(torch.equal(after[0][2], b), "`clip_grad_norm` changes its gradients", after[0][2], b)
    tensors = [a, normals(seed + 2, 2, 3), normals(seed + 3, 2, 3), normals(seed + 4, 2, 3).abs()]
    _, after = submission.with_inputs(
        submission.training.adamw_step, *tensors, 2, 0.25, 0.75, 0.875, 1e-8, 0.5
    )
    for name, old, new in zip(("param", "grad", "m", "v"), tensors, after, strict=False):
        require(torch.equal(old, new), f"`adamw_step` changes its `{name}`", new, old)

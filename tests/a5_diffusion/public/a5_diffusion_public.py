"""What the public properties of assignment 5 share: calls, and what models were called with."""

from typing import Any

import torch
from torch import Tensor

from autograder.judge import Name, Submission, close, require, tensor_of


def untouched(submission: Submission, function: Name, *args: Any) -> Any:
    """The answer to a call, which must leave the tensors that it is given as they were."""
    answer, after = submission.with_inputs(function, *args)
    for place, (before, now) in enumerate(zip(args, after, strict=True), 1):
        if isinstance(before, Tensor):
            close(now, before, what=f"argument {place} after the call")
    return answer


def rows(calls: list, batch: int) -> tuple[Tensor, Tensor]:
    """The samples and the steps (or noise levels) that a model saw, over all of its calls."""
    require(len(calls) > 0, "the model is never called")
    for x, t in calls:
        require(t.numel() == len(x), "the model is called as model(x, t) with t of shape (B,)", t)
    x = torch.cat([tensor_of(x) for x, _ in calls])
    t = torch.cat([tensor_of(t).reshape(-1) for _, t in calls])
    require(len(x) == batch, "the model is called once for each sample", len(x), batch)
    return x, t


def level_of(sigma: Tensor) -> float:
    """The one noise level that a score function was called with, in any of its shapes."""
    values = tensor_of(sigma).reshape(-1)
    require((values == values[0]).all(), "the noise level is the same for all samples", values)
    return float(values[0])


def variance_like(var: Tensor, mean: Tensor) -> Tensor:
    """A variance, one number for each sample or of a shape that broadcasts, in the shape of `mean`."""
    values, batch = tensor_of(var), len(mean)
    if values.dim() > 0 and values.shape[0] == batch and values.numel() == batch:
        values = values.reshape(-1, *[1] * (mean.dim() - 1))
    fits = values.dim() <= mean.dim() and all(
        size in (1, wanted)
        for size, wanted in zip(reversed(values.shape), reversed(mean.shape), strict=False)
    )
    require(fits, "the variance has shape (B,), or one that broadcasts against the mean", var)
    return values.expand(mean.shape)

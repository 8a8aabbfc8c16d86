"""What the public properties of assignment 3 share: calls that leave their inputs alone, shapes, models."""

from typing import Any

from torch import Tensor

from autograder.judge import Handle, Name, Submission, close
from autograder.judge.strategies import normals


def untouched(submission: Submission, function: Name, *args: Any) -> Any:
    """The answer to a call, which must leave the tensors that it is given as they were."""
    answer, after = submission.with_inputs(function, *args)
    for place, (before, now) in enumerate(zip(args, after, strict=True), 1):
        if isinstance(before, Tensor):
            close(now, before, what=f"argument {place} after the call")
    return answer


def both_shapes(*tensors: Tensor) -> list[tuple[Tensor, ...]]:
    """The tensors (B,), and as columns (B, 1)."""
    return [tensors, tuple(x[:, None] for x in tensors)]


def perceptron(submission: Submission, *weights: Tensor, **options: Any) -> Handle:
    """A given perceptron with these weights (out, in), and biases that are not zero."""
    biases = [normals(place, len(W)) for place, W in enumerate(weights, 3)]
    return submission.given.Perceptron(list(weights), biases, **options)

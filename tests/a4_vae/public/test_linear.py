"""Question 4, public part: the linear autoencoder."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall

from autograder.judge import Submission, close, needs, number_of, require, tensor_of
from autograder.judge.strategies import normals, seeds


@number("4.1")
@forall(seed=seeds())
def test_shapes(submission: Submission, seed: int) -> None:
    """`pca_solution` gives the mean (D,) and W (D, k) with orthonormal columns."""
    answer = submission.linear.pca_solution(normals(seed, 12, 4), 2)
    require(isinstance(answer, tuple | list) and len(answer) == 2, "pca_solution returns (mean, W)", answer)
    tensor_of(answer[0], (4,))
    W = tensor_of(answer[1], (4, 2))
    close(W.T @ W, torch.eye(2), scale=4.0, what="W^T W")


@number("4.2")
@needs("4.1")
@forall(seed=seeds())
def test_mean(submission: Submission, seed: int) -> None:
    """The mean is the mean of the data."""
    X = normals(seed, 12, 4) + 3
    mean, _ = submission.linear.pca_solution(X, 2)
    close(mean, X.mean(0), scale=X.abs().mean(0), what="the mean")


@number("4.6")
@forall(seed=seeds())
def test_only_the_span_matters(submission: Submission, seed: int) -> None:
    """Turning the columns of W among themselves (W A, A orthogonal) leaves `recon_error` as it is."""
    X, mean = normals(seed, 9, 5), normals(seed + 1, 5)
    W = torch.linalg.qr(normals(seed + 2, 5, 3)).Q
    A = torch.linalg.qr(normals(seed + 3, 3, 3)).Q
    error = number_of(submission.linear.recon_error(X, mean, W))
    turned = number_of(submission.linear.recon_error(X, mean, W @ A))
    require(error > 0, "the error is positive here", error)
    close(turned, error, scale=float(((X - mean) ** 2).sum(1).mean()), what="the error with W A")

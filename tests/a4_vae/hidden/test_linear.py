"""Question 4, hidden part: the linear autoencoder."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, needs, number_of, tensor_of
from autograder.judge.strategies import normals, seeds


def data(seed: int, n: int = 30) -> tuple[Tensor, Tensor, Tensor]:
    """Data with well separated variances, off the origin; its eigenvalues (rising) and eigenvectors."""
    Q = torch.linalg.qr(normals(seed, 4, 4)).Q
    white = normals(seed + 1, n, 4)
    white = white - white.mean(0)
    white = torch.linalg.qr(white).Q * n**0.5  # exactly uncorrelated
    X = white * torch.tensor([3.0, 2.0, 1.0, 0.4]) @ Q.T + torch.tensor([4.0, -2.0, 1.0, 3.0])
    centred = X - X.mean(0)
    values, vectors = torch.linalg.eigh(centred.T @ centred / n)
    return X, values, vectors


@number("4.3")
@needs("4.1")
@forall(seed=seeds())
def test_largest_variance(submission: Submission, seed: int) -> None:
    """W spans the k directions in which the centred data vary most."""
    X, _, vectors = data(seed)
    for k in (1, 2, 3):
        W = tensor_of(submission.linear.pca_solution(X, k)[1], (4, k))
        best = vectors[:, -k:]
        close(W @ W.T, best @ best.T, scale=20.0, what=f"the projection W W^T for k = {k}")


@number("4.4")
@needs("4.1")
@forall(seed=seeds())
def test_discarded_eigenvalues(submission: Submission, seed: int) -> None:
    """At the optimum the error is the sum of the discarded eigenvalues of the covariance (divided by N)."""
    X, values, vectors = data(seed)
    for k in (1, 3, 4):
        error = number_of(submission.linear.recon_error(X, X.mean(0), vectors[:, -k:].clone()))
        close(error, values[: 4 - k].sum(), scale=values.sum() * 5, what=f"the error for k = {k}")


@number("4.5")
@forall(seed=seeds())
def test_any_mean(submission: Submission, seed: int) -> None:
    """The error is the mean squared distance to mean + span(W), for the mean and the W that are given."""
    X, mean = normals(seed, 7, 5), normals(seed + 1, 5)
    W = torch.linalg.qr(normals(seed + 2, 5, 2)).Q
    parts = torch.linalg.lstsq(W.expand(7, 5, 2), (X - mean)[..., None]).solution
    distance = ((X - mean) - (W @ parts)[..., 0]).norm(dim=1) ** 2
    error = number_of(submission.linear.recon_error(X, mean, W))
    close(error, distance.mean(), scale=((X - mean) ** 2).sum(1).mean(), what="the error")

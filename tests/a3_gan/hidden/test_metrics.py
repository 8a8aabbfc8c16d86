"""Question 6, hidden part: the Frechet distance and the maximum mean discrepancy."""

import itertools

import torch
from a3_gan_oracles import gram
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, examples, number_of, require
from autograder.judge.strategies import grid, grid_of, normals, numbers, seeds, sizes


def rotation(seed: int, n: int) -> Tensor:
    """An orthogonal matrix (n, n)."""
    return torch.linalg.qr(normals(seed, n, n) + 3 * torch.eye(n)).Q


def covariance(seed: int, n: int) -> Tensor:
    """A covariance (n, n) in which the axes are mixed."""
    A = normals(seed, n, n)
    return A @ A.T + 0.25 * torch.eye(n)


@number("6.3")
@forall(seed=seeds(), s1=grid(3, low=0.25), s2=grid(3, low=0.25), mu=grid(2, 3))
def test_common_axes(submission: Submission, seed: int, s1: Tensor, s2: Tensor, mu: Tensor) -> None:
    """Covariances with common axes add (s1 - s2)^2 for each axis, s being the standard deviations along
    it."""
    Q = rotation(seed, 3)
    S1, S2 = Q * s1**2 @ Q.T, Q * s2**2 @ Q.T
    wanted = ((mu[0] - mu[1]) ** 2).sum() + ((s1 - s2) ** 2).sum()
    found = number_of(submission.metrics.frechet_distance(mu[0], S1, mu[1], S2))
    close(found, wanted, scale=wanted + (s1**2 + s2**2).sum(), what="the distance")


@number("6.4")
@forall(seed=seeds(), mu=grid(2, 3))
def test_any_axes(submission: Submission, seed: int, mu: Tensor) -> None:
    """It is the least mean squared distance of X and Y = T X with these covariances: with factors S = L L'
    the cross term is twice the sum of the singular values of L1' L2."""
    S1, S2 = covariance(seed, 3), covariance(seed + 1, 3)
    L1, L2 = torch.linalg.cholesky(S1), torch.linalg.cholesky(S2)
    cross = torch.linalg.svdvals(L1.T @ L2).sum()
    wanted = ((mu[0] - mu[1]) ** 2).sum() + S1.trace() + S2.trace() - 2 * cross
    found = number_of(submission.metrics.frechet_distance(mu[0], S1, mu[1], S2))
    close(found, wanted, scale=wanted + S1.trace() + S2.trace(), what="the distance")


@number("6.5")
@forall(seed=seeds(), mu=grid(2, 3))
def test_symmetric(submission: Submission, seed: int, mu: Tensor) -> None:
    """Exchanging the Gaussians or rotating both changes nothing; different Gaussians are apart."""
    distance = submission.metrics.frechet_distance
    S1, S2, Q = covariance(seed, 3), covariance(seed + 1, 3) + torch.eye(3), rotation(seed + 2, 3)
    there = number_of(distance(mu[0], S1, mu[1], S2))
    size = there + float(S1.trace() + S2.trace())
    require(there > -1e-5 * size, "the distance is not negative", there)
    close(number_of(distance(mu[1], S2, mu[0], S1)), there, scale=size, what="the distance, exchanged")
    rotated = distance(mu[0] @ Q.T, Q @ S1 @ Q.T, mu[1] @ Q.T, Q @ S2 @ Q.T)
    close(number_of(rotated), there, scale=size, what="the distance, rotated")
    other = number_of(distance(mu[0], S1, mu[1], S1 + torch.eye(3)))
    require(other - float(((mu[0] - mu[1]) ** 2).sum()) > 1e-3, "different covariances are apart", other)


@number("6.6")
@forall(seed=seeds(), width=numbers(0.0009765625, 0.0078125, 0.0009765625))
def test_nearly_flat(submission: Submission, seed: int, width: float) -> None:
    """Covariances that are flat in one direction, or nearly, have a distance that is a real number, and
    right."""
    mu, Q, P, I = normals(seed, 2, 3), rotation(seed + 1, 3), rotation(seed + 2, 3), torch.eye(3)
    for A, B, thin in ((Q, P, width), (Q, P, 0.0), (I, P, 0.0), (I, I, 0.0)):
        s1, s2 = torch.tensor([thin, 1.0, 2.0]), torch.tensor([2.0, 1.5, thin])
        S1, S2 = A * s1**2 @ A.T, B * s2**2 @ B.T
        cross = torch.linalg.svdvals((A * s1).T @ (B * s2)).sum()
        wanted = ((mu[0] - mu[1]) ** 2).sum() + (s1**2 + s2**2).sum() - 2 * cross
        found = number_of(submission.metrics.frechet_distance(mu[0], S1, mu[1], S2))
        close(found, wanted, scale=100 * (wanted + 12), what="the distance")


sets = grid_of(sizes(2, 4).map(lambda n: (n, 2)))


def mean_of(K: list[list[float]], diagonal: bool) -> float:
    """The mean over pairs, with or without those of a point with itself."""
    pairs = [(i, j) for i in range(len(K)) for j in range(len(K[0])) if diagonal or i != j]
    return sum(K[i][j] for i, j in pairs) / len(pairs)


def by_pairs(x: Tensor, y: Tensor, bandwidth: float, diagonal: bool) -> float:
    """The squared MMD, pair by pair."""
    within = [mean_of(gram(s, s, bandwidth), diagonal) for s in (x, y)]
    return sum(within) - 2 * mean_of(gram(x, y, bandwidth), True)


@number("6.8")
@forall(x=sets, y=sets, bandwidth=numbers(0.5, 3))
def test_all_pairs(submission: Submission, x: Tensor, y: Tensor, bandwidth: float) -> None:
    """With `unbiased=False` all pairs count, also of a point with itself, and the result is not negative."""
    found = number_of(submission.metrics.mmd2(x, y, bandwidth, unbiased=False))
    close(found, by_pairs(x, y, bandwidth, True), scale=4.0, what="the discrepancy")
    require(found > -1e-5, "the biased discrepancy is not negative", found)


@number("6.9")
@forall(x=sets, y=sets, bandwidth=numbers(0.5, 3))
def test_without_diagonal(submission: Submission, x: Tensor, y: Tensor, bandwidth: float) -> None:
    """Without further words, a point is not paired with itself, but x and y are paired completely."""
    found = number_of(submission.metrics.mmd2(x, y, bandwidth))
    close(found, by_pairs(x, y, bandwidth, False), scale=4.0, what="the discrepancy")


@number("6.10")
@examples(6)
@forall(a=grid(2, 2), b=grid(2, 2), bandwidth=numbers(0.5, 3))
def test_unbiased(submission: Submission, a: Tensor, b: Tensor, bandwidth: float) -> None:
    """Averaged over all samples of two that can be drawn from two populations, it is the discrepancy of the
    populations: 0 if they are the same."""
    draws = [list(draw) for draw in itertools.product(range(2), repeat=2)]
    for x, y in ((a, b), (a, a)):
        found = [number_of(submission.metrics.mmd2(x[i], y[j], bandwidth)) for i in draws for j in draws]
        wanted = by_pairs(x, y, bandwidth, True)
        close(sum(found) / len(found), wanted, scale=4.0, what="the average")

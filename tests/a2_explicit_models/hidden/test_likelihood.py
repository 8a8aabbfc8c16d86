"""Question 2, hidden part: entropy, divergence, maximum likelihood."""

import math

import torch
from a2_explicit_models_oracles import derivatives
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, number_of, require, tensor_of
from autograder.judge.strategies import normals, seeds, simplex, sizes


@number("2.3")
@forall(p=simplex(4), q=simplex(4))
def test_directions(submission: Submission, p: Tensor, q: Tensor) -> None:
    """KL(p || q) is minus the slope at s = 0 of log sum p^(1 - s) q^s, the cross entropy minus that of
    log sum p q^s."""
    size = (p * (p.log().abs() + q.log().abs())).sum()
    divergence, _ = derivatives(lambda s: torch.log((p ** (1 - s) * q**s).sum()))
    close(number_of(submission.likelihood.kl(p, q)), -divergence, scale=size, what="KL(p || q)")
    cross, _ = derivatives(lambda s: torch.log((p * q**s).sum()))
    close(number_of(submission.likelihood.cross_entropy(p, q)), -cross, scale=size, what="H(p, q)")


@number("2.4")
@forall(joint=simplex(6))
def test_grouping(submission: Submission, joint: Tensor) -> None:
    """The entropy of a pair is that of the first plus the average entropy of the second, given the first."""
    table, entropy = joint.reshape(2, 3), submission.likelihood.entropy
    first = table.sum(1)
    average = (first * tensor_of(entropy(table / first[:, None]), (2,))).sum()
    parts = number_of(entropy(first)) + average
    close(number_of(entropy(joint)), parts, scale=math.log(6) / 4, what="the entropy of the pair")
    require(number_of(entropy(joint)) > 0, "an entropy is positive", joint)


@number("2.5")
@forall(p=simplex(3), q=simplex(3), place=st.integers(0, 3))
def test_zeros(submission: Submission, p: Tensor, q: Tensor, place: int) -> None:
    """An outcome that is impossible under p adds nothing to any of the three; one that is impossible under q
    only makes KL and cross entropy infinite; a very improbable one does not, and under p it adds its little
    share. Inputs stay as they are."""
    likelihood = submission.likelihood

    def widened(r: Tensor) -> Tensor:
        return torch.cat([r[:place], torch.zeros(1), r[place:]]).double()

    p4, q4 = widened(p), widened(q)
    size = 1 + (p * (p.log().abs() + q.log().abs())).sum()
    close(number_of(likelihood.entropy(p4)), number_of(likelihood.entropy(p)), size, "the entropy")
    check_untouched(submission, p4, torch.full((4,), 0.25).double())
    for other in (q4, torch.full((4,), 0.25).double()):
        cross = -(p * other[p4 > 0].log()).sum()
        close(number_of(likelihood.cross_entropy(p4, other)), cross, size, "H(p, q)")
        close(number_of(likelihood.kl(p4, other)), cross + (p * p.log()).sum(), size, "KL(p || q)")
    for name in ("kl", "cross_entropy"):
        far = number_of(getattr(likelihood, name)(torch.full((4,), 0.25).double(), q4))
        require(far == math.inf, f"{name} is infinite where q = 0 < p", far, math.inf)
    half, rare = torch.tensor([0.5, 0.5]).double(), torch.tensor([2.0**-44, 1.0]).double()
    close(number_of(likelihood.kl(half, rare)), 21 * math.log(2), what="KL to a very improbable outcome")
    check_small_share(submission, 2.0**-12)


def check_small_share(submission: Submission, share: float) -> None:
    """An outcome of a small probability counts in the entropy, and in the divergence from one half."""
    p = torch.tensor([share, 1 - share]).double()
    wanted = -(share * math.log(share) + (1 - share) * math.log1p(-share))
    close(number_of(submission.likelihood.entropy(p)), wanted, what="the entropy of a nearly certain outcome")
    half = torch.full((2,), 0.5).double()
    close(number_of(submission.likelihood.kl(p, half)), math.log(2) - wanted, what="KL from one half")


def check_untouched(submission: Submission, p: Tensor, q: Tensor) -> None:
    """None of the three changes its arguments."""
    for name in ("entropy", "cross_entropy", "kl"):
        function, given = getattr(submission.likelihood, name), (p,) if name == "entropy" else (p, q)
        _, kept = submission.with_inputs(function, *given)
        for before, after in zip(given, kept, strict=True):
            close(after, before, scale=0.0, what=f"an argument after {name}")


@number("2.6")
@forall(seed=seeds(), n=sizes(2, 4))
def test_last_dimension(submission: Submission, seed: int, n: int) -> None:
    """Distributions lie along the last dimension; each has its own entropy, cross entropy and divergence."""
    p, q = normals(seed, 2, n, n).softmax(-1), normals(seed + 1, 2, n, n).softmax(-1)
    for name in ("entropy", "cross_entropy", "kl"):
        function = getattr(submission.likelihood, name)
        both = (p,) if name == "entropy" else (p, q)
        whole = tensor_of(function(*both), (2, n))
        rows = [number_of(function(*(r[i, j] for r in both))) for i in range(2) for j in range(n)]
        close(whole.reshape(-1), torch.tensor(rows), scale=10.0, what=f"{name}, one by one")
        require((whole - whole[0, 0]).abs().max() > 1e-6, f"{name} is the same for all distributions", whole)


@number("2.8")
@forall(seed=seeds(), N=sizes(6, 9), D=sizes(1, 3))
def test_most_likely(submission: Submission, seed: int, N: int, D: int) -> None:
    """The mean log likelihood has the derivative zero in the mean and in the precision matrix."""
    X = normals(seed, N, D) + normals(seed + 1, D)
    mu, Sigma = submission.likelihood.gaussian_mle(X)
    mu, Sigma = tensor_of(mu, (D,)), tensor_of(Sigma, (D, D))
    Sigma = (Sigma + Sigma.T) / 2
    require(torch.linalg.eigvalsh(Sigma) > 0, "the covariance is positive definite", Sigma)
    mean, P = mu.requires_grad_(), torch.linalg.inv(Sigma).requires_grad_()
    centred = X - mean
    log_p = 0.5 * (torch.logdet(P) - (centred @ P * centred).sum(1)).mean()
    d_mean, d_P = torch.autograd.grad(log_p, (mean, P))
    size = float(P.detach().abs().max()) * 2
    close(d_mean, torch.zeros(D), scale=size, what="the derivative in the mean")
    close(d_P, torch.zeros(D, D), scale=2.0, what="the derivative in the precision")


@number("2.9")
@forall(seed=seeds(), D=sizes(1, 4))
def test_few_points(submission: Submission, seed: int, D: int) -> None:
    """One point has the covariance zero; two points have d d^T / 4, where d is their difference."""
    a, b = normals(seed, 1, D), normals(seed + 1, 1, D)
    mu, Sigma = submission.likelihood.gaussian_mle(a)
    close(mu, a[0], scale=1.0, what="the mean of one point")
    close(Sigma, torch.zeros(D, D), scale=1.0, what="the covariance of one point")
    mu, Sigma = submission.likelihood.gaussian_mle(torch.cat([a, b]))
    d = (a - b)[0]
    close(mu, (a + b)[0] / 2, scale=1.0, what="the mean of two points")
    close(Sigma, torch.outer(d, d) / 4, scale=10.0, what="the covariance of two points")

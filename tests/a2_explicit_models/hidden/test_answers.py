"""Question 6, hidden part: closed-form answers."""

import itertools
import math
from collections.abc import Callable

import torch
from a2_explicit_models_oracles import covariance, derivatives, gaussian_log, normal_log, slope_at
from a2_explicit_models_public import all_bits
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, number_of, require, tensor_of
from autograder.judge.strategies import grid, integers_tensor, normals, numbers, seeds, simplex, sizes

shares = numbers(0.125, 0.875, 0.125)


def mixture_log(x: Tensor, weights: Tensor, means: Tensor, variances: Tensor) -> Tensor:
    """log p(x) of a mixture on the line, x (N,)."""
    terms = weights.log() + normal_log(x[:, None], means, variances)
    return torch.logsumexp(terms, 1)


def reverse_kl(m: Tensor, v: Tensor, weights: Tensor, means: Tensor, variances: Tensor) -> Tensor:
    """KL(N(m, v) || mixture) by the trapezoid rule, differentiable in m and v."""
    x = m + v.sqrt() * torch.linspace(-12, 12, 2401)
    log_q = normal_log(x, m, v)
    return (log_q.exp() * (log_q - mixture_log(x, weights, means, variances))).sum() * 0.01 * v.sqrt()


@number("6.2")
@forall(
    weights=simplex(3).filter(lambda w: len(set(w.tolist())) == 3), means=grid(3),
    variances=grid(3, low=0.25, high=2),
)  # fmt: skip
def test_reverse_kl(submission: Submission, weights: Tensor, means: Tensor, variances: Tensor) -> None:
    """Part 1b: no small change of the answer lowers KL(q || p), no component as q has a smaller one, and its
    value is the one given."""
    mixture = (weights, means + torch.tensor([0.0, 200.0, -200.0]), variances)
    mean, var, value = (number_of(part) for part in submission.answers.reverse_kl_fit(*mixture))
    require(var > 0, "the variance is positive", var)
    m, v = torch.tensor(mean, requires_grad=True), torch.tensor(var, requires_grad=True)
    divergence = reverse_kl(m, v, *mixture)
    dm, dv = torch.autograd.grad(divergence, (m, v))
    divergence = divergence.detach()
    lowest = min(float(reverse_kl(a, b, *mixture)) for a, b in zip(mixture[1], mixture[2], strict=True))
    require(
        float(divergence) < lowest + 1e-4, "a component as q has a smaller divergence", divergence, lowest
    )
    close(dm, 0.0, scale=20 / var, what="the derivative in the mean")
    close(dv, 0.0, scale=2 / var, what="the derivative in the variance")
    close(value, divergence, scale=1.0, what="the smallest divergence")


@number("6.3")
@forall(seed=seeds(), D=sizes(1, 3), pi1=shares)
def test_gaussian_log_odds(submission: Submission, seed: int, D: int, pi1: float) -> None:
    """Part 2a: the difference of the classes' log joint densities at many x, also where one covariance is
    shared."""
    mu0, mu1, x = normals(seed, D), normals(seed + 1, D), normals(seed + 2, 12, D)
    for Sigma0, Sigma1 in (
        (covariance(seed + 3, D), covariance(seed + 4, D)),
        (covariance(seed + 3, D), covariance(seed + 3, D)),
    ):
        joint0 = gaussian_log(x, mu0, Sigma0) + math.log(1 - pi1)
        joint1 = gaussian_log(x, mu1, Sigma1) + math.log(pi1)
        A, b, c = submission.answers.gaussian_log_odds(mu0, Sigma0, mu1, Sigma1, pi1)
        odds = (x @ tensor_of(A, (D, D)) * x).sum(1) + x @ tensor_of(b, (D,)) + number_of(c)
        size = 10 + 5 * (x**2).sum(1) + joint0.abs() + joint1.abs()
        close(odds, joint1 - joint0, scale=size, what="the log-odds")


@number("6.4")
@forall(
    theta0=grid(3, low=0.125, high=0.875, step=0.125),
    theta1=grid(3, low=0.125, high=0.875, step=0.125),
    pi1=shares,
)
def test_bernoulli_log_odds(submission: Submission, theta0: Tensor, theta1: Tensor, pi1: float) -> None:
    """Part 2b: the difference of the classes' log joint probabilities at every x."""
    x = all_bits(3)
    joint = [
        pi * torch.where(x == 1, theta, 1 - theta).prod(1) for pi, theta in ((1 - pi1, theta0), (pi1, theta1))
    ]
    w, c = submission.answers.bernoulli_log_odds(theta0, theta1, pi1)
    odds = x @ tensor_of(w, (3,)) + number_of(c)
    close(odds, (joint[1] / joint[0]).log(), scale=5.0, what="the log-odds")


def normal_cdf(x: Tensor, m: float, s: float) -> Tensor:
    """P(X <= x) for X ~ N(m, s^2)."""
    return 0.5 * torch.special.erfc((m - x) / (s * math.sqrt(2)))


@number("6.5")
@forall(y=numbers(0.25, 4), m=numbers(-1, 1), s=numbers(0.5, 2))
def test_lognormal(submission: Submission, y: float, m: float, s: float) -> None:
    """Part 3a: the slope of P(exp(X) <= y) in y."""
    wanted = slope_at(lambda v: normal_cdf(v.log(), m, s), y)
    close(
        number_of(submission.answers.lognormal_density(y, m, s)),
        wanted,
        scale=wanted * 10,
        what="the density",
    )


@number("6.6")
@forall(y=numbers(0.125, 0.875, 0.0625), m=numbers(-1, 1), s=numbers(0.5, 2))
def test_logit_normal(submission: Submission, y: float, m: float, s: float) -> None:
    """Part 3b: the slope of P(sigmoid(X) <= y) in y."""
    wanted = slope_at(lambda v: normal_cdf(torch.logit(v), m, s), y)
    found = number_of(submission.answers.logit_normal_density(y, m, s))
    close(found, wanted, scale=wanted * 10, what="the density")


@number("6.7")
@forall(y=numbers(0.5, 2), k=numbers(-3, 3, 0.5).filter(lambda k: k != 0))
def test_power(submission: Submission, y: float, k: float) -> None:
    """Part 3c: the slope of P(X^k <= y) in y; for a negative k this is P(X >= y^(1/k))."""
    wanted = slope_at(lambda v: -math.copysign(1, k) * torch.exp(-(v ** (1 / k))), y)
    close(number_of(submission.answers.power_density(y, k)), wanted, scale=wanted * 10, what="the density")


def log_abs_det(layer: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """log |det| of the Jacobian that autograd finds."""
    jacobian = torch.autograd.functional.jacobian(layer, x)
    return torch.linalg.slogdet(jacobian.reshape(x.numel(), x.numel())).logabsdet


@number("6.9")
@forall(x=grid(4), M=grid(4, 4, low=-1, high=1), A=grid(4, 4, low=-1, high=1))
def test_autoregressive(submission: Submission, x: Tensor, M: Tensor, A: Tensor) -> None:
    """Part 4b: the log-determinant of the Jacobian that autograd finds."""
    M, A = M.tril(-1), A.tril(-1)
    wanted = log_abs_det(lambda v: (v - M @ v) * torch.exp(-(A @ v)), x)
    size = (A.abs() @ x.abs()).sum() + 1
    found = number_of(submission.answers.autoregressive_log_det(x, M, A))
    close(found, wanted, scale=size, what="the log-determinant")


@number("6.10")
@forall(x=grid(3), u=grid(3), w=grid(3), b=numbers(-1, 1))
def test_planar(submission: Submission, x: Tensor, u: Tensor, w: Tensor, b: float) -> None:
    """Part 4c: the log-determinant of the Jacobian that autograd finds, of either sign."""
    for shrunk in (x, x / 8):
        jacobian = torch.autograd.functional.jacobian(lambda v: v + u * torch.tanh(w @ v + b), shrunk)
        det = torch.linalg.det(jacobian)
        if det.abs() < 0.02:
            continue
        found = number_of(submission.answers.planar_log_det(shrunk, u, w, b))
        size = 1 + (u.abs() @ w.abs() + 1) / det.abs()
        close(found, det.abs().log(), scale=size, what="the log-determinant")


@number("6.11")
@forall(W=grid(2, 2), height=sizes(1, 3), width=sizes(1, 3), seed=seeds())
def test_convolution(submission: Submission, W: Tensor, height: int, width: int, seed: int) -> None:
    """Part 4d: the log-determinant of the Jacobian of the whole picture."""
    if torch.linalg.det(W).abs() < 0.01:
        W = W + torch.tensor([[0.0, 5.0], [5.0, 0.0]])
    x = normals(seed, 2, height, width)
    wanted = log_abs_det(lambda v: torch.nn.functional.conv2d(v[None], W[:, :, None, None])[0], x)
    found = number_of(submission.answers.convolution_log_det(W, height, width))
    close(found, wanted, scale=height * width * 5.0, what="the log-determinant")


@number("6.13")
@forall(E=grid(4), dE=grid(4), d2E=grid(4))
def test_curvature(submission: Submission, E: Tensor, dE: Tensor, d2E: Tensor) -> None:
    """Part 5b: the second derivative of log sum_x exp(-E - theta dE - theta^2/2 d2E) at theta = 0."""
    _, wanted = derivatives(lambda s: torch.logsumexp(-(E + s * dE + s**2 / 2 * d2E), 0))
    size = 1 + dE.square().max() + d2E.abs().max()
    found = number_of(submission.answers.log_z_curvature(E, dE, d2E))
    close(found, wanted, scale=size, what="the second derivative of log Z")


@number("6.14")
@forall(E=grid(4), dE=grid(4), counts=integers_tensor(4, low=0, high=5).filter(lambda c: c.sum() > 0))
def test_likelihood(submission: Submission, E: Tensor, dE: Tensor, counts: Tensor) -> None:
    """Part 5c: the derivative of the average of log p over the data. The arguments stay as they are."""
    data = torch.repeat_interleave(torch.arange(4), counts)
    wanted, _ = derivatives(lambda s: torch.log_softmax(-(E + s * dE), 0)[data].mean())
    found, kept = submission.with_inputs(submission.answers.likelihood_slope, E, dE, counts)
    for before, after in zip((E, dE, counts), kept, strict=True):
        close(after, before.double(), scale=0.0, what="an argument after the call")
    close(
        number_of(found), wanted, scale=1 + dE.abs().max(), what="the derivative of the mean log likelihood"
    )


@number("6.16")
@forall(D=sizes(1, 5), K=sizes(1, 4), order=sizes(0, 4))
def test_markov(submission: Submission, D: int, K: int, order: int) -> None:
    """Part 6b: for each variable, K - 1 numbers for each of the contexts that can come before it."""
    order = min(order, D - 1)
    count = 0
    for i in range(D):
        contexts = itertools.product(range(K), repeat=len(range(max(0, i - order), i)))
        count += sum(K - 1 for _ in contexts)
    close(number_of(submission.answers.markov_count(D, K, order)), float(count), scale=1.0, what="the count")


@number("6.17")
@forall(D=sizes(1, 9))
def test_logistic(submission: Submission, D: int) -> None:
    """Part 6c: a bias for each variable, and a weight for each pair of an earlier and a later one."""
    pairs = sum(1 for _ in itertools.combinations(range(D), 2))
    close(number_of(submission.answers.logistic_count(D)), float(D + pairs), scale=1.0, what="the count")


@number("6.18")
@forall(D=sizes(1, 5), K=sizes(1, 4), classes=sizes(1, 4))
def test_naive_bayes(submission: Submission, D: int, K: int, classes: int) -> None:
    """Part 6d: the cells of all tables, less one for each table because it sums to one."""
    tables = [classes] + [K for _ in itertools.product(range(classes), range(D))]
    count = sum(tables) - len(tables)
    found = number_of(submission.answers.naive_bayes_count(D, K, classes))
    close(found, float(count), scale=1.0, what="the count")

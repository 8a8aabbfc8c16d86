"""Question 2, hidden part: the forward process."""

import torch
from a5_diffusion_oracles import bayes, factors, kernel, lists_of_betas, normal_log, schedule_of, steps_of
from a5_diffusion_public import variance_like
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, tensor_of
from autograder.judge.strategies import normals, numbers, seeds

SHAPES = st.sampled_from([(3, 3), (3, 3, 3, 3), (4, 2, 3)])  # batch = channels: the broadcasting trap


def drawn(seed: int, *shape: int) -> tuple[Tensor, Tensor]:
    """Two tensors of a shape, far beyond [-1, 1]."""
    return 3 * normals(seed, *shape), normals(seed + 1, *shape)


@number("2.3")
@forall(seed=seeds(), betas=lists_of_betas())
def test_composition(submission: Submission, seed: int, betas: list[float]) -> None:
    """`q_sample` does in one jump what the steps x <- sqrt(1 - beta) x + sqrt(beta) noise do one by one: the
    same factor, the same variance."""
    x0, noise = drawn(seed, 6, 3)
    t = steps_of(seed, 6, len(betas))
    signal, sigma = factors(betas, t, x0)
    xt = submission.forward.q_sample(x0, t, noise, schedule_of(betas))
    close(xt, signal * x0 + sigma * noise, scale=x0.abs() + noise.abs(), what="x_t")


@number("2.4")
@forall(seed=seeds(), betas=lists_of_betas(), shape=SHAPES)
def test_own_step(submission: Submission, seed: int, betas: list[float], shape: tuple[int, ...]) -> None:
    """In a batch each sample is noised with its own step, also where the batch is as large as the number of
    channels or pixels."""
    x0, noise = drawn(seed, *shape)
    t, schedule = steps_of(seed, shape[0], len(betas)), schedule_of(betas)
    together = tensor_of(submission.forward.q_sample(x0, t, noise, schedule), shape)
    for b in range(shape[0]):
        one = slice(b, b + 1)
        alone = submission.forward.q_sample(x0[one], t[one], noise[one], schedule)
        close(together[one], tensor_of(alone), x0[one].abs() + noise[one].abs(), f"sample {b} of the batch")


@number("2.7")
@forall(seed=seeds(), betas=lists_of_betas(), at=st.integers(1, 5))
def test_bayes(submission: Submission, seed: int, betas: list[float], at: int) -> None:
    """Bayes' rule, as an identity in x_{t-1}: log q(x_t | x_{t-1}) + log q(x_{t-1} | x_0) is
    log q(x_t | x_0) + log N(x_{t-1}; mean, var)."""
    step = min(at, len(betas) - 1)
    x0, xt = drawn(seed, 4, 3)
    t = torch.full((4,), step)
    mean, var = submission.forward.q_posterior(x0, xt, t, schedule_of(betas))
    mean, var = tensor_of(mean, (4, 3)), variance_like(var, x0)
    (m, v), (m_prev, v_prev) = kernel(betas, -1, step), kernel(betas, -1, step - 1)
    k, u = kernel(betas, step - 1, step)
    for offset in (-1.0, 0.0, 2.0):
        x = xt + offset
        terms = [normal_log(xt, k * x, u), normal_log(x, m_prev * x0, v_prev), -normal_log(xt, m * x0, v)]
        theirs = -0.5 * ((x - mean) ** 2 / var + torch.log(2 * torch.pi * var))
        close(theirs, sum(terms), scale=2 * sum(abs(term) for term in terms) + 1, what="log N(x; mean, var)")


@number("2.8")
@forall(seed=seeds(), betas=lists_of_betas())
def test_tower(submission: Submission, seed: int, betas: list[float]) -> None:
    """Averaged over x_t, mean and variance of `q_posterior` are those of q(x_{t-1} | x_0)."""
    x0, _ = drawn(seed, 5, 3)
    t, schedule = steps_of(seed, 5, len(betas)), schedule_of(betas)
    signal, sigma = factors(betas, t, x0)
    centre, var = submission.forward.q_posterior(x0, signal * x0, t, schedule)
    off, _ = submission.forward.q_posterior(x0, signal * x0 + sigma, t, schedule)
    slope = tensor_of(off, (5, 3)) - tensor_of(centre, (5, 3))  # per standard deviation of x_t
    before = torch.tensor([kernel(betas, -1, int(step) - 1) for step in t])
    close(centre, before[:, :1] * x0, scale=x0.abs() + 0.1, what="the average mean")
    total = slope**2 + variance_like(var, x0)
    close(total, before[:, 1:].expand(5, 3), scale=1 + x0.abs(), what="the total variance")


@number("2.9")
@forall(seed=seeds(), betas=lists_of_betas(), shape=SHAPES)
def test_posterior_own_step(
    submission: Submission, seed: int, betas: list[float], shape: tuple[int, ...]
) -> None:
    """In a batch each sample has the posterior of its own step, also where the batch is as large as the
    number of channels or pixels."""
    x0, xt = drawn(seed, *shape)
    t = steps_of(seed, shape[0], len(betas))
    mean, var = submission.forward.q_posterior(x0, xt, t, schedule_of(betas))
    mean, var = tensor_of(mean, shape), variance_like(var, x0)
    for b in range(shape[0]):
        step = int(t[b])
        wanted, variance = bayes(x0[b], xt[b], betas, step, step - 1)
        close(mean[b], wanted, scale=x0[b].abs() + xt[b].abs() + 0.1, what=f"the mean of sample {b}")
        close(var[b], torch.full(shape[1:], variance), scale=1.0, what=f"the variance of sample {b}")


@number("2.12")
@forall(seed=seeds(), betas=lists_of_betas())
def test_recovered(submission: Submission, seed: int, betas: list[float]) -> None:
    """From x_t and the noise comes the data, from x_t and the data the noise, of any size."""
    x0, eps = drawn(seed, 6, 3)
    t, schedule = steps_of(seed, 6, len(betas)), schedule_of(betas)
    signal, sigma = factors(betas, t, x0)
    xt = signal * x0 + sigma * eps
    found = submission.forward.x0_from_eps(xt, t, eps, schedule)
    close(found, x0, scale=x0.abs() + eps.abs() / signal + 0.1, what="x0")
    noise = submission.forward.eps_from_x0(xt, t, x0, schedule)
    close(noise, eps, scale=eps.abs() + x0.abs() / sigma + 0.1, what="eps")


@number("2.13")
@forall(seed=seeds(), betas=lists_of_betas())
def test_rotation(submission: Submission, seed: int, betas: list[float]) -> None:
    """(x_t, v) is (x_0, eps) turned by an angle: lengths stay, and turning back gives x_0 and eps."""
    x0, eps = drawn(seed, 6, 3)
    t = steps_of(seed, 6, len(betas))
    signal, sigma = factors(betas, t, x0)
    xt = signal * x0 + sigma * eps
    v = tensor_of(submission.forward.v_from(x0, t, eps, schedule_of(betas)), (6, 3))
    size = x0.abs() + eps.abs() + 0.01
    close(xt**2 + v**2, x0**2 + eps**2, scale=size**2, what="xt^2 + v^2")
    close(signal * xt - sigma * v, x0, scale=size, what="x0, turned back")
    close(sigma * xt + signal * v, eps, scale=size, what="eps, turned back")


@number("2.14")
@forall(seed=seeds(), betas=lists_of_betas())
def test_score(submission: Submission, seed: int, betas: list[float]) -> None:
    """`score_from_eps` is the gradient of log q(x_t | x_0) in x_t."""
    x0, eps = drawn(seed, 6, 3)
    t = steps_of(seed, 6, len(betas))
    signal, sigma = factors(betas, t, x0)
    xt = (signal * x0 + sigma * eps).requires_grad_()
    log_q = torch.distributions.Normal(signal * x0, sigma).log_prob(xt).sum()
    (gradient,) = torch.autograd.grad(log_q, xt)
    found = submission.forward.score_from_eps(eps, t, schedule_of(betas))
    close(found, gradient, scale=eps.abs() / sigma + 0.01, what="the score")


@number("2.15")
@forall(seed=seeds(), betas=lists_of_betas(), shape=SHAPES, size=numbers(0.5, 2))
def test_conversions_own_step(
    submission: Submission, seed: int, betas: list[float], shape: tuple[int, ...], size: float
) -> None:
    """Every conversion uses each sample's own step, also where the batch is as large as the number of
    channels or pixels."""
    a, b = drawn(seed, *shape)
    a, b = size * a, size * b
    t, schedule, forward = steps_of(seed, shape[0], len(betas)), schedule_of(betas), submission.forward
    signal, sigma = factors(betas, t, a)
    scale = (a.abs() + b.abs()) / (signal * sigma) + 0.1
    close(forward.x0_from_eps(a, t, b, schedule), (a - sigma * b) / signal, scale, "x0")
    close(forward.eps_from_x0(a, t, b, schedule), (a - signal * b) / sigma, scale, "eps")
    close(forward.v_from(a, t, b, schedule), signal * b - sigma * a, scale, "v")
    close(forward.score_from_eps(b, t, schedule), -b / sigma, scale, "the score")

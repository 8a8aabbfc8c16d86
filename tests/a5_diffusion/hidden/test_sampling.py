"""Question 4, hidden part: ancestral and DDIM sampling."""

import math

import torch
from a5_diffusion_oracles import affine, bayes, kernel, lists_of_betas, point_mass, schedule_of
from a5_diffusion_public import rows
from given import AffineDenoiser
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, tensor_of, value
from autograder.judge.strategies import normals, numbers, seeds

SHAPES = st.sampled_from([(5, 3), (3, 2, 2, 3)])
places = st.integers(0, 5)


def predicted_x0(xt: Tensor, eps: Tensor, betas: list[float], t: int) -> tuple[Tensor, Tensor]:
    """The data that eps leads back to, and the size of the terms that it is made of."""
    m, v = kernel(betas, -1, t)
    return (xt - math.sqrt(v) * eps) / m, (xt.abs() + eps.abs() + 1) / m


@number("4.2")
@forall(seed=seeds(), betas=lists_of_betas(), at=places, shape=SHAPES)
def test_mean(submission: Submission, seed: int, betas: list[float], at: int, shape: tuple[int, ...]) -> None:
    """Without noise `p_sample` gives the mean of q(x_{t-1} | x_t, x_0) at the x_0 that the model's eps leads
    to; nothing is clipped."""
    t, xt, parameters = min(at, len(betas) - 1), 2 * normals(seed, *shape), affine(seed, len(betas))
    model = submission.given.AffineDenoiser(*parameters)
    eps = AffineDenoiser(*parameters)(xt, torch.full((shape[0],), t)).detach()
    x0, size = predicted_x0(xt, eps, betas, t)
    found = submission.sampling.p_sample(model, xt, t, torch.zeros(shape), schedule_of(betas))
    close(found, bayes(x0, xt, betas, t, t - 1)[0], scale=size, what="the mean")


def noise_added(
    submission: Submission, seed: int, betas: list[float], t: int, *variance: str
) -> tuple[Tensor, Tensor]:
    """What the noise adds to `p_sample`, and the noise."""
    xt, noise = normals(seed, 5, 3), normals(seed + 1, 5, 3)
    model = submission.given.AffineDenoiser(*affine(seed, len(betas)))
    schedule = schedule_of(betas)
    with_noise, without = (
        tensor_of(submission.sampling.p_sample(model, xt, t, z, schedule, *variance), (5, 3))
        for z in (noise, torch.zeros(5, 3))
    )
    return with_noise - without, noise


@number("4.3")
@forall(seed=seeds(), betas=lists_of_betas(), at=st.integers(1, 5))
def test_posterior_noise(submission: Submission, seed: int, betas: list[float], at: int) -> None:
    """By default the noise has the standard deviation of q(x_{t-1} | x_t, x_0)."""
    t, one = min(at, len(betas) - 1), torch.ones(1)
    added, noise = noise_added(submission, seed, betas, t)
    wanted = math.sqrt(bayes(one, one, betas, t, t - 1)[1]) * noise
    close(added, wanted, scale=noise.abs() + 10, what="the noise that is added")


@number("4.4")
@forall(seed=seeds(), betas=lists_of_betas(), at=places)
def test_beta_noise(submission: Submission, seed: int, betas: list[float], at: int) -> None:
    """With `variance="beta"` the noise has the variance beta_t, and there is still none at t = 0."""
    t = min(at, len(betas) - 1)
    added, noise = noise_added(submission, seed, betas, t, "beta")
    wanted = math.sqrt(betas[t]) * noise if t > 0 else 0 * noise
    close(added, wanted, scale=noise.abs() + 10, what="the noise that is added")


@number("4.5")
@forall(seed=seeds(), betas=lists_of_betas(), at=places)
def test_what_the_model_sees(submission: Submission, seed: int, betas: list[float], at: int) -> None:
    """`p_sample` asks the model at x_t itself, with t as a tensor of shape (B,)."""
    t, xt = min(at, len(betas) - 1), 2 * normals(seed, 5, 3)
    model = submission.given.AffineDenoiser(*affine(seed, len(betas)))
    submission.sampling.p_sample(model, xt, t, normals(seed + 1, 5, 3), schedule_of(betas))
    x, steps = rows(value(model.seen), 5)
    close(steps, torch.full((5,), float(t)), scale=1.0, what="the step that the model sees")
    close(x, xt, scale=1.0, what="what the model sees")


@number("4.7")
@forall(seed=seeds(), betas=lists_of_betas(), shape=SHAPES)
def test_loop(submission: Submission, seed: int, betas: list[float], shape: tuple[int, ...]) -> None:
    """`p_sample_loop` goes from x_T to data step by step, with noises[t] and the posterior variance at
    step t; for a model that is affine this can be followed exactly."""
    T = len(betas)
    parameters, noises = affine(seed, T), normals(seed + 3, T, *shape)
    ours, x = AffineDenoiser(*parameters), normals(seed + 2, *shape)
    model = submission.given.AffineDenoiser(*parameters)
    found = submission.sampling.p_sample_loop(model, x, noises, schedule_of(betas))
    size = x.abs() + 1
    for t in reversed(range(T)):
        eps = ours(x, torch.full((shape[0],), t)).detach()
        x0, terms = predicted_x0(x, eps, betas, t)
        mean, variance = bayes(x0, x, betas, t, t - 1)
        x = mean + math.sqrt(variance) * noises[t]
        size = 3 * size + terms + noises[t].abs()  # an error in x is passed on, a little larger
    close(found, x, scale=size, what="the sample")


def pair(betas: list[float], ends: tuple[int, int]) -> tuple[int, int]:
    """t_prev < t within a schedule, from two numbers."""
    t_prev = min(ends[0], len(betas) - 2)
    return min(t_prev + ends[1], len(betas) - 1), t_prev


strides = st.tuples(st.integers(0, 4), st.integers(1, 5))


def ddim_terms(x0: Tensor, eps: Tensor) -> Tensor:
    """The size of the terms of a DDIM step."""
    return x0.abs() + 2 * eps.abs() + 2


@number("4.9")
@forall(seed=seeds(), betas=lists_of_betas(), ends=strides, shape=SHAPES)
def test_ddim_deterministic(
    submission: Submission, seed: int, betas: list[float], ends: tuple[int, int], shape: tuple[int, ...]
) -> None:
    """With eta = 0 the same x_0 and eps make up the sample before and after a step of any length."""
    t, t_prev = pair(betas, ends)
    x0, eps = 3 * normals(seed, *shape), normals(seed + 1, *shape)
    (m, v), (m_prev, v_prev) = kernel(betas, -1, t), kernel(betas, -1, t_prev)
    xt = m * x0 + math.sqrt(v) * eps
    found = submission.sampling.ddim_step(xt, eps, t, t_prev, 0.0, None, schedule_of(betas))
    close(found, m_prev * x0 + math.sqrt(v_prev) * eps, ddim_terms(x0, eps) / m, "x at t_prev")


@number("4.10")
@forall(seed=seeds(), betas=lists_of_betas(), ends=strides)
def test_ddim_posterior(submission: Submission, seed: int, betas: list[float], ends: tuple[int, int]) -> None:
    """With eta = 1 a step of any length samples from q(x_{t_prev} | x_t, x_0), the posterior of the composed
    steps."""
    t, t_prev = pair(betas, ends)
    x0, eps, noise = 3 * normals(seed, 5, 3), normals(seed + 1, 5, 3), normals(seed + 2, 5, 3)
    m, v = kernel(betas, -1, t)
    xt = m * x0 + math.sqrt(v) * eps
    mean, variance = bayes(x0, xt, betas, t, t_prev)
    schedule, size = schedule_of(betas), ddim_terms(x0, eps) / m
    centre = submission.sampling.ddim_step(xt, eps, t, t_prev, 1.0, torch.zeros(5, 3), schedule)
    close(centre, mean, scale=size, what="the mean")
    found = submission.sampling.ddim_step(xt, eps, t, t_prev, 1.0, noise, schedule)
    close(found, mean + math.sqrt(variance) * noise, scale=size + noise.abs(), what="x at t_prev")


@number("4.11")
@forall(seed=seeds(), betas=lists_of_betas(), ends=strides, eta=numbers(0.25, 0.75))
def test_ddim_between(
    submission: Submission, seed: int, betas: list[float], ends: tuple[int, int], eta: float
) -> None:
    """For eta between 0 and 1 the noise's standard deviation is eta times that of the posterior, and the
    variance of x at t_prev stays that of q."""
    t, t_prev = pair(betas, ends)
    schedule, zero, one = schedule_of(betas), torch.zeros(5, 3), torch.ones(5, 3)
    (_, v), (_, v_prev) = kernel(betas, -1, t), kernel(betas, -1, t_prev)
    sigma = eta * math.sqrt(bayes(torch.ones(1), torch.ones(1), betas, t, t_prev)[1])

    def step(eps: Tensor, noise: Tensor) -> Tensor:
        # x_t is made of x0 = 0 and eps
        answer = submission.sampling.ddim_step(math.sqrt(v) * eps, eps, t, t_prev, eta, noise, schedule)
        return tensor_of(answer, (5, 3))

    close(step(zero, one), sigma * one, scale=1.0, what="the factor of the noise")
    wanted = math.sqrt(v_prev - sigma**2) * one
    size = 2 / kernel(betas, -1, t)[0] + 2
    close(step(one, zero), wanted, scale=size, what="the factor of eps")


@number("4.13")
@forall(seed=seeds(), betas=lists_of_betas(), keep=st.integers(1, 63), eta=numbers(0.0, 1.0))
def test_ddim_sample(submission: Submission, seed: int, betas: list[float], keep: int, eta: float) -> None:
    """`ddim_sample` goes down the given steps, with noises[i] in the step that leaves timesteps[i], and ends
    at x0 even if the last of them is not 0."""
    T = len(betas)
    timesteps = [t for t in reversed(range(T)) if keep >> t & 1] or [T - 1]
    parameters, noises = affine(seed, T, 3), normals(seed + 3, len(timesteps), 5, 3)
    ours, x = AffineDenoiser(*parameters), normals(seed + 2, 5, 3)
    model = submission.given.AffineDenoiser(*parameters)
    found = submission.sampling.ddim_sample(model, x, timesteps, eta, noises, schedule_of(betas))
    size = x.abs() + 1
    for i, (t, t_prev) in enumerate(zip(timesteps, [*timesteps[1:], -1], strict=True)):
        eps = ours(x, torch.full((5,), t)).detach()
        x0, terms = predicted_x0(x, eps, betas, t)
        (m, v), variance = kernel(betas, -1, t_prev), bayes(x, x, betas, t, t_prev)[1]
        x = m * x0 + math.sqrt(v - eta**2 * variance) * eps + eta * math.sqrt(variance) * noises[i]
        size = 3 * size + terms + noises[i].abs()
    close(found, x, scale=size, what="the sample")


@number("4.14")
@forall(seed=seeds(), betas=lists_of_betas(), at=places, eta=numbers(0.25, 1.0))
def test_last_step(submission: Submission, seed: int, betas: list[float], at: int, eta: float) -> None:
    """A step with t_prev = -1 gives x0 without noise, whatever eta is; so `ddim_sample` returns the point
    at which all data are if the model knows it."""
    t, schedule = min(at, len(betas) - 1), schedule_of(betas)
    xt, eps, noise = normals(seed, 5, 3), normals(seed + 1, 5, 3), 1 + normals(seed + 2, 1, 5, 3)
    x0, size = predicted_x0(xt, eps, betas, t)
    found = submission.sampling.ddim_step(xt, eps, t, -1, eta, noise[0], schedule)
    close(found, x0, scale=size, what="the step to x0")
    point = 2 * normals(seed + 3, 3)
    model = submission.given.AffineDenoiser(*point_mass(betas, point))
    sample = submission.sampling.ddim_sample(model, xt, [t], eta, noise, schedule)
    close(sample, point.expand(5, 3).clone(), scale=3 * (size + 10), what="the sample")

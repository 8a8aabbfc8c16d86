"""Question 4, public part: ancestral and DDIM sampling on a schedule of four steps."""

from itertools import groupby

import torch
from a5_diffusion_public import untouched
from given import toy_schedule
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st

from autograder.judge import Handle, Submission, close, require, tensor_of, value
from autograder.judge.strategies import normals, seeds


def denoiser(submission: Submission, seed: int) -> Handle:
    """A given denoiser, affine in x, for data of three dimensions."""
    return submission.given.AffineDenoiser(normals(seed, 4) / 2, normals(seed + 1, 4, 3))


def visited(calls: list) -> list[int]:
    """The steps at which a model was called, in order; neighbours that are equal count once."""
    return [int(step) for step, _ in groupby(float(t.reshape(-1)[0]) for _, t in calls)]


@number("4.1")
@forall(seed=seeds(), t=st.integers(0, 3), variance=st.sampled_from(["posterior", "beta"]))
def test_p_sample_noise(submission: Submission, seed: int, t: int, variance: str) -> None:
    """`p_sample` keeps the shape, leaves its inputs alone, and adds noise at every step but t = 0."""
    xt, model = normals(seed + 2, 5, 3), denoiser(submission, seed)
    one, two = normals(seed + 3, 5, 3), normals(seed + 3, 5, 3) + 1
    args = (toy_schedule(), variance)
    first, second = (
        tensor_of(untouched(submission, submission.sampling.p_sample, model, xt, t, noise, *args), (5, 3))
        for noise in (one, two)
    )
    require(torch.isfinite(first).all(), "the sample is finite", first)
    if t == 0:
        close(second, first, scale=first.abs() + 1e-3, what="the sample at t = 0 with other noise")
    else:
        require(((second - first).abs() > 1e-3).all(), "the noise has no influence", second - first)


@number("4.6")
@forall(seed=seeds())
def test_loop_visits(submission: Submission, seed: int) -> None:
    """`p_sample_loop` asks the model at t = T-1, ..., 1, 0, once each, beginning with x_T, which
    it leaves alone."""
    model, x_T = denoiser(submission, seed), normals(seed + 2, 5, 3)
    noises = normals(seed + 3, 4, 5, 3)
    x = untouched(submission, submission.sampling.p_sample_loop, model, x_T, noises, toy_schedule())
    tensor_of(x, (5, 3))
    calls = value(model.seen)
    require(len(calls) > 0, "the model is never called")
    require(visited(calls) == [3, 2, 1, 0], "the steps are not T-1, ..., 0", visited(calls), [3, 2, 1, 0])
    close(torch.cat([tensor_of(x) for x, _ in calls])[:5], x_T, scale=1.0, what="what the model sees first")


@number("4.8")
@forall(seed=seeds(), t=st.integers(0, 3))
def test_ddim_to_data(submission: Submission, seed: int, t: int) -> None:
    """With eta = 0 a DDIM step needs no noise, and with t_prev = -1 it gives the x0 from which eps leads
    to xt; it leaves its inputs alone."""
    x0, eps = normals(seed, 5, 3), normals(seed + 1, 5, 3)
    schedule = toy_schedule()
    a = float(schedule["alpha_bar"][t])
    xt = a**0.5 * x0 + (1 - a) ** 0.5 * eps
    size = x0.abs() + 2 * eps.abs() + 1
    for noise in (None, normals(seed + 2, 5, 3)):
        found = untouched(submission, submission.sampling.ddim_step, xt, eps, t, -1, 0.0, noise, schedule)
        close(found, x0, scale=size, what="the step to x0")
        if t > 0:
            back = tensor_of(submission.sampling.ddim_step(xt, eps, t, t - 1, 0.0, noise, schedule), (5, 3))
            require((back - x0).abs().max() > 1e-3, "the step to t - 1 ends at x0 already", back)


@number("4.12")
@forall(seed=seeds(), timesteps=st.sampled_from([[3, 1], [2], [3, 2, 0], [3, 2, 1, 0], [2, 1]]))
def test_ddim_visits(submission: Submission, seed: int, timesteps: list[int]) -> None:
    """`ddim_sample` asks the model at the given steps only, in their order, beginning with x_T, which it
    leaves alone; at eta = 0 it needs no noise."""
    model, x_T = denoiser(submission, seed), normals(seed + 2, 5, 3)
    args = (model, x_T, timesteps, 0.0, None, toy_schedule())
    x = untouched(submission, submission.sampling.ddim_sample, *args)
    tensor_of(x, (5, 3))
    calls = value(model.seen)
    require(len(calls) > 0, "the model is never called")
    require(visited(calls) == timesteps, "the steps are not the given ones", visited(calls), timesteps)
    close(torch.cat([tensor_of(x) for x, _ in calls])[:5], x_T, scale=1.0, what="what the model sees first")

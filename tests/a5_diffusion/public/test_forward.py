"""Question 2, public part: the forward process on a schedule of four steps."""

import torch
from a5_diffusion_public import untouched, variance_like
from given import toy_schedule
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, require, tensor_of
from autograder.judge.strategies import grid, integers_tensor, normals, seeds

steps = integers_tensor(5, low=0, high=3)


@number("2.1")
@forall(seed=seeds(), t=steps)
def test_q_sample_shape(submission: Submission, seed: int, t: Tensor) -> None:
    """`q_sample` keeps the shape of data (B, D) and (B, C, H, W), each sample with its own step, and leaves
    its inputs alone."""
    for shape in ((5, 3), (5, 2, 3, 4)):
        x0, noise = normals(seed, *shape), normals(seed + 1, *shape)
        xt = untouched(submission, submission.forward.q_sample, x0, t, noise, toy_schedule())
        tensor_of(xt, shape)


@number("2.2")
@forall(t=steps)
def test_q_sample_variance(submission: Submission, t: Tensor) -> None:
    """Data of variance one keep variance one: the squared factors of the data and of the noise are alpha_bar
    and 1 - alpha_bar."""
    schedule, ones, zeros = toy_schedule(), torch.ones(5, 2), torch.zeros(5, 2)
    signal = tensor_of(submission.forward.q_sample(ones, t, zeros, schedule), (5, 2))
    sigma = tensor_of(submission.forward.q_sample(zeros, t, ones, schedule), (5, 2))
    require((signal > 0).all() and (sigma > 0).all(), "both factors are positive", signal)
    wanted = schedule["alpha_bar"][t][:, None].expand(5, 2)
    close(signal**2, wanted, scale=1.0, what="the squared factor of the data")
    close(sigma**2, 1 - wanted, scale=1.0, what="the squared factor of the noise")


@number("2.5")
@forall(seed=seeds(), t=steps)
def test_posterior_shape(submission: Submission, seed: int, t: Tensor) -> None:
    """`q_posterior` gives a mean of the data's shape and a variance for each sample, neither negative nor
    above that sample's beta; it leaves its inputs alone."""
    schedule = toy_schedule()
    for shape in ((5, 3), (5, 2, 3, 4)):
        x0, xt = normals(seed, *shape), normals(seed + 1, *shape)
        answer = untouched(submission, submission.forward.q_posterior, x0, xt, t, schedule)
        require(isinstance(answer, tuple | list) and len(answer) == 2, "q_posterior returns (mean, var)")
        mean, var = tensor_of(answer[0], shape), variance_like(answer[1], x0)
        require(torch.isfinite(mean).all(), "the mean is finite", mean)
        beta = schedule["betas"][t].reshape(-1, *[1] * (len(shape) - 1))
        require((var >= 0).all() and (var <= beta * (1 + 1e-5)).all(), "var is between 0 and beta", var)


@number("2.6")
@forall(x0=grid(4, 3), xt=grid(4, 3))
def test_posterior_at_the_start(submission: Submission, x0: Tensor, xt: Tensor) -> None:
    """At t = 0 the previous step is the data: the mean is x0, whatever xt is, and the variance is 0."""
    t = torch.zeros(4, dtype=torch.int64)
    mean, var = submission.forward.q_posterior(x0, xt, t, toy_schedule())
    close(mean, x0, scale=x0.abs() + xt.abs() + 0.1, what="the mean at t = 0")
    close(variance_like(var, x0), torch.zeros(4, 3), scale=1e-7, what="the variance at t = 0")


@number("2.10")
@forall(xt=grid(5, 3), eps=grid(5, 3), t=steps)
def test_round_trip(submission: Submission, xt: Tensor, eps: Tensor, t: Tensor) -> None:
    """`eps_from_x0` undoes `x0_from_eps`, and the other way round; both leave their inputs alone."""
    forward, schedule = submission.forward, toy_schedule()
    x0 = tensor_of(untouched(submission, forward.x0_from_eps, xt, t, eps, schedule), (5, 3))
    again = forward.eps_from_x0(xt, t, x0, schedule)
    size = 10 * (xt.abs() + eps.abs() + 0.1)
    close(again, eps, scale=size, what="eps, there and back")
    noise = tensor_of(untouched(submission, forward.eps_from_x0, xt, t, eps, schedule), (5, 3))
    close(forward.x0_from_eps(xt, t, noise, schedule), eps, scale=size, what="x0, there and back")
    require((forward.x0_from_eps(xt + 1, t, eps, schedule) - x0).abs().min() > 0.1, "x0 depends on xt")


@number("2.11")
@forall(xt=grid(5, 3), eps=grid(5, 3), t=steps)
def test_tweedie(submission: Submission, xt: Tensor, eps: Tensor, t: Tensor) -> None:
    """Tweedie's formula ties the score to the data: xt + (1 - alpha_bar) score = sqrt(alpha_bar) x0."""
    schedule = toy_schedule()
    alpha_bar = schedule["alpha_bar"][t][:, None]
    score = tensor_of(submission.forward.score_from_eps(eps, t, schedule), (5, 3))
    x0 = tensor_of(submission.forward.x0_from_eps(xt, t, eps, schedule), (5, 3))
    left, right = xt + (1 - alpha_bar) * score, alpha_bar.sqrt() * x0
    close(left, right, scale=xt.abs() + eps.abs() + 0.1, what="xt + (1 - alpha_bar) score")
    require((x0 - xt).abs().max() > 1e-9 or (xt == 0).all(), "x0 is xt, whatever eps is", x0)

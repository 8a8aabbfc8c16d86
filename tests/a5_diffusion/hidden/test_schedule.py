"""Question 1, hidden part: the noise schedule."""

import math

import torch
from a5_diffusion_oracles import bayes
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st

from autograder.judge import Submission, close, examples, require, tensor_of
from autograder.judge.strategies import numbers, sizes

kinds = st.sampled_from(["linear", "cosine"])
lows = numbers(0.0625, 0.25, 0.03125)
highs = numbers(0.25, 0.5, 0.0625)


def cosine_betas(T: int) -> list[float]:
    """The betas of the cosine schedule, one after the other."""
    betas, before = [], math.cos(0.008 / 1.008 * math.pi / 2) ** 2
    for t in range(1, T + 1):
        f = math.cos((t / T + 0.008) / 1.008 * math.pi / 2) ** 2
        betas.append(min(1 - f / before, 0.999))
        before = f
    return betas


@number("1.4")
@forall(kind=kinds, T=sizes(1, 10), low=lows, high=highs)
def test_previous(submission: Submission, kind: str, T: int, low: float, high: float) -> None:
    """`alpha_bar_prev` at step t is `alpha_bar` at step t - 1, and 1 at the first step."""
    schedule = submission.schedule.make_schedule(kind, T, low, high)
    previous, alpha_bar = tensor_of(schedule["alpha_bar_prev"], (T,)), tensor_of(schedule["alpha_bar"], (T,))
    close(previous[0], 1.0, what="alpha_bar_prev[0]")
    close(previous[1:], alpha_bar[:-1], what="alpha_bar_prev[1:]")


@number("1.5")
@forall(T=sizes(2, 8), low=lows, high=highs)
def test_posterior_variance(submission: Submission, T: int, low: float, high: float) -> None:
    """`posterior_var` is the variance that Bayes' rule gives for the schedule's own betas; 0 at t = 0."""
    schedule = submission.schedule.make_schedule("linear", T, low, high)
    betas, var = tensor_of(schedule["betas"], (T,)).tolist(), tensor_of(schedule["posterior_var"], (T,))
    require(all(0 < beta < 1 for beta in betas), "every beta is between 0 and 1", betas)
    one = torch.ones(1)
    wanted = torch.tensor([bayes(one, one, betas, t, t - 1)[1] for t in range(T)])
    close(var, wanted, scale=torch.tensor(betas), what="the posterior variance")


@number("1.6")
@forall(T=sizes(1, 12))
def test_cosine(submission: Submission, T: int) -> None:
    """The cosine schedule: betas from the ratios of cos^2((u + 0.008)/1.008 pi/2), at most 0.999, and
    `alpha_bar` the product of what is left."""
    schedule = submission.schedule.make_schedule("cosine", T)
    wanted = torch.tensor(cosine_betas(T))
    close(tensor_of(schedule["betas"], (T,)), wanted, scale=1.0, what="the beta")
    alpha_bar = torch.tensor([math.prod(1 - beta for beta in wanted[: t + 1].tolist()) for t in range(T)])
    condition = 1 + (1 / (1 - wanted)).cumsum(0)
    close(tensor_of(schedule["alpha_bar"], (T,)), alpha_bar, scale=alpha_bar * condition, what="alpha_bar")


@number("1.7")
@examples(2)
@forall(kind=kinds)
def test_thousand_steps(submission: Submission, kind: str) -> None:
    """With a thousand steps and the defaults everything stays finite, `alpha_bar` falls and ends where it
    should."""
    schedule = submission.schedule.make_schedule(kind, 1000)
    betas = cosine_betas(1000) if kind == "cosine" else [1e-4 + 0.0199 * t / 999 for t in range(1000)]
    for key in ("betas", "alphas", "alpha_bar", "alpha_bar_prev", "posterior_var"):
        require(torch.isfinite(tensor_of(schedule[key], (1000,))).all(), f"{key} is finite")
    alpha_bar, product = tensor_of(schedule["alpha_bar"], (1000,)), torch.ones(())
    require((alpha_bar[1:] < alpha_bar[:-1]).all() and (alpha_bar > 0).all(), "alpha_bar falls, above zero")
    for t in range(1000):
        product = product * (1 - betas[t])
        if t in (0, 99, 499, 899):
            close(alpha_bar[t], product, scale=10 * product, what=f"alpha_bar[{t}]")
    close(alpha_bar[999].log(), product.log(), scale=100 * product.log().abs(), what="log alpha_bar[999]")

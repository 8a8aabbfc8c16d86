"""Question 1, public part: the noise schedule."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import example
from hypothesis import given as forall
from hypothesis import strategies as st

from autograder.judge import Submission, close, require, tensor_of
from autograder.judge.strategies import numbers, sizes

KEYS = ("betas", "alphas", "alpha_bar", "alpha_bar_prev", "posterior_var")
kinds = st.sampled_from(["linear", "cosine"])


@number("1.1")
@forall(kind=kinds, T=sizes(1, 12))
def test_keys(submission: Submission, kind: str, T: int) -> None:
    """`make_schedule` gives a dict with five tensors of shape (T,)."""
    schedule = submission.schedule.make_schedule(kind, T)
    require(isinstance(schedule, dict), "make_schedule returns a dict", schedule)
    for key in KEYS:
        require(key in schedule, f"the key {key!r} is missing", sorted(map(str, schedule)))
        require(torch.isfinite(tensor_of(schedule[key], (T,))).all(), f"{key} is finite", schedule[key])


@number("1.2")
@forall(kind=kinds, T=sizes(1, 12), low=numbers(0.03125, 0.25, 0.03125), high=numbers(0.25, 0.5, 0.0625))
def test_products(submission: Submission, kind: str, T: int, low: float, high: float) -> None:
    """The betas are between 0 and 1, alphas = 1 - betas, and `alpha_bar` is the running product of the
    alphas: it falls."""
    schedule = submission.schedule.make_schedule(kind, T, low, high)
    betas, alphas, alpha_bar = (tensor_of(schedule[key], (T,)) for key in KEYS[:3])
    require((betas > 0).all() and (betas < 1).all(), "every beta is between 0 and 1", betas)
    close(alphas, 1 - betas, scale=1.0, what="the alpha")
    product = 1.0
    for t in range(T):
        product *= float(alphas[t])
        close(alpha_bar[t], product, scale=product, what=f"alpha_bar[{t}]")
    require((alpha_bar[1:] < alpha_bar[:-1]).all(), "alpha_bar falls from step to step", alpha_bar)


@number("1.3")
@forall(T=sizes(1, 12), low=numbers(0.03125, 0.25, 0.03125), high=numbers(0.3125, 0.5, 0.0625))
@example(T=1, low=0.125, high=0.5)
def test_linear(submission: Submission, T: int, low: float, high: float) -> None:
    """The linear schedule goes from `beta_min` to `beta_max` in equal steps, both ends in; by default from
    0.0001 to 0.02."""
    betas = tensor_of(submission.schedule.make_schedule("linear", T, low, high)["betas"], (T,))
    close(betas[0], low, scale=1.0, what="the first beta")
    if T > 1:
        close(betas[-1], high, scale=1.0, what="the last beta")
        steps = betas[1:] - betas[:-1]
        close(
            steps,
            torch.full((T - 1,), (high - low) / (T - 1)),
            scale=1.0,
            what="the distance between two betas",
        )
    default = submission.schedule.make_schedule("linear", T + 1)["betas"]
    close(default[0], 1e-4, scale=0.01, what="the first beta by default")
    close(default[-1], 0.02, scale=0.1, what="the last beta by default")

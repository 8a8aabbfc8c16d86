"""Question 7, public part: closed-form answers."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, number_of
from autograder.judge.strategies import grid, integers_tensor, numbers

fractions = numbers(0.0625, 0.875, 0.0625)


@number("7.1")
@forall(betas=grid(5, low=0.0625, high=0.75, step=0.0625), where=integers_tensor(1, low=0, high=4))
def test_marginal(submission: Submission, betas: Tensor, where: Tensor) -> None:
    """Part 1: factor and variance follow from one step after the other; the ratio belongs to them."""
    t, factor, variance = int(where), 1.0, 0.0
    for beta in betas[: t + 1].tolist():
        factor, variance = (1 - beta) ** 0.5 * factor, (1 - beta) * variance + beta
    answer = [number_of(part) for part in submission.answers.forward_marginal(betas, t)]
    close(answer[0], factor, what="the factor of x0")
    close(answer[1], variance, what="the variance")
    close(answer[2], factor**2 / variance, what="the signal-to-noise ratio")


@number("7.2")
@forall(beta=fractions, alpha_bar_prev=fractions)
def test_precision(submission: Submission, beta: float, alpha_bar_prev: float) -> None:
    """Part 2a: minus the second derivative of log q(x_t | x_{t-1}) + log q(x_{t-1} | x_0)."""
    x = torch.tensor(0.5, requires_grad=True)
    kernel = torch.distributions.Normal((1 - beta) ** 0.5 * x, beta**0.5)
    marginal = torch.distributions.Normal(alpha_bar_prev**0.5 * 0.25, (1 - alpha_bar_prev) ** 0.5)
    joint = kernel.log_prob(torch.tensor(1.0)) + marginal.log_prob(x)
    (first,) = torch.autograd.grad(joint, x, create_graph=True)
    (second,) = torch.autograd.grad(first, x)
    answer = submission.answers.posterior_precision(beta, alpha_bar_prev)
    close(number_of(answer), -second, what="the precision")

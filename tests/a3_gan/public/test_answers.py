"""Question 7, public part: closed-form answers."""

import math

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall

from autograder.judge import Submission, close, number_of, tensor_of
from autograder.judge.strategies import numbers


@number("7.1")
@forall(m_p=numbers(-2, 2), m_q=numbers(-2, 2), s=numbers(0.5, 2), x=numbers(-3, 3))
def test_gaussians(submission: Submission, m_p: float, m_q: float, s: float, x: float) -> None:
    """Part 1a: at the best D the logit is the logarithm of the ratio of the two densities."""
    slope, intercept = (number_of(part) for part in submission.answers.gaussian_discriminator(m_p, m_q, s))
    ratio = ((x - m_q) ** 2 - (x - m_p) ** 2) / (2 * s**2)
    size = (x**2 + m_p**2 + m_q**2 + 0.1) / s**2
    close(slope * x + intercept, ratio, scale=size, what="the logit at x")


@number("7.6")
@forall(logit=numbers(-4, 4))
def test_generator_gradients(submission: Submission, logit: float) -> None:
    """Part 3: the derivatives of log(1 - D) and of -log D, D being the sigmoid of the logit."""
    s = 1 / (1 + math.exp(-logit))
    place = torch.tensor(logit, requires_grad=True)
    losses = (1 - torch.sigmoid(place)).log(), -torch.sigmoid(place).log()
    answer = submission.answers.generator_gradients(s)
    for name, loss, part in zip(("saturating", "non-saturating"), losses, answer, strict=True):
        (wanted,) = torch.autograd.grad(loss, place)
        close(number_of(part), wanted, scale=1.0, what=f"the gradient of the {name} loss")


@number("7.10")
@forall(eta=numbers(0.0625, 0.5, 0.0625), a=numbers(0.25, 3), x=numbers(-2, 2), y=numbers(-2, 2))
def test_simultaneous(submission: Submission, eta: float, a: float, x: float, y: float) -> None:
    """Part 6a: the matrix takes (x, y) to where one step down for x and up for y leads."""
    matrix = tensor_of(submission.answers.simultaneous_matrix(eta, a), (2, 2))
    wanted = torch.tensor([x - eta * (a * y), y + eta * (a * x)])
    close(matrix @ torch.tensor([x, y]), wanted, scale=abs(x) + abs(y) + 1, what="(x, y) after the step")

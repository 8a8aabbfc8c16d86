"""Question 5, public part: annealed Langevin dynamics and denoising score matching."""

import torch
from a5_diffusion_public import level_of, untouched
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Handle, Submission, close, number_of, require, tensor_of, value
from autograder.judge.strategies import grid, normals, seeds


def zero_score(submission: Submission) -> Handle:
    """A given score function that is zero everywhere."""
    return submission.given.AffineScore(torch.zeros(3), torch.tensor(0.0), 1.0)


@number("5.1")
@forall(seed=seeds())
def test_order(submission: Submission, seed: int) -> None:
    """`annealed_langevin` stays S updates at each noise level, from the first sigma to the last, starts at
    x0, and moves nothing without a score and without noise."""
    x0, sigmas = normals(seed, 5, 3), torch.tensor([2.0, 1.0, 0.25])
    score = zero_score(submission)
    x = submission.score.annealed_langevin(score, x0, sigmas, 0.125, torch.zeros(3, 2, 5, 3))
    close(x, x0, scale=1.0, what="x without score and noise")
    calls = value(score.seen)
    levels = [level_of(sigma) for _, sigma in calls]
    wanted = [2.0, 2.0, 1.0, 1.0, 0.25, 0.25]
    require(len(levels) == len(wanted), "the score is asked S times at each level", len(levels), len(wanted))
    close(torch.tensor(levels), torch.tensor(wanted), what="the noise level, update by update,")
    close(tensor_of(calls[0][0], (5, 3)), x0, scale=1.0, what="what the score sees first")


@number("5.5")
@forall(x=grid(4, 3), seed=seeds(), sigma=grid(4, low=0.25, high=2))
def test_zero_score(submission: Submission, x: Tensor, seed: int, sigma: Tensor) -> None:
    """Without a score the weighted loss is half the mean squared length of the noise, for any sigma; without
    the weight each sample counts 1 / sigma^2 times as much. Inputs are left alone."""
    noise = normals(seed, 4, 3)
    squares = (noise**2).sum(1)
    loss = untouched(submission, submission.score.dsm_loss, zero_score(submission), x, noise, sigma)
    close(number_of(loss), squares.mean() / 2, what="the weighted loss")
    plain = submission.score.dsm_loss(zero_score(submission), x, noise, sigma, weighted=False)
    close(number_of(plain), (squares / sigma**2).mean() / 2, what="the loss with weighted=False")

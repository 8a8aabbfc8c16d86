"""Question 5, hidden part: annealed Langevin dynamics and denoising score matching."""

import torch
from a5_diffusion_public import rows, untouched
from given import AffineScore
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, number_of, require, value
from autograder.judge.strategies import grid, normals, numbers, seeds

SIGMAS = torch.tensor([2.0, 1.0, 0.5], dtype=torch.float64)


@number("5.2")
@forall(seed=seeds(), step=numbers(0.0078125, 0.0625, 0.0078125))
def test_drift(submission: Submission, seed: int, step: float) -> None:
    """Without noise each update moves x by step sigma_i^2 / sigma_L^2 times the score at the x before it."""
    x, mean = normals(seed, 5, 3), normals(seed + 1, 3)
    slope = torch.tensor(0.75)
    score = submission.given.AffineScore(mean, slope, 1.5)
    found = submission.score.annealed_langevin(score, x, SIGMAS, step, torch.zeros(3, 4, 5, 3))
    for sigma in (2.0, 1.0, 0.5):
        for _ in range(4):
            x = x + step * sigma**2 / 0.25 * (mean - 0.75 * x) / (1.5 + sigma**2)
    close(found, x, scale=x.abs() + mean.abs() + 5, what="x after the updates")


@number("5.3")
@forall(seed=seeds(), step=numbers(0.0078125, 0.125, 0.0078125))
def test_noise(submission: Submission, seed: int, step: float) -> None:
    """Without a score the updates add up their noise, each with the variance 2 step sigma_i^2 / sigma_L^2."""
    x0, noises = normals(seed, 5, 3), normals(seed + 1, 3, 4, 5, 3)
    score = submission.given.AffineScore(torch.zeros(3), torch.tensor(0.0), 1.0)
    found = submission.score.annealed_langevin(score, x0, SIGMAS, step, noises)
    deviations = (2 * step * SIGMAS**2 / 0.25).sqrt()
    wanted = x0 + (deviations[:, None, None, None] * noises).sum((0, 1))
    size = x0.abs() + (deviations[:, None, None, None] * noises.abs()).sum((0, 1)) + 0.1
    close(found, wanted, scale=size, what="x after the updates")


@number("5.4")
@forall(seed=seeds(), step=numbers(0.03125, 0.125, 0.03125))
def test_langevin(submission: Submission, seed: int, step: float) -> None:
    """For Gaussian data the score is linear, and the whole run can be followed exactly; noises[i, s] belongs
    to update s at level i. The start x0 is left alone."""
    x, mean, noises = normals(seed, 4, 2), normals(seed + 1, 2), normals(seed + 2, 2, 5, 4, 2)
    sigmas = torch.tensor([1.5, 0.75])
    score = submission.given.AffineScore(mean, torch.tensor(1.0), 1.0)
    found = untouched(submission, submission.score.annealed_langevin, score, x, sigmas, step, noises)
    for level, sigma in enumerate((1.5, 0.75)):
        size = step * sigma**2 / 0.5625
        for z in noises[level]:
            x = x + size * (mean - x) / (1 + sigma**2) + (2 * size) ** 0.5 * z
    close(found, x, scale=10 * (noises.abs().sum((0, 1)) + x.abs() + 1), what="x after the updates")


@number("5.6")
@forall(seed=seeds(), sigma=grid(5, low=0.25, high=2))
def test_what_the_score_sees(submission: Submission, seed: int, sigma: Tensor) -> None:
    """The score is asked once for each sample, at x + sigma noise and with that sample's sigma, also
    where the batch is as large as the dimension."""
    x, noise = normals(seed, 5, 5), normals(seed + 1, 5, 5)
    score = submission.given.AffineScore(normals(seed + 2, 5), torch.tensor(1.0), 0.5)
    submission.score.dsm_loss(score, x, noise, sigma)
    seen, levels = rows(value(score.seen), 5)
    size = x.abs() + (sigma[:, None] * noise).abs() + 0.1
    close(seen, x + sigma[:, None] * noise, scale=size, what="where the score is asked")
    close(levels, sigma, what="the sigma that the score sees")


def squares(parameters: tuple, x: Tensor, noise: Tensor, sigma: Tensor) -> Tensor:
    """Squared length of score minus target for each sample, one number at a time."""
    found = torch.zeros(len(x))
    for b, level in enumerate(sigma.tolist()):
        score = AffineScore(*parameters)(x[b : b + 1] + level * noise[b : b + 1], level)[0].detach()
        found[b] = sum((float(score[d]) + float(noise[b, d]) / level) ** 2 for d in range(x.shape[1]))
    return found


@number("5.7")
@forall(seed=seeds(), sigma=grid(5, low=0.25, high=2))
def test_weighted(submission: Submission, seed: int, sigma: Tensor) -> None:
    """The loss is the batch mean of half the squared length of score + noise / sigma, times sigma^2."""
    x, noise = normals(seed, 5, 3), normals(seed + 1, 5, 3)
    parameters = (normals(seed + 2, 3), torch.tensor(0.75), 0.5)
    score = submission.given.AffineScore(*parameters)
    wanted = (sigma**2 * squares(parameters, x, noise, sigma)).mean() / 2
    found = number_of(submission.score.dsm_loss(score, x, noise, sigma))
    close(found, wanted, scale=2 * wanted + 10, what="the weighted loss")


@number("5.8")
@forall(seed=seeds(), sigma=grid(5, low=0.25, high=2))
def test_unweighted(submission: Submission, seed: int, sigma: Tensor) -> None:
    """With `weighted=False` there is no factor sigma^2."""
    x, noise = normals(seed, 5, 3), normals(seed + 1, 5, 3)
    parameters = (normals(seed + 2, 3), torch.tensor(0.75), 0.5)
    score = submission.given.AffineScore(*parameters)
    wanted = squares(parameters, x, noise, sigma).mean() / 2
    found = number_of(submission.score.dsm_loss(score, x, noise, sigma, weighted=False))
    close(found, wanted, scale=2 * wanted + 10, what="the loss with weighted=False")


@number("5.9")
@forall(s=numbers(0.5, 2), level=numbers(0.25, 1.5), off=numbers(-0.5, 0.5), mean=numbers(-2, 2))
def test_best_score(submission: Submission, s: float, level: float, off: float, mean: float) -> None:
    """For N(mean, s^2) data the loss is least at the score of N(mean, s^2 + sigma^2): its gradient vanishes
    there, and points back from everywhere else."""
    corners = torch.cartesian_prod(torch.tensor([-1.0, 1.0]), torch.tensor([-1.0, 1.0]))
    x, noise = mean + s * corners[:, :1], corners[:, 1:]  # exact for second moments
    score = submission.given.AffineScore(torch.full((1,), mean * (1 + off)), torch.tensor(1 + off), s**2)
    args = (score, x, noise, torch.full((4,), level))
    _, grads = submission.gradients(submission.score.dsm_loss, *args, of=score)
    require(grads["slope"] is not None, "no gradient reaches the score's parameters")
    total = s**2 + level**2
    # with a = 1 + off the loss is level^2 (a^2 - 2 a)/(2 total), and a constant
    own = level**2 * off / total
    close(grads["slope"] + mean * grads["mean"].sum(), own, scale=2 + 4 * mean**2, what="the gradient")

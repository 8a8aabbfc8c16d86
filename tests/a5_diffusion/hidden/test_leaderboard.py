"""The leaderboard: weights are read in the student's process and measured here."""

import math
from collections.abc import Callable
from itertools import pairwise

import torch
from given.blobs import CENTRES, SHARE, STEPS, WIDTH, Denoiser, blobs
from gradescope_utils.autograder_utils.decorators import leaderboard
from torch import Tensor

from autograder.judge import Submission, require
from autograder.judge.weights import loaded

HELD_OUT, COUNT = 90210, 100  # points at each step


def alpha_bars() -> Tensor:
    """The cosine schedule's alpha_bar (STEPS,), with betas of at most 0.999."""
    f = [math.cos((i / STEPS + 0.008) / 1.008 * math.pi / 2) ** 2 for i in range(STEPS + 1)]
    kept = [1 - min(0.999, 1 - after / before) for before, after in pairwise(f)]
    return torch.tensor(kept).cumprod(0)


def mean_noise(xt: Tensor, alpha_bar: Tensor) -> Tensor:
    """E[noise | x_t], exactly: -sigma times the score of the mixture at that step, (B, 2) -> (B, 2)."""
    a, sigma = alpha_bar.sqrt()[:, None], (1 - alpha_bar).sqrt()[:, None]  # (B, 1)
    variance = a**2 * WIDTH**2 + sigma**2
    away = xt[:, None] - a[..., None] * torch.tensor(CENTRES)  # (B, 4, 2)
    which = (torch.tensor(SHARE).log() - (away**2).sum(-1) / (2 * variance)).softmax(dim=1)
    return sigma / variance * (which[..., None] * away).sum(1)


@leaderboard("squared error of the noise above the least possible", sort_order="asc")
def test_denoiser(submission: Submission, set_leaderboard_value: Callable[[float], None] = print) -> None:
    """Your denoiser on unseen points: how much its squared error exceeds that of the exact mean.

    The error of any prediction is that of E[noise | x_t] plus its squared distance from it.
    """
    model = loaded(Denoiser(), submission.weights("a5"))
    source = torch.Generator().manual_seed(HELD_OUT)
    t = torch.arange(STEPS).repeat_interleave(COUNT)
    alpha_bar, x0 = alpha_bars()[t], blobs(len(t), source)
    noise = torch.randn(len(t), 2, generator=source)
    xt = alpha_bar.sqrt()[:, None] * x0 + (1 - alpha_bar).sqrt()[:, None] * noise
    with torch.no_grad():
        excess = ((model(xt, t) - mean_noise(xt, alpha_bar)) ** 2).mean()
    require(torch.isfinite(excess), "what your denoiser predicts is not finite")
    set_leaderboard_value(round(float(excess), 4))

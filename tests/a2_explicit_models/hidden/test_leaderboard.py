"""The leaderboard: weights are read in the student's process and measured here."""

import math
from collections.abc import Callable

import torch
from given.ring import WIDTH, bends, centres, ring
from gradescope_utils.autograder_utils.decorators import leaderboard
from torch import Tensor, nn

from autograder.judge import Submission, require
from autograder.judge.weights import loaded

HELD_OUT, COUNT = 90210, 4096


def true_log_prob(x: Tensor) -> Tensor:
    """Log density of each point (B, 2): an even mixture of eight round Gaussians."""
    squares = ((x[:, None] - centres()) ** 2).sum(-1) / WIDTH**2  # (B, 8)
    return (-squares / 2).logsumexp(1) - math.log(8 * 2 * math.pi * WIDTH**2)


def log_prob(layers: nn.ModuleList, x: Tensor) -> Tensor:
    """Log density of each point under the layers and a standard normal base."""
    total = torch.zeros(len(x))
    for layer in layers:
        x, log_det = layer(x)
        total = total + log_det
    return total - (x**2).sum(1) / 2 - math.log(2 * math.pi)


@leaderboard("nats short of the true log-likelihood", sort_order="asc")
def test_ring(submission: Submission, set_leaderboard_value: Callable[[float], None] = print) -> None:
    """Your layers on unseen points of the ring: how far their likelihood is below the true one."""
    layers = loaded(bends(), submission.weights("a2"))
    x = ring(COUNT, torch.Generator().manual_seed(HELD_OUT))
    with torch.no_grad():
        short = (true_log_prob(x) - log_prob(layers, x)).mean()
    require(torch.isfinite(short), "the log-likelihood of your layers on unseen points is not finite")
    set_leaderboard_value(round(float(short), 3))

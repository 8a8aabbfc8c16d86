"""The leaderboard: weights are read in the student's process and measured here."""

from collections.abc import Callable

import torch
from given.pictures import FLIP, PictureVAE, bars, pictures
from gradescope_utils.autograder_utils.decorators import leaderboard
from torch import Tensor

from autograder.judge import Submission, require
from autograder.judge.weights import loaded

HELD_OUT, COUNT, K = 90210, 512, 64


def log_prob(x: Tensor) -> Tensor:
    """Log probability of each picture: a mixture over the eight bars."""
    off = (x[:, None] - bars()).abs().sum(-1)  # (B, 8): pixels that differ from each bar
    log_p = off * torch.tensor(FLIP).log() + (16 - off) * torch.tensor(1 - FLIP).log()
    return log_p.logsumexp(1) - torch.tensor(8.0).log()


def bound(model: PictureVAE, x: Tensor) -> Tensor:
    """The importance-weighted bound of each picture, with K samples drawn here."""
    mu, logvar = model.encode(x)
    source = torch.Generator().manual_seed(HELD_OUT)
    eps = torch.randn(K, *mu.shape, generator=source)
    z = mu + (logvar / 2).exp() * eps
    pixels = torch.distributions.Bernoulli(logits=model.decode(z), validate_args=False)
    prior, posterior = (
        torch.distributions.Normal(0.0, 1.0),
        torch.distributions.Normal(mu, (logvar / 2).exp()),
    )
    log_w = (prior.log_prob(z) - posterior.log_prob(z)).sum(-1) + pixels.log_prob(x).sum(-1)
    return log_w.logsumexp(0) - torch.tensor(float(K)).log()


@leaderboard("nats short of the true log-likelihood", sort_order="asc")
def test_pictures(submission: Submission, set_leaderboard_value: Callable[[float], None] = print) -> None:
    """Your picture model on held-out pictures: how far its bound is below their true log-likelihood."""
    model = loaded(PictureVAE(), submission.weights("a4"))
    x = pictures(COUNT, torch.Generator().manual_seed(HELD_OUT))
    with torch.no_grad():
        short = (log_prob(x) - bound(model, x)).mean()
    require(torch.isfinite(short), "the bound of your model on held-out pictures is not finite")
    set_leaderboard_value(round(float(short), 3))

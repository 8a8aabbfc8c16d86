"""The leaderboard: weights are read in the student's process and measured here."""

from collections.abc import Callable

import torch
from given.steps import Generator, quantile
from gradescope_utils.autograder_utils.decorators import leaderboard
from torch import Tensor

from autograder.judge import Submission, require
from autograder.judge.weights import loaded

COUNT, STRIDE, FINE = 4181, 2584, 8  # two Fibonacci numbers; parts into which each share is cut


def even_noise() -> Tensor:
    """Standard normal noise (4181, 2) that is spread evenly: a lattice through the inverse CDF."""
    i = torch.arange(COUNT)
    lattice = torch.stack([(i + 0.5) / COUNT, (i * STRIDE % COUNT + 0.5) / COUNT], dim=1)
    return torch.special.ndtri(lattice)


def distance(x: Tensor) -> Tensor:
    """W_1 = integral over u of |quantile of x - quantile of the data|, for numbers x (N,)."""
    u = (torch.arange(len(x) * FINE) + 0.5) / (len(x) * FINE)
    return (x.sort().values.repeat_interleave(FINE) - quantile(u)).abs().mean()


@leaderboard("Wasserstein-1 distance from the data", sort_order="asc")
def test_pieces(submission: Submission, set_leaderboard_value: Callable[[float], None] = print) -> None:
    """Your generator's numbers: how far they must be moved, on average, to lie as the data do."""
    G = loaded(Generator(), submission.weights("a3"))
    with torch.no_grad():
        far = distance(G(even_noise())[:, 0])
    require(torch.isfinite(far), "what your generator makes is not finite")
    set_leaderboard_value(round(float(far), 4))

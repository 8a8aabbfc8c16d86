"""A column of the leaderboard: how near handed-in weights come to the map that doubles."""

from collections.abc import Callable

import torch
from gradescope_utils.autograder_utils.decorators import leaderboard
from torch import nn

from autograder.judge import Submission
from autograder.judge.weights import loaded


@leaderboard("distance from doubling", sort_order="asc")
def test_doubling(submission: Submission, set_leaderboard_value: Callable[[float], None] = print) -> None:
    """Your weights, measured: the distance of the map from doubling."""
    model = loaded(nn.Linear(2, 2, bias=False), submission.weights("toy"))
    set_leaderboard_value(round(float((model.weight - 2 * torch.eye(2)).abs().max()), 6))

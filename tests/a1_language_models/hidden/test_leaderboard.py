"""The leaderboard: weights are read in the student's process and measured here."""

import math
from collections.abc import Callable

import torch
from given.sentences import CharacterModel, encoded, sentences
from gradescope_utils.autograder_utils.decorators import leaderboard
from torch import Tensor

from autograder.judge import Submission, require
from autograder.judge.weights import loaded

HELD_OUT, COUNT = 90210, 512


def log_prob(model: CharacterModel, ids: Tensor) -> Tensor:
    """What the model says is the log probability of each sentence's characters: (B, T) -> (B,)."""
    after = ids[:, 1:]
    of_each = model(ids[:, :-1]).log_softmax(dim=-1).gather(-1, after[..., None])[..., 0]
    return torch.where(after > 0, of_each, torch.zeros_like(of_each)).sum(dim=1)


@leaderboard("bits per character above the source's", sort_order="asc")
def test_sentences(submission: Submission, set_leaderboard_value: Callable[[float], None] = print) -> None:
    """Your model of characters on unseen sentences: how many bits a character it needs beyond the best."""
    model = loaded(CharacterModel(), submission.weights("a1"))
    texts, best = sentences(COUNT, HELD_OUT)
    with torch.no_grad():
        excess = (best - log_prob(model, encoded(texts))).sum() / math.log(2)
    require(torch.isfinite(excess), "the cross-entropy of your model on unseen sentences is not finite")
    set_leaderboard_value(round(float(excess) / sum(map(len, texts)), 3))

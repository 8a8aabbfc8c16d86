"""Question 6, public part: the causal Transformer."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, examples, needs, require, tensor_of
from autograder.judge.strategies import integers_tensor, seeds


@number("6.1")
@examples(6)
@forall(ids=integers_tensor(3, 6, low=0, high=6), T=st.integers(1, 6))
def test_shapes(submission: Submission, ids: Tensor, T: int) -> None:
    """The model gives finite logits (B, T, V), not probabilities, up to T = max_len; in `eval()` the same
    at each call."""
    model = submission.transformer.CausalTransformerLM(7, 8, 2, 2, 6)
    model.eval()
    logits = tensor_of(model(ids[:, :T]), (3, T, 7))
    require(torch.isfinite(logits), "a logit is not finite", logits)
    sums_to_one = (logits.sum(-1) - 1).abs() < 1e-6
    require(not ((logits >= 0).all() and sums_to_one.all()), "these are probabilities, not logits", logits)
    close(model(ids[:, :T]), logits, scale=logits.abs() + 1, what="the logits of a second call")


@number("6.2")
@needs("6.1")
@examples(12)
@forall(ids=integers_tensor(2, 6, low=0, high=6), place=st.integers(1, 5), seed=seeds())
def test_causality(submission: Submission, ids: Tensor, place: int, seed: int) -> None:
    """Changing the tokens from some place on leaves all logits before that place as they are."""
    model = submission.transformer.CausalTransformerLM(7, 8, 2, 2, 6)
    model.eval()
    submission.randomize(model, seed, 0.3)
    before = tensor_of(model(ids), (2, 6, 7))[:, :place]
    changed = torch.cat([ids[:, :place], (ids[:, place:] + 1 + seed % 5) % 7], dim=1)
    after = tensor_of(model(changed), (2, 6, 7))[:, :place]
    close(after, before, scale=before.abs() + 1, what="a logit before the change")

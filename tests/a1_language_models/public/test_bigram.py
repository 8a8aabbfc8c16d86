"""Question 2, public part: the bigram model."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, examples, integers_of, needs, require, tensor_of, value
from autograder.judge.strategies import integers_tensor, numbers, seeds


@number("2.1")
@forall(ids=integers_tensor(12, low=0, high=2), alpha=numbers(0, 2))
def test_rows_are_distributions(submission: Submission, ids: Tensor, alpha: float) -> None:
    """Every row of `probs` (V, V) is a distribution; the row of a context that was never seen is
    uniform."""
    model = submission.bigram.BigramLM(4, alpha)  # token 3 is never seen
    model.fit(ids)
    probs = tensor_of(value(model.probs), (4, 4))
    require(probs >= 0, "a probability is negative", probs)
    close(probs.sum(1), torch.ones(4), what="the sum of a row")
    close(probs[3], torch.full((4,), 0.25), what="the row of a context that was never seen")


@number("2.2")
@needs("2.1")
@forall(ids=integers_tensor(15, low=0, high=3))
def test_frequencies(submission: Submission, ids: Tensor) -> None:
    """Without smoothing `probs[i, j]` is the share of j among the successors of i."""
    model = submission.bigram.BigramLM(4)
    model.fit(ids)
    probs = tensor_of(value(model.probs), (4, 4))
    for i in range(4):
        after = ids[1:][ids[:-1] == i]
        if len(after):
            share = torch.tensor([float((after == j).double().mean()) for j in range(4)])
            close(probs[i], share, scale=1.0, what=f"probs[{i}]")


@number("2.7")
@examples(6)
@forall(seed=seeds())
def test_sample(submission: Submission, seed: int) -> None:
    """`sample` gives the tokens after `start`, `length` of them, and draws from the generator alone."""
    cycle = submission.bigram.BigramLM(3)
    cycle.fit(torch.tensor([0, 1, 2, 0, 1, 2, 0]))
    drawn = integers_of(cycle.sample(1, 5, submission.generator(seed)), (5,))
    require(drawn.tolist() == [2, 0, 1, 2, 0], "after 1 this model can only go on 2, 0, 1, ...", drawn)
    model = submission.bigram.BigramLM(4, 1.0)
    model.fit(torch.tensor([0, 1, 2, 3, 0]))
    first = integers_of(model.sample(0, 40, submission.generator(seed)), (40,))
    submission.given.advance_global_generator(3)
    again = integers_of(model.sample(0, 40, submission.generator(seed)), (40,))
    require(torch.equal(first, again), "the same generator gives the same sample", again, first)
    other = integers_of(model.sample(0, 40, submission.generator(seed + 1)), (40,))
    require(not torch.equal(first, other), "another generator gives another sample", other)

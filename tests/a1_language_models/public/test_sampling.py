"""Question 7, public part: decoding."""

import torch
from a1_language_models_public import tokens_of, untied
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, examples, integers_of, needs, number_of, require, tensor_of
from autograder.judge.strategies import grid, integers_tensor, normals, seeds


@number("7.1")
@forall(logits=grid(2, 5), temperature=st.sampled_from([0.5, 1.0, 2.0, 3.0]))
def test_temperature(submission: Submission, logits: Tensor, temperature: float) -> None:
    """`filter_logits` gives distributions (B, V); a temperature divides all log ratios."""
    probs = tensor_of(submission.sampling.filter_logits(logits, temperature=temperature), (2, 5))
    require(probs > 0, "every token keeps some probability here", probs)
    close(probs.sum(1), torch.ones(2), what="the sum of a row")
    close(probs.log().diff(), logits.diff() / temperature, scale=20.0, what="a log ratio")


@number("7.2")
@needs("7.1")
@forall(logits=untied(2, 6), k=st.integers(1, 6))
def test_top_k(submission: Submission, logits: Tensor, k: int) -> None:
    """Top-k keeps the k largest logits of each row, with their ratios; the others get probability 0."""
    probs = tensor_of(submission.sampling.filter_logits(logits, top_k=k), (2, 6))
    kept = logits >= logits.sort(dim=1, descending=True).values[:, k - 1 : k]
    require(probs[~kept] < 1e-12, "a token outside of the k best has probability", probs)
    close(probs.sum(1), torch.ones(2), what="the sum of a row")
    plain = torch.where(kept, logits.exp(), 0.0)
    close(probs, plain / plain.sum(1, keepdim=True), scale=1.0, what="a probability")


@number("7.6")
@examples(8)
@forall(rows=integers_tensor(4, low=0, high=2), seed=seeds())
def test_sample_tokens(submission: Submission, rows: Tensor, seed: int) -> None:
    """`sample_tokens` gives one token for each row, (B,), and draws from the generator alone."""
    certain = torch.nn.functional.one_hot(rows, 3).double()
    drawn = tokens_of(submission, certain, seed)
    require(drawn == rows, "a certain token was not drawn", drawn, rows)
    uniform = torch.full((60, 3), 1 / 3)
    first = tokens_of(submission, uniform, seed)
    submission.given.advance_global_generator(3)
    again = tokens_of(submission, uniform, seed)
    require(torch.equal(first, again), "the same generator gives the same tokens", again, first)
    other = tokens_of(submission, uniform, seed + 1)
    require(not torch.equal(first, other), "another generator gives other tokens", other)


def follow(tables: Tensor, ids: list[int], length: int) -> list[int]:
    """The most probable way on from `ids` under a `StepModel`, one token after the other."""
    for _ in range(length):
        t = min(len(ids), len(tables))
        ids = [*ids, int(tables[t - 1][ids[-1]].argmax())]
    return ids


@number("7.8")
@forall(seed=seeds(), prefix=integers_tensor(2, low=0, high=3), length=st.integers(1, 4))
def test_greedy(submission: Submission, seed: int, prefix: Tensor, length: int) -> None:
    """`greedy` returns the prefix and `length` new tokens, each the most probable one."""
    tables = normals(seed, 5, 4, 4)
    model = submission.given.StepModel(tables)
    ids = integers_of(submission.sampling.greedy(model, prefix, length), (2 + length,))
    expected = follow(tables, prefix.tolist(), length)
    require(ids.tolist() == expected, "these are not the greedy tokens", ids, torch.tensor(expected))


@number("7.10")
@forall(seed=seeds(), prefix=integers_tensor(2, low=0, high=3), beams=st.integers(1, 3))
def test_beam_score(submission: Submission, seed: int, prefix: Tensor, beams: int) -> None:
    """`beam_search` returns prefix and new tokens with the log probability of the new tokens; a single
    beam is greedy."""
    tables = normals(seed, 5, 4, 4)
    model = submission.given.StepModel(tables)
    ids, log_prob = submission.sampling.beam_search(model, prefix, beams, 3)
    path = integers_of(ids, (5,)).tolist()
    require(path[:2] == prefix.tolist(), "the answer begins with the prefix", ids)
    steps = tables.log_softmax(-1)
    total = sum(float(steps[t - 1, path[t - 1], path[t]]) for t in range(2, 5))
    close(number_of(log_prob), total, scale=20.0, what="the log probability of the new tokens")
    if beams == 1:
        expected = follow(tables, prefix.tolist(), 3)
        require(path == expected, "one beam is greedy", ids, torch.tensor(expected))

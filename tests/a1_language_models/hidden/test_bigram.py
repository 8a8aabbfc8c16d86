"""Question 2, hidden part: the bigram model."""

import itertools
import math

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import example
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import (
    Handle,
    Submission,
    categorical,
    close,
    examples,
    integers_of,
    needs,
    number_of,
    require,
    stochastic,
    tensor_of,
    value,
)
from autograder.judge.settings import ALPHA
from autograder.judge.strategies import integers_tensor, numbers, seeds


def fitted(submission: Submission, ids: Tensor, V: int, alpha: float) -> tuple[Handle, Tensor]:
    """The student's model of ids, and its `probs`."""
    model = submission.bigram.BigramLM(V, alpha)
    model.fit(ids)
    return model, tensor_of(value(model.probs), (V, V))


@number("2.3")
@needs("2.1")
@example(ids=torch.tensor([0] * 300 + [1]), alpha=0.5)  # a count that no byte holds
@forall(ids=integers_tensor(12, low=0, high=3), alpha=numbers(0.25, 4))
def test_smoothing(submission: Submission, ids: Tensor, alpha: float) -> None:
    """With smoothing every count grows by alpha: the rarer a context, the more uniform its row."""
    _, probs = fitted(submission, ids, 5, alpha)
    for i in range(5):
        after = ids[1:][ids[:-1] == i].tolist()
        grown = [after.count(j) + alpha for j in range(5)]
        close(probs[i] * sum(grown), torch.tensor(grown), scale=sum(grown), what=f"probs[{i}] (n + 5 alpha)")
    _, flat = fitted(submission, ids, 5, 1e9)
    close(flat, torch.full((5, 5), 0.2), scale=1.0, what="probs for a huge alpha")


@number("2.4")
@needs("2.1")
@forall(ids=integers_tensor(9, low=0, high=2), path=integers_tensor(5, low=0, high=3), alpha=numbers(0.25, 2))
def test_log_prob(submission: Submission, ids: Tensor, path: Tensor, alpha: float) -> None:
    """`log_prob` adds the logs of the transitions' probabilities, in nats; its first token is given."""
    model, probs = fitted(submission, ids, 4, alpha)
    steps = probs[path[:-1], path[1:]].log()
    close(number_of(model.log_prob(path)), steps.sum(), scale=steps.abs().sum() + 1, what="log_prob")
    two = number_of(model.log_prob(path[:2]))
    close(two, steps[0], scale=steps[0].abs() + 1, what="log_prob of two tokens")
    unseen = torch.full((700,), 3)  # a probability of 4 ** -699, too small for a float
    total = -699 * math.log(4)
    # 699 roundings add up in float32
    close(number_of(model.log_prob(unseen)), total, scale=20 * total, what="log_prob of 700 tokens")


@number("2.5")
@needs("2.1")
@examples(6)
@forall(ids=integers_tensor(9, low=0, high=2), start=integers_tensor(1, low=0, high=2))
def test_sums_to_one(submission: Submission, ids: Tensor, start: Tensor) -> None:
    """The probabilities of all continuations of a token sum to one, impossible ones having log
    probability -inf."""
    model, _ = fitted(submission, torch.cat([ids, ids[:1]]), 3, 0.0)
    total = 0.0
    for path in itertools.product(range(3), repeat=3):
        log_p = number_of(model.log_prob(torch.cat([start, torch.tensor(path)])))
        require(log_p <= 0, "a log probability is not a number up to 0", log_p)
        total += math.exp(log_p)
    close(total, 1.0, what="the sum of the probabilities")
    cycle, _ = fitted(submission, torch.tensor([0, 1, 2, 0]), 3, 0.0)
    never = number_of(cycle.log_prob(torch.tensor([0, 1, 0])))
    require(never == -math.inf, "an impossible transition has log probability -inf", never, -math.inf)


@number("2.6")
@needs("2.1")
@forall(
    first=integers_tensor(9, low=0, high=3), second=integers_tensor(7, low=0, high=3), alpha=numbers(0, 1)
)
def test_refit(submission: Submission, first: Tensor, second: Tensor, alpha: float) -> None:
    """A second `fit` begins from nothing."""
    model, _ = fitted(submission, first, 4, alpha)
    model.fit(second)
    _, fresh = fitted(submission, second, 4, alpha)
    close(tensor_of(value(model.probs), (4, 4)), fresh, scale=1.0, what="probs after a second fit")


@number("2.8")
@needs("2.1", "2.7")
@examples(3)
@stochastic(
    n=500, detects="total variation 0.33 in 3 cells: rows exchanged, columns for rows, a greedy sampler"
)
@forall(seed=seeds())
def test_sample_frequencies(submission: Submission, seed: int) -> None:
    """In a long sample each token follows its predecessor as often as the model says."""
    ids = torch.tensor([0, 0, 0, 1, 0, 1, 2, 2, 0, 2, 1, 1, 1, 0, 0])
    model, _ = fitted(submission, ids, 3, 0.0)
    after = [ids[1:][ids[:-1] == i].bincount(minlength=3) for i in range(3)]
    drawn = integers_of(model.sample(0, 3000, submission.generator(seed)), (3000,))
    require((drawn >= 0) & (drawn < 3), "a token is out of range", drawn.max())
    path = torch.cat([torch.tensor([0]), drawn])
    for i in range(3):
        counts = path[1:][path[:-1] == i].bincount(minlength=3)
        probs = after[i] / after[i].sum()
        categorical(counts, probs, what=f"what follows {i}", alpha=ALPHA / 3)

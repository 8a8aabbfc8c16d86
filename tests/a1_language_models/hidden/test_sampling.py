"""Question 7, hidden part: decoding."""

import torch
from a1_language_models_oracles import beams_of
from a1_language_models_public import tokens_of, untied
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import assume
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import (
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
)
from autograder.judge.settings import ALPHA
from autograder.judge.strategies import integers_tensor, normals, numbers, seeds


def nucleus(probs: Tensor, top_p: float) -> Tensor:
    """The smallest descending prefix with mass >= top_p, renormalised; top_p may not be near an edge."""
    rows = []
    for row in probs:
        kept, mass = torch.zeros_like(row), 0.0
        for token in row.argsort(descending=True).tolist():
            if mass < top_p:
                kept[token] = row[token]
                mass += float(row[token])
            assume(abs(mass - top_p) > 1e-3)
        rows.append(kept / kept.sum())
    return torch.stack(rows)


def best_k(logits: Tensor, k: int) -> Tensor:
    """The probabilities of the k largest logits of each row."""
    threshold = logits.sort(dim=1, descending=True).values[:, k - 1 : k]
    plain = torch.where(logits >= threshold, logits.exp(), 0.0)
    return plain / plain.sum(1, keepdim=True)


def check_probs(answer: Tensor, expected: Tensor) -> None:
    """Same distribution, and nothing at all outside of its support."""
    probs = tensor_of(answer, tuple(expected.shape))
    require(probs[expected == 0] < 1e-12, "a token that should be dropped has probability", probs, expected)
    close(probs, expected, scale=1.0, what="a probability")


@number("7.3")
@needs("7.1")
@forall(logits=untied(2, 6), top_p=numbers(1 / 64, 63 / 64, 1 / 64))
def test_top_p(submission: Submission, logits: Tensor, top_p: float) -> None:
    """Top-p keeps the most probable tokens up to and including the one that crosses p, in each row by
    itself and at their own places, and renormalises."""
    expected = nucleus(logits.softmax(1), top_p)
    check_probs(submission.sampling.filter_logits(logits, top_p=top_p), expected)


@number("7.4")
@needs("7.2")
@forall(
    logits=untied(2, 6),
    temperature=st.sampled_from([0.5, 2.0]),
    k=st.integers(2, 5),
    top_p=numbers(1 / 16, 15 / 16, 1 / 16),
)
def test_all_three(submission: Submission, logits: Tensor, temperature: float, k: int, top_p: float) -> None:
    """First temperature, then top-k, then top-p, whose mass is that of the renormalised k best."""
    expected = nucleus(best_k(logits / temperature, k), top_p)
    check_probs(submission.sampling.filter_logits(logits, temperature, k, top_p), expected)


@number("7.5")
@needs("7.1")
@forall(logits=untied(2, 5))
def test_ends(submission: Submission, logits: Tensor) -> None:
    """Temperature 0, k = 1 and a tiny p leave the argmax only; k above V and p = 1 leave everything."""
    probs, best = logits.softmax(1), torch.nn.functional.one_hot(logits.argmax(1), 5).double()
    sampling = submission.sampling
    check_probs(sampling.filter_logits(logits, temperature=0.0), best)
    check_probs(sampling.filter_logits(logits, top_k=1), best)
    check_probs(sampling.filter_logits(logits, top_p=1 / 1024), best)
    check_probs(sampling.filter_logits(logits, top_k=8), probs)
    check_probs(sampling.filter_logits(logits, top_p=1.0), probs)


@number("7.7")
@needs("7.6")
@examples(3)
@stochastic(n=1000, detects="total variation 0.31 in 16 cells: one draw for all rows, rows exchanged, argmax")
@forall(seed=seeds())
def test_token_frequencies(submission: Submission, seed: int) -> None:
    """Tokens are drawn as often as their probabilities say, each row independently of the others."""
    kinds = torch.tensor([[0.125, 0.5, 0.25, 0.125], [0.5, 0.0, 0.125, 0.375], [0.0, 0.0, 0.75, 0.25]])
    drawn = tokens_of(submission, kinds.repeat(1000, 1), seed)
    require((drawn >= 0) & (drawn < 4), "a token is out of range", drawn.max())
    for kind in range(3):
        counts = drawn[kind::3].bincount(minlength=4)
        categorical(
            counts, kinds[kind], what=f"the tokens of probabilities {kinds[kind].tolist()}", alpha=ALPHA / 4
        )
    # neighbouring rows of the first two kinds: the pairs have the product distribution
    pairs = (4 * drawn[0::3] + drawn[1::3]).bincount(minlength=16)
    joint = torch.outer(kinds[0], kinds[1]).flatten()
    categorical(pairs, joint, what="the pairs of tokens of neighbouring rows", alpha=ALPHA / 4)


@number("7.9")
@needs("7.1")
@examples(8)
@forall(logits=untied(2, 5), prefix=integers_tensor(2, low=0, high=3), seed=seeds())
def test_inputs_kept(submission: Submission, logits: Tensor, prefix: Tensor, seed: int) -> None:
    """Nothing writes into the logits, the probabilities or the prefix that it is given."""
    sampling = submission.sampling
    for settings in ((0.5, 2, 0.75), (0.0, None, None), (1.0, None, 0.5)):
        _, after = submission.with_inputs(sampling.filter_logits, logits, *settings)
        require(torch.equal(after[0], logits), "`filter_logits` changes its logits", after[0], logits)
    probs = logits.softmax(1)
    _, after = submission.with_inputs(sampling.sample_tokens, probs, submission.generator(seed))
    require(torch.equal(after[0], probs), "`sample_tokens` changes its probabilities", after[0], probs)
    model = submission.given.StepModel(normals(seed, 5, 4, 4))
    _, after = submission.with_inputs(sampling.greedy, model, prefix, 2)
    require(torch.equal(after[1], prefix), "`greedy` changes its prefix", after[1], prefix)
    _, after = submission.with_inputs(sampling.beam_search, model, prefix, 2, 2)
    require(torch.equal(after[1], prefix), "`beam_search` changes its prefix", after[1], prefix)


def check_beams(submission: Submission, tables: Tensor, prefix: Tensor, beams: int, length: int) -> None:
    """The student's beam search against one over python lists, where nothing is nearly tied."""
    path, score, margin = beams_of(tables, prefix.tolist(), beams, length)
    assume(margin > 1e-4)
    model = submission.given.StepModel(tables)
    ids, log_prob = submission.sampling.beam_search(model, prefix, beams, length)
    found = integers_of(ids, (len(path),))
    require(found.tolist() == path, "this is not the best of the beams", found, torch.tensor(path))
    close(number_of(log_prob), score, scale=20.0, what="its log probability")


@number("7.11")
@needs("7.10")
@examples(12)
@forall(
    seed=seeds(), prefix=integers_tensor(2, low=0, high=2), length=st.integers(1, 3), late=st.integers(0, 2)
)
def test_exhaustive(submission: Submission, seed: int, prefix: Tensor, length: int, late: int) -> None:
    """With V^length beams the answer is the best of all continuations."""
    tables = normals(seed, 5, 3, 3) / 4
    # as a second token `late` is the least likely, but the third is nearly certain after it
    tables[2, :, late] -= 0.75
    tables[3, late, seed % 3] += 6.0
    check_beams(submission, tables, prefix, 3**length, length)


@number("7.12")
@needs("7.10")
@forall(seed=seeds(), prefix=integers_tensor(2, low=0, high=3), beams=st.integers(2, 3))
def test_narrow_beams(submission: Submission, seed: int, prefix: Tensor, beams: int) -> None:
    """Each step keeps the best prefixes of all extensions of all beams."""
    check_beams(submission, normals(seed, 6, 4, 4), prefix, beams, 4)

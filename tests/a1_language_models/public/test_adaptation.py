"""Question 9, public part: adapting a pretrained model."""

import math
from collections import Counter

import torch
from a1_language_models_public import lists_or_tensors
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, integers_of, number_of, require, tensor_of
from autograder.judge.strategies import integers_tensor, normals, seeds


@number("9.1")
@forall(seed=seeds(), rank=st.integers(1, 3))
def test_starts_at_base(submission: Submission, seed: int, rank: int) -> None:
    """A new `LoRALinear` has parameters A (rank, in) and B (out, rank) and gives what its base gives."""
    W, b, x = normals(seed, 4, 5), normals(seed + 1, 4), normals(seed + 2, 6, 5)
    layer = submission.adaptation.LoRALinear(submission.given.linear_layer(W, b), rank, 8.0)
    named = submission.parameters(layer)
    require({"A", "B"} <= set(named), "the parameters are called A and B", sorted(named))
    tensor_of(named["A"], (rank, 5))
    tensor_of(named["B"], (4, rank))
    close(layer(x), x @ W.T + b, scale=x.abs() @ W.T.abs() + 1, what="the output at first")


@number("9.6")
@forall(ids=integers_tensor(3, 5, low=1, high=5), prompts=integers_tensor(3, low=1, high=3), seed=seeds())
def test_prompts_do_not_count(submission: Submission, ids: Tensor, prompts: Tensor, seed: int) -> None:
    """Uniform predictions cost ln V per completion token, whatever is predicted for prompt tokens."""
    logits = torch.ones(3, 5, 6)
    predicts_prompt = torch.arange(5) + 1 < prompts[:, None]  # logits[:, t] predicts token t + 1
    logits = torch.where(predicts_prompt[..., None], normals(seed, 3, 5, 6), logits)
    loss = number_of(submission.adaptation.sft_loss(logits, ids, prompts))
    close(loss, math.log(6), scale=4.0, what="the loss")


@number("9.10")
@forall(lengths=st.lists(st.integers(1, 5), min_size=1, max_size=6))
def test_pack(submission: Submission, lengths: list[int]) -> None:
    """`pack` gives three (R, block) tensors in which every token appears once, with its position in
    its own sequence; padding has id 0, position 0, segment -1."""
    sequences = [[10 * i + place + 1 for place in range(n)] for i, n in enumerate(lengths)]
    ids, positions, segments = lists_or_tensors(
        lambda given: submission.adaptation.pack(given, 6), sequences, [torch.tensor(s) for s in sequences]
    )
    rows = len(tensor_of(ids))
    ids, positions, segments = (integers_of(part, (rows, 6)) for part in (ids, positions, segments))
    used = segments != -1
    require(ids[~used] == 0, "padding has id 0", ids)
    require(positions[~used] == 0, "padding has position 0", positions)
    found = Counter(zip(ids[used].tolist(), positions[used].tolist(), strict=True))
    wanted = Counter((token, place) for s in sequences for place, token in enumerate(s))
    require(found == wanted, "tokens or their positions are not those of the sequences", ids)


@number("9.12")
@forall(seed=seeds(), prompt=integers_tensor(4, low=0, high=4))
def test_scores(submission: Submission, seed: int, prompt: Tensor) -> None:
    """An option's score is log p(prompt + option) - log p(prompt), one number for each option."""
    table = normals(seed, 5, 5)
    options = [torch.tensor([1, 3]), torch.tensor([4, 0, 2]), torch.tensor([2, 2, 0, 1, 3])]
    model = submission.given.SequenceScore(table)
    scores = lists_or_tensors(
        lambda given: submission.adaptation.score_options(model, *given),
        (prompt, options),
        (prompt.tolist(), [option.tolist() for option in options]),
    )
    steps = table.log_softmax(-1)
    paths = [torch.cat([prompt[-1:], option]) for option in options]
    expected = torch.stack([steps[path[:-1], path[1:]].sum() for path in paths])
    close(scores, expected, scale=expected.abs() + 10, what="the scores")


@number("9.14")
@forall(seed=seeds(), n=st.integers(1, 3))
def test_soft_prompt(submission: Submission, seed: int, n: int) -> None:
    """`SoftPrompt` has one parameter, `prompt` (n, D), and puts it in front of every sequence."""
    layer = submission.adaptation.SoftPrompt(n, 4)
    named = submission.parameters(layer)
    require(set(named) == {"prompt"}, "there is one parameter, `prompt`", sorted(named))
    prompt = tensor_of(submission.randomize(layer, seed)["prompt"], (n, 4))
    x = normals(seed + 1, 2, 3, 4)
    expected = torch.cat([prompt.expand(2, n, 4), x], dim=1)
    close(layer(x), expected, what="the embeddings")

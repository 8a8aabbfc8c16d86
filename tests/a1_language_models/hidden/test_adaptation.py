"""Question 9, hidden part: adapting a pretrained model."""

import math
from typing import Any

import torch
from a1_language_models_oracles import laid_out
from a1_language_models_public import lists_or_tensors
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import assume, example
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Handle, Submission, close, integers_of, needs, number_of, require, tensor_of
from autograder.judge.strategies import integers_tensor, normals, permutations, seeds

RANK, ALPHA, IN, OUT = 2, 6.0, 5, 4


def lora(submission: Submission, seed: int, bias: bool = True) -> tuple[Handle, Tensor, Tensor, Tensor]:
    """A student's layer with A and B at random; an input (6, IN), the base's output, the layer's."""
    W, b = normals(seed, OUT, IN), normals(seed + 1, OUT) if bias else None
    A, B, x = normals(seed + 2, RANK, IN), normals(seed + 3, OUT, RANK), normals(seed + 4, 6, IN)
    layer = submission.adaptation.LoRALinear(submission.given.linear_layer(W, b), RANK, ALPHA)
    submission.set_parameters(layer, {"A": A, "B": B})
    base = x @ W.T + (0 if b is None else b)
    return layer, x, base, base + ALPHA / RANK * (B @ (A @ x.T)).T


@number("9.2")
@needs("9.1")
@forall(seed=seeds(), bias=st.booleans())
def test_update(submission: Submission, seed: int, bias: bool) -> None:
    """The layer gives base(x) + alpha / rank B A x, with or without a bias, for (..., in)."""
    layer, x, _, expected = lora(submission, seed, bias)
    close(layer(x), expected, scale=100.0, what="the output")
    stacked = layer(x.reshape(2, 3, IN))
    close(stacked, expected.reshape(2, 3, OUT), scale=100.0, what="the output for (2, 3, in)")


@number("9.3")
@needs("9.1")
@forall(seed=seeds(), bias=st.booleans())
def test_merge(submission: Submission, seed: int, bias: bool) -> None:
    """`merge` and `unmerge`, in any order and number, leave the output as it is; after `unmerge` a zero B
    gives the base again."""
    layer, x, base, expected = lora(submission, seed, bias)
    for action in ("unmerge", "merge", "merge", "unmerge", "unmerge", "merge", "unmerge"):
        getattr(layer, action)()
        close(layer(x), expected, scale=100.0, what=f"the output after `{action}`")
    submission.set_parameters(layer, {"B": torch.zeros(OUT, RANK)})
    close(layer(x), base, scale=100.0, what="the output with B = 0 after `unmerge`")


def trained(grads: dict[str, Tensor | None]) -> list[str]:
    """The parameters that get a gradient; one of zero counts for A and B only."""
    return sorted(name for name, grad in grads.items() if grad is not None and (name in "AB" or grad.any()))


@number("9.4")
@needs("9.1")
@forall(seed=seeds())
def test_trained(submission: Submission, seed: int) -> None:
    """Only A and B get gradients, B from the very first step: rank (in + out) numbers are trained, after
    `merge` and `unmerge` as well. The input gets its gradient, too."""
    W, b, x, cotangent = (
        normals(seed, OUT, IN),
        normals(seed + 1, OUT),
        normals(seed + 2, 6, IN),
        normals(seed + 3, 6, OUT),
    )
    new = submission.adaptation.LoRALinear(submission.given.linear_layer(W, b), RANK, ALPHA)
    _, grads = submission.gradients(new, x, of=new, cotangent=cotangent)
    require(trained(grads) == ["A", "B"], "A and B are trained, nothing else", trained(grads))
    require(grads["B"].abs().max() > 0, "at the start B gets no gradient")
    layer, x, _, _ = lora(submission, seed)
    A, B = normals(seed + 2, RANK, IN), normals(seed + 3, OUT, RANK)
    _, grads = submission.gradients(layer, x, of=layer, cotangent=cotangent)
    require(trained(grads) == ["A", "B"], "A and B are trained, nothing else", trained(grads))
    scale = ALPHA / RANK
    close(grads["B"], scale * cotangent.T @ (x @ A.T), scale=200.0, what="the gradient of B")
    close(grads["A"], scale * (cotangent @ B).T @ x, scale=200.0, what="the gradient of A")
    _, grad = submission.vjp(layer, x, cotangent=cotangent)
    require(grad is not None, "the input gets no gradient")
    close(grad, cotangent @ (W + scale * B @ A), scale=200.0, what="the gradient of the input")
    layer.merge()
    layer.unmerge()
    _, grads = submission.gradients(layer, x, of=layer, cotangent=cotangent)
    others = set(trained(grads)) - {"A", "B"}
    require(not others, "after `merge` and `unmerge` more than A and B is trained", sorted(others))


@number("9.5")
@needs("9.1")
@forall(seed=seeds())
def test_modes(submission: Submission, seed: int) -> None:
    """Training and evaluation mode give the same output, merged or not, however often they change."""
    layer, x, _, expected = lora(submission, seed)
    for action in ("eval", "eval", "train", "eval", "merge", "train", "eval", "unmerge", "train", "eval"):
        getattr(layer, action)()
        close(layer(x), expected, scale=100.0, what=f"the output after `{action}()`")


def completions(ids: Tensor, prompts: Tensor, pad: int | None) -> list[tuple[int, int]]:
    """The (row, place) of every token that counts."""
    return [
        (b, i)
        for b in range(len(ids))
        for i in range(max(1, int(prompts[b])), ids.shape[1])
        if pad is None or int(ids[b, i]) != pad
    ]


@number("9.7")
@needs("9.6")
@forall(
    ids=integers_tensor(3, 5, low=1, high=5), prompts=integers_tensor(3, low=1, high=4),
    tail=integers_tensor(3, low=2, high=5), padded=st.booleans(), seed=seeds(),
)  # fmt: skip
def test_mean_over_completions(
    submission: Submission, ids: Tensor, prompts: Tensor, tail: Tensor, padded: bool, seed: int
) -> None:
    """The loss is the mean of -log p over all completion tokens of the batch, padding left out; without
    a `pad` every id counts. The arguments stay as they are."""
    logits = normals(seed, 3, 5, 6)
    ids = torch.where(torch.arange(5) < tail[:, None], ids, 0)
    pad = 0 if padded else None
    counted = completions(ids, prompts, pad)
    assume(counted)
    log_p = logits.log_softmax(-1)
    expected = -sum(float(log_p[b, i - 1, ids[b, i]]) for b, i in counted) / len(counted)
    loss, after = submission.with_inputs(submission.adaptation.sft_loss, logits, ids, prompts, pad)
    close(number_of(loss), expected, scale=10.0, what="the loss")
    for i, (old, new) in enumerate(zip((logits, ids, prompts), after, strict=False)):
        require(torch.equal(old, new), f"`sft_loss` changes its argument {i}", new, old)


@number("9.8")
@needs("9.6")
@forall(
    ids=integers_tensor(3, 5, low=1, high=5), prompts=integers_tensor(3, low=1, high=4),
    tail=integers_tensor(3, low=3, high=5), seed=seeds(),
)  # fmt: skip
def test_which_logits(submission: Submission, ids: Tensor, prompts: Tensor, tail: Tensor, seed: int) -> None:
    """Exactly those logits get a gradient that predict a completion token: logits t for token t + 1."""
    ids = torch.where(torch.arange(5) < tail[:, None], ids, 0)
    counted = completions(ids, prompts, 0)
    assume(counted)
    _, grad = submission.vjp(submission.adaptation.sft_loss, normals(seed, 3, 5, 6), ids, prompts, 0)
    require(grad is not None, "the logits get no gradient")
    found = tensor_of(grad, (3, 5, 6)).abs().amax(-1) > 1e-9
    wanted = torch.zeros(3, 5, dtype=torch.bool)
    for b, i in counted:
        wanted[b, i - 1] = True
    require(torch.equal(found, wanted), "these logits get a gradient (True), and these should", found, wanted)


@number("9.9")
@needs("9.6")
@forall(ids=integers_tensor(2, 4, low=0, high=5), seed=seeds())
def test_no_prompt(submission: Submission, ids: Tensor, seed: int) -> None:
    """Without a prompt and without a `pad` all tokens count but the first, which nothing predicts; without
    any completion the loss is 0."""
    logits, sft_loss = normals(seed, 2, 4, 6), submission.adaptation.sft_loss
    without = number_of(sft_loss(logits, ids, torch.tensor([0, 0])))
    one = torch.distributions.Categorical(logits=logits[:, :-1]).log_prob(ids[:, 1:])
    close(without, -one.mean(), scale=10.0, what="the loss without a prompt")
    nothing = number_of(sft_loss(logits, ids, torch.tensor([4, 4])))
    require(nothing == 0, "without any completion the loss is 0", nothing, 0.0)


def packed(submission: Submission, sequences: list[list[int]], block: int) -> list[Tensor]:
    """The student's ids, positions and segments; fails where the sequences have changed after the call."""
    answer, (after, _) = lists_or_tensors(
        lambda given: submission.with_inputs(submission.adaptation.pack, given, block),
        sequences,
        [torch.tensor(s) for s in sequences],
    )
    kept = len(after) == len(sequences) and [integers_of(s).tolist() for s in after] == sequences
    require(kept, "`pack` changes the sequences that it is given", after, sequences)
    return [integers_of(part, (len(tensor_of(answer[0])), block)) for part in answer]


@number("9.11")
@needs("9.10")
@example(lengths=[3, 3, 6, 1])
@example(lengths=[4, 4, 2])
@forall(lengths=st.lists(st.integers(1, 6), min_size=1, max_size=7))
def test_layout(submission: Submission, lengths: list[int]) -> None:
    """Sequences lie whole and in order in blocks, each with a segment of its own; one that does not fit
    opens a new block; one longer than a block is a `ValueError`. The lists stay as they are."""
    sequences = [[10 * i + place for place in range(n)] for i, n in enumerate(lengths)]
    ids, positions, segments = packed(submission, sequences, 6)
    rows = []
    for row in range(len(ids)):
        # a run is a stretch of one segment; padding is the last
        runs: list[list[tuple[int, int]]] = []
        names: list[int] = []
        for token, place, segment in zip(
            ids[row].tolist(), positions[row].tolist(), segments[row].tolist(), strict=True
        ):
            if not names or names[-1] != segment:
                names.append(segment)
                runs.append([])
            runs[-1].append((token, place))
        require(len(set(names)) == len(names), "a segment's number appears in two places", segments[row])
        require(-1 not in names[:-1], "there is padding between sequences", segments[row])
        whole = runs[:-1] if names[-1] == -1 else runs
        wanted = [[(token, place) for place, token in enumerate(s)] for s in sequences]
        require(all(run in wanted for run in whole), "a segment is not one whole sequence", ids[row])
        rows.append([wanted.index(run) for run in whole])
    layouts = [laid_out(lengths, 6, first_fit) for first_fit in (False, True)]
    require(
        rows in layouts, "the blocks hold these sequences, and should hold those", str(rows), str(layouts[0])
    )
    with submission.raises("ValueError"):
        packed(submission, [[1, 2, 3, 4, 5, 6, 7]], 6)


@number("9.13")
@needs("9.12")
@forall(seed=seeds(), prompt=integers_tensor(3, low=0, high=4), order=permutations(3))
def test_length_and_order(submission: Submission, seed: int, prompt: Tensor, order: list[int]) -> None:
    """`length_norm` divides by the number of the option's own tokens; the scores follow the order of the
    options. Every token of the prompt counts."""
    steps = normals(seed, 5, 5).log_softmax(-1)

    def conditionals(ids: Tensor) -> Tensor:
        """log p(next token | all before it), (t - 1,): the context is the sum of all tokens so far."""
        return steps[ids.cumsum(0)[:-1] % 5, ids[1:]]

    def log_prob_fn(ids: Any) -> Tensor:
        return conditionals(torch.as_tensor(ids).long()).sum() - math.log(5)

    options = [torch.tensor([1, 3]), torch.tensor([4, 0, 2]), torch.tensor([2, 2, 0, 1, 3])]
    options = [options[i] for i in order]
    scores = lists_or_tensors(
        lambda given: submission.adaptation.score_options(log_prob_fn, *given, length_norm=True),
        (prompt, options),
        (prompt.tolist(), [option.tolist() for option in options]),
    )
    wholes = [torch.cat([prompt, option]) for option in options]
    expected = torch.stack([conditionals(whole)[len(prompt) - 1 :].mean() for whole in wholes])
    close(scores, expected, scale=expected.abs() + 10, what="the scores")


@number("9.15")
@needs("9.14")
@forall(seed=seeds(), n=st.integers(1, 3))
def test_prompt_gradient(submission: Submission, seed: int, n: int) -> None:
    """The prompt's gradient adds up over the batch; the embeddings get theirs unchanged."""
    layer, x, cotangent = (
        submission.adaptation.SoftPrompt(n, 4),
        normals(seed, 2, 3, 4),
        normals(seed + 1, 2, n + 3, 4),
    )
    _, grads = submission.gradients(layer, x, of=layer, cotangent=cotangent)
    require(grads["prompt"] is not None, "the prompt gets no gradient")
    close(grads["prompt"], cotangent[:, :n].sum(0), scale=6.0, what="the gradient of the prompt")
    _, grad = submission.vjp(layer, x, cotangent=cotangent)
    require(grad is not None, "the embeddings get no gradient")
    close(grad, cotangent[:, n:], scale=6.0, what="the gradient of the embeddings")

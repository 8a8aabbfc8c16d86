"""Adapting a pretrained model: LoRA, supervised fine-tuning, prompting.

Sources: Hu et al., "LoRA: Low-Rank Adaptation of Large Language Models"; Ouyang et al., "Training
Language Models to Follow Instructions with Human Feedback"; Lester, Al-Rfou and Constant, "The
Power of Scale for Parameter-Efficient Prompt Tuning".
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn

from .losses import cross_entropy


class LoRALinear(nn.Module):
    """A frozen linear layer plus a trainable update of low rank.

    y = base(x) + (alpha / rank) x A^T B^T
    """

    def __init__(self, base: nn.Linear, rank: int, alpha: float) -> None:
        """Own `base` and freeze it; parameters A (rank, in) and B (out, rank), no others to train.

        At first the layer equals its base, and yet the gradient of B is not zero.
        """
        super().__init__()
        self.base = base.requires_grad_(False)
        self.scale = alpha / rank
        self.A = nn.Parameter(torch.randn(rank, base.in_features) / base.in_features**0.5)
        self.B = nn.Parameter(torch.zeros(base.out_features, rank))
        self.merged = False

    def forward(self, x: Tensor) -> Tensor:
        """x (..., in) -> (..., out); the same before and after `merge`, in training and eval."""
        y: Tensor = self.base(x)
        return y if self.merged else y + self.scale * (x @ self.A.T @ self.B.T)

    @torch.no_grad()
    def merge(self) -> None:
        """Put the update into the base's weight; a second call does nothing."""
        if not self.merged:
            self.base.weight += self.scale * self.B @ self.A
        self.merged = True

    @torch.no_grad()
    def unmerge(self) -> None:
        """Take the update out of the base's weight again; without a merge, do nothing."""
        if self.merged:
            self.base.weight -= self.scale * self.B @ self.A
        self.merged = False


def sft_loss(logits: Tensor, ids: Tensor, prompt_lengths: Tensor, pad: int | None = None) -> Tensor:
    """Mean negative log-likelihood of the completions, prompts and padding left out.

    logits[:, t] predicts ids[:, t + 1]: the shift is inside. Token i of row b counts if
    i >= prompt_lengths[b], i >= 1 and ids[b, i] != pad (`pad=None`: there is no padding).

    logits: (B, T, V). ids: (B, T), int64. prompt_lengths: (B,), int64. The mean is over all
    counted tokens of the batch. Returns a scalar; 0 if there are none.
    """
    places = torch.arange(ids.shape[1])
    counted = places >= prompt_lengths[:, None]  # (B, T)
    if pad is not None:
        counted = counted & (ids != pad)
    targets = ids.masked_fill(~counted, -100)
    return cross_entropy(logits[:, :-1], targets[:, 1:])


def pack(sequences: list[list[int]], block: int) -> tuple[Tensor, Tensor, Tensor]:
    """Lay sequences one after another into blocks of fixed length, without splitting any.

    A sequence that does not fit into the current block opens a new one. Positions count from 0
    within each sequence; segments tell the sequences of a block apart (which numbers >= 0 is up to
    you). Padding has id 0, position 0, segment -1. Raises ValueError for a sequence longer than a
    block.

    sequences: lists of ids, none empty. Returns (ids, positions, segments), each (R, block), int64.
    """
    rows: list[list[tuple[int, int, int]]] = [[]]
    for segment, sequence in enumerate(sequences):
        if len(sequence) > block:
            raise ValueError(f"a sequence of {len(sequence)} tokens in blocks of {block}")
        if len(rows[-1]) + len(sequence) > block:
            rows.append([])
        rows[-1] += [(token, place, segment) for place, token in enumerate(sequence)]
    padded = torch.tensor([row + [(0, 0, -1)] * (block - len(row)) for row in rows])
    ids, positions, segments = padded.unbind(dim=-1)  # each (R, block)
    return ids, positions, segments


def score_options(
    log_prob_fn: Callable[[Tensor], Tensor],
    prompt: Tensor,
    options: list[Tensor],
    length_norm: bool = False,
) -> Tensor:
    """Log probability of each option as a continuation of the prompt.

    score = log p(prompt + option) - log p(prompt),   divided by the option's length if length_norm

    log_prob_fn: ids (t,) -> scalar log p(ids). prompt: (t,), int64. options: n tensors (t_i,), none
    empty. Returns (n,), in the order of the options.
    """
    before = log_prob_fn(prompt)
    scores = [log_prob_fn(torch.cat([prompt, option])) - before for option in options]
    lengths = [len(option) if length_norm else 1 for option in options]
    return torch.stack([score / n for score, n in zip(scores, lengths, strict=True)])


class SoftPrompt(nn.Module):
    """Trainable vectors in front of a model's input embeddings."""

    def __init__(self, n_tokens: int, d_model: int) -> None:
        """One parameter, `prompt` (n_tokens, d_model)."""
        super().__init__()
        self.prompt = nn.Parameter(0.02 * torch.randn(n_tokens, d_model))

    def forward(self, embeddings: Tensor) -> Tensor:
        """Put the prompt in front of every sequence: (B, T, D) -> (B, n_tokens + T, D)."""
        prompt = self.prompt.expand(len(embeddings), -1, -1)  # (B, n, D)
        return torch.cat([prompt, embeddings], dim=1)

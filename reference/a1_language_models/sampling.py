"""Decoding: temperature, top-k, nucleus sampling, greedy and beam search.

Sources: Fan, Lewis and Dauphin, "Hierarchical Neural Story Generation"; Holtzman et al., "The
Curious Case of Neural Text Degeneration".
"""

import math
from collections.abc import Callable

import torch
from torch import Tensor


def filter_logits(
    logits: Tensor, temperature: float = 1.0, top_k: int | None = None, top_p: float | None = None
) -> Tensor:
    """Probabilities of the next token after temperature, then top-k, then top-p.

    Temperature divides the logits; 0 gives the one-hot argmax. Top-k keeps the k largest (all of
    them if k > V). Top-p sorts what is left by probability and keeps the smallest prefix whose mass
    is at least top_p, the token that crosses included; top_p is in (0, 1], and the mass is that of
    the probabilities after top-k. What is kept is renormalised. Ties are yours to break.

    logits: (B, V). Returns (B, V), rows sum to 1.
    """
    if temperature == 0:
        return torch.zeros_like(logits).scatter(-1, logits.argmax(dim=-1, keepdim=True), 1.0)
    order = logits.argsort(dim=-1, descending=True)  # (B, V)
    ranked = logits.gather(-1, order) / temperature
    if top_k is not None:
        ranked = ranked.masked_fill(torch.arange(ranked.shape[-1]) >= top_k, -math.inf)
    probs = ranked.softmax(dim=-1)
    if top_p is not None:
        before = probs.cumsum(dim=-1) - probs  # the mass in front of each token
        probs = probs.masked_fill(before >= top_p, 0.0)
        probs = probs / probs.sum(dim=-1, keepdim=True)
    return torch.zeros_like(probs).scatter(-1, order, probs)


def sample_tokens(probs: Tensor, generator: torch.Generator) -> Tensor:
    """One token for each row, drawn from its probabilities with `generator` alone.

    probs: (B, V). Returns (B,), int64.
    """
    return torch.multinomial(probs, 1, generator=generator)[:, 0]


def greedy(step_fn: Callable[[Tensor], Tensor], prefix: Tensor, length: int) -> Tensor:
    """Append the most probable next token `length` times.

    step_fn: ids (B, t) -> log probabilities of the next token (B, V). prefix: (t,), int64, t >= 1.
    There is no end token. Returns (t + length,), int64.
    """
    ids = prefix
    for _ in range(length):
        ids = torch.cat([ids, step_fn(ids[None]).argmax(dim=-1)])
    return ids


def beam_search(
    step_fn: Callable[[Tensor], Tensor], prefix: Tensor, beams: int, length: int
) -> tuple[Tensor, Tensor]:
    """The best continuation that is found by keeping the `beams` best prefixes at each step.

    log p(new tokens | prefix) = sum of the log probabilities of the new tokens

    step_fn: ids (B, t) -> log probabilities (B, V). prefix: (t,), int64, t >= 1. `beams` may be
    larger than V: then all prefixes are kept until there are more. Returns (ids, log_prob):
    (t + length,) int64, prefix included, and a scalar, of the new tokens only.
    """
    ids, scores = prefix[None], torch.zeros(1)  # (K, t), (K,)
    for _ in range(length):
        grown = scores[:, None] + step_fn(ids)  # (K, V)
        scores, best = grown.flatten().topk(min(beams, grown.numel()))
        parents, tokens = best // grown.shape[1], best % grown.shape[1]
        ids = torch.cat([ids[parents], tokens[:, None]], dim=1)
    return ids[0], scores[0]

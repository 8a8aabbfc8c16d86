"""What the hidden properties compare with, computed independently of the reference."""

import itertools
import math
from collections import Counter

import torch
from torch import Tensor

Pair = tuple[bytes, bytes]


def merged(tokens: list[bytes], pair: Pair) -> list[bytes]:
    """Every occurrence of the pair joined, from left to right."""
    out: list[bytes] = []
    rest = list(reversed(tokens))
    while rest:
        token = rest.pop()
        if rest and (token, rest[-1]) == pair:
            token += rest.pop()
        out.append(token)
    return out


def pair_counts(tokens: list[bytes], disjoint: bool) -> Counter[Pair]:
    """How often each pair of neighbours occurs; `disjoint` counts (a, a) in "aaa" once, not twice."""
    counts = Counter(itertools.pairwise(tokens))
    if disjoint:
        for pair in counts:
            counts[pair] = len(tokens) - len(merged(tokens, pair))
    return counts


def attention(Q: Tensor, K: Tensor, V: Tensor, mask: Tensor | None = None) -> Tensor:
    """Scaled dot-product attention of one sequence, query by query; differentiable."""
    rows = []
    for i, query in enumerate(Q):
        open_keys = range(len(K)) if mask is None else [j for j in range(len(K)) if mask[i, j]]
        weights = torch.stack([(query * K[j]).sum() / math.sqrt(len(query)) for j in open_keys])
        weights = torch.exp(weights - torch.logsumexp(weights, 0))
        rows.append(sum(w * V[j] for w, j in zip(weights, open_keys, strict=True)))
    return torch.stack(rows)


def open_masks(seed: int, *shape: int) -> Tensor:
    """Boolean masks (..., Tq, Tk), about half of it open, one key at least for each query."""
    source = torch.Generator().manual_seed(seed)
    mask = torch.rand(shape, generator=source) < 0.5
    always = torch.randint(shape[-1], shape[:-1], generator=source)
    return mask | torch.nn.functional.one_hot(always, shape[-1]).bool()


def beams_of(tables: Tensor, prefix: list[int], beams: int, length: int) -> tuple[list[int], float, float]:
    """Beam search over python lists under a `StepModel` with these logits.

    Returns the best path, its log probability, and how far apart the nearest rivals were: at the edge
    of the beam in any step, and at the first place in the last.
    """
    log_probs = tables.log_softmax(-1)
    kept, margin = [(0.0, prefix)], math.inf
    for _ in range(length):
        t = min(len(kept[0][1]), len(tables))
        grown = sorted(
            (
                (score + float(log_probs[t - 1, path[-1], token]), [*path, token])
                for score, path in kept
                for token in range(tables.shape[-1])
            ),
            reverse=True,
        )
        if len(grown) > beams:
            margin = min(margin, grown[beams - 1][0] - grown[beams][0])
        kept = grown[:beams]
    if len(grown) > 1:
        margin = min(margin, grown[0][0] - grown[1][0])
    return kept[0][1], kept[0][0], margin


def laid_out(lengths: list[int], block: int, first_fit: bool) -> list[list[int]]:
    """Which sequences lie in which block: only the last block is open, or (`first_fit`) every one."""
    rows: list[list[int]] = [[]]
    for i, n in enumerate(lengths):
        candidates = rows if first_fit else rows[-1:]
        room = [row for row in candidates if sum(lengths[j] for j in row) + n <= block]
        if not room:
            rows.append([])
            room = rows[-1:]
        room[0].append(i)
    return rows

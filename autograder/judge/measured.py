"""How near comparisons came to their bound and how many samples tests took: for the audit of a suite.

Nothing is kept while marks are made: these numbers differ between machines.
"""

import contextlib
from collections.abc import Iterator

import msgspec
import torch
from torch import Tensor

LARGEST = 1e300  # stands for an infinite score, which JSON cannot hold


class Measured(msgspec.Struct):
    """Of one property: the largest |a - e| / scale among comparisons that held and among those that
    failed (None: there were none), and the fewest samples that a stochastic check took."""

    held: float | None = None
    failed: float | None = None
    samples: int | None = None


class _Open:
    kept: Measured | None = None


@contextlib.contextmanager
def measuring(kept: Measured | None) -> Iterator[None]:
    """Keep what is measured in here; nothing for None."""
    before, _Open.kept = _Open.kept, kept
    try:
        yield
    finally:
        _Open.kept = before


def note_comparison(distance: Tensor, scale: Tensor, held: bool) -> None:
    """Note the score of one comparison, elementwise distances over their scales."""
    kept = _Open.kept
    if kept is None or not distance.numel():
        return
    scores = torch.where(distance == 0, 0.0, distance / scale).detach().nan_to_num(LARGEST, LARGEST)
    score = min(float(scores.max()), LARGEST)
    if held:
        kept.held = max(score, kept.held or 0.0)
    else:
        kept.failed = max(score, kept.failed or 0.0)


def note_samples(count: int) -> None:
    """Note how many samples a check had."""
    kept = _Open.kept
    if kept is not None:
        kept.samples = count if kept.samples is None else min(count, kept.samples)

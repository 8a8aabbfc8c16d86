"""Inputs for properties: on a dyadic grid, so that they print short, shrink to zero and are exact
in float32 and float64 alike."""

import torch
from hypothesis import strategies as st
from torch import Tensor


def grid(*shape: int, low: float = -3.0, high: float = 3.0, step: float = 0.25) -> st.SearchStrategy[Tensor]:
    """Float64 tensors of `shape` with entries low, low + step, ..., high."""
    count = 1
    for size in shape:
        count *= size
    entry = _steps(low, high, step)
    entries = st.lists(entry, min_size=count, max_size=count)
    return entries.map(lambda drawn: torch.tensor(drawn, dtype=torch.float64).reshape(shape))


def _steps(low: float, high: float, step: float) -> st.SearchStrategy[float]:
    first, last = round(low / step), round(high / step)
    return st.integers(first, last).map(lambda i: i * step)


def numbers(low: float = -3.0, high: float = 3.0, step: float = 0.25) -> st.SearchStrategy[float]:
    """Python floats low, low + step, ..., high."""
    return _steps(low, high, step)


def grid_of(
    shapes: st.SearchStrategy[tuple[int, ...]],
    low: float = -3.0,
    high: float = 3.0,
    step: float = 0.25,
) -> st.SearchStrategy[Tensor]:
    """`grid` of a drawn shape."""
    return shapes.flatmap(lambda shape: grid(*shape, low=low, high=high, step=step))


def sizes(low: int = 1, high: int = 5) -> st.SearchStrategy[int]:
    """A size."""
    return st.integers(low, high)


def seeds() -> st.SearchStrategy[int]:
    """Seeds for `normals` and for generators."""
    return st.integers(0, 2**31 - 1)


def batches(high: int = 5) -> st.SearchStrategy[int]:
    """A batch size from 1."""
    return st.integers(1, high)


def integers_tensor(*shape: int, low: int, high: int) -> st.SearchStrategy[Tensor]:
    """Int64 tensors of `shape` with entries low..high."""
    count = 1
    for size in shape:
        count *= size
    entries = st.lists(st.integers(low, high), min_size=count, max_size=count)
    return entries.map(lambda drawn: torch.tensor(drawn, dtype=torch.int64).reshape(shape))


def simplex(n: int, lowest: int = 1, highest: int = 16) -> st.SearchStrategy[Tensor]:
    """Probability vectors (n,) with entries proportional to small whole numbers; none is zero
    unless `lowest` is."""
    weights = st.lists(st.integers(lowest, highest), min_size=n, max_size=n)
    kept = weights.filter(lambda drawn: sum(drawn) > 0)
    return kept.map(lambda drawn: torch.tensor(drawn, dtype=torch.float64) / sum(drawn))


def normals(seed: int, *shape: int) -> Tensor:
    """N(0, 1) numbers from a generator of their own, rounded to 1/64: exact in float32."""
    source = torch.Generator().manual_seed(seed)
    drawn = torch.randn(shape, generator=source, dtype=torch.float64)
    return (drawn * 64).round() / 64


def uniforms(seed: int, *shape: int) -> Tensor:
    """Numbers of [0, 1) from a generator of their own, multiples of 1/1024."""
    source = torch.Generator().manual_seed(seed)
    return torch.randint(0, 1024, shape, generator=source).to(torch.float64) / 1024


def permutations(n: int) -> st.SearchStrategy[list[int]]:
    """Orders of 0..n-1."""
    return st.permutations(list(range(n))).map(lambda order: [int(i) for i in order])

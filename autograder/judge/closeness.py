"""Comparing a student's answer with what it should be.

The bound is |actual - expected| <= 1e-5 * scale, where `scale` is the sum of the absolute terms
of the formula: large enough that a correct float32 answer passes everywhere (it stays below
5e-7 * scale), small enough that a wrong formula does not.
"""

import math
from typing import Any

import numpy as np
import torch
from torch import Tensor

from autograder.judge.failures import Failure
from autograder.judge.measured import note_comparison
from autograder.judge.settings import TOLERANCE


def require(condition: bool | Tensor, sentence: str, actual: Any = None, expected: Any = None) -> None:
    """Fail with `sentence` unless the condition (all of it) holds."""
    holds = bool(condition.all()) if isinstance(condition, Tensor) else bool(condition)
    if not holds:
        raise Failure(sentence, actual, expected)


def fail(sentence: str, actual: Any = None, expected: Any = None) -> None:
    """Fail with `sentence`."""
    raise Failure(sentence, actual, expected)


def tensor_of(x: Any, shape: tuple[int, ...] | None = None) -> Tensor:
    """`x` as a float64 tensor, of exactly `shape` if one is given."""
    if isinstance(x, bool | int | float):
        x = torch.tensor(x)
    if x is None:
        raise Failure("a tensor was expected, None came back (no gradient flows here?)")
    if not isinstance(x, Tensor):
        raise Failure(f"a tensor was expected, {_kind(x)} came back", x)
    if x.is_complex():
        raise Failure("a real tensor was expected, a complex one came back", x)
    if shape is not None and tuple(x.shape) != tuple(shape):
        raise Failure(f"the shape should be {tuple(shape)}, it is {tuple(x.shape)}", x)
    return x.to(torch.float64)


def integers_of(x: Any, shape: tuple[int, ...] | None = None) -> Tensor:
    """`x` as an int64 tensor; floats that are whole numbers are accepted."""
    if isinstance(x, list | tuple) and all(isinstance(item, int) for item in x):
        x = torch.tensor(x, dtype=torch.int64)
    whole = tensor_of(x, shape)
    if not torch.equal(whole, whole.round()) or not torch.isfinite(whole).all():
        raise Failure("whole numbers were expected", x)
    return whole.to(torch.int64)


def per_sample(x: Any, batch: int) -> Tensor:
    """One number per sample: (B,) or (B, 1), as (B,)."""
    numbers = tensor_of(x)
    if tuple(numbers.shape) not in {(batch,), (batch, 1)}:
        raise Failure(f"one number per sample, shape ({batch},), was expected", x)
    return numbers.reshape(batch)


def number_of(x: Any) -> float:
    """One number: a python number, a 0-d or a (1,) tensor."""
    numbers = tensor_of(x)
    if numbers.numel() != 1:
        raise Failure(f"one number was expected, the shape is {tuple(numbers.shape)}", x)
    return float(numbers.reshape(()))


def close(actual: Any, expected: Any, scale: Any = None, what: str = "") -> None:
    """Fail unless `actual` has the shape of `expected` and |a - e| <= 1e-5 * scale everywhere."""
    want = tensor_of(expected)
    got = _same_shape(actual, want, what)
    size = _scale(want, scale)
    wrong = ~_agree(got, want, TOLERANCE * size)
    note_comparison(torch.where(got == want, 0.0, (got - want).abs()), size, held=not wrong.any())
    if wrong.any():
        raise Failure(_sentence(got, want, wrong, what), got, want)


def _kind(x: Any) -> str:
    return "None" if x is None else f"a {type(x).__name__}"


def _same_shape(actual: Any, want: Tensor, what: str) -> Tensor:
    got = tensor_of(actual)
    if want.numel() == 1 and got.numel() == 1:
        return got.reshape(want.shape)
    if got.shape != want.shape:
        name = what or "the answer"
        raise Failure(f"{name} should have the shape {tuple(want.shape)}, not {tuple(got.shape)}", got)
    return got


def _scale(want: Tensor, scale: Any) -> Tensor:
    if scale is None:
        return torch.nan_to_num(want.abs(), posinf=0.0)
    return torch.as_tensor(scale, dtype=torch.float64).abs().expand_as(want)


def _agree(got: Tensor, want: Tensor, bound: Tensor) -> Tensor:
    same_infinity = torch.isinf(want) & (got == want)
    near = (got - want).abs() <= bound
    return same_infinity | (near & torch.isfinite(want))


def _sentence(got: Tensor, want: Tensor, wrong: Tensor, what: str) -> str:
    distance = torch.where(wrong, (got - want).abs().nan_to_num(math.inf, math.inf), -1.0)
    place = int(distance.reshape(-1).argmax())
    index = tuple(int(i) for i in np.unravel_index(place, want.shape))  # torch's would import sympy
    a, e = got.reshape(-1)[place].item(), want.reshape(-1)[place].item()
    where = f" at index {index}" if want.dim() else ""
    many = f" ({int(wrong.sum())} of {want.numel()} entries are off)" if want.numel() > 1 else ""
    return f"{what or 'the answer'} is {a:.6g}{where}, expected {e:.6g}{many}"

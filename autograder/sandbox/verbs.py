"""What the judge may ask of a student's function beyond calling it: derivatives and parameters.

These run beside the student's code; what they report is a claim that suites check by mathematics.
"""

from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor, nn


class Unusable(Exception):
    """The student's answer cannot be used for what the judge asked; the text is for the student."""


def vjp(
    function: Callable[..., Any],
    args: list[Any],
    kwargs: dict[str, Any],
    wrt: Sequence[int],
    cotangent: Tensor | None,
    output: int | None,
) -> tuple[Any, tuple[Tensor | None, ...]]:
    """The result and the gradients of sum(cotangent * result) with respect to `args[i]`, i in wrt."""
    leaves = _as_leaves(args, wrt)
    result = function(*args, **kwargs)
    total = _contracted(_chosen(result, output), cotangent)
    if not total.requires_grad:
        return result, tuple(None for _ in leaves)
    return result, torch.autograd.grad(total, leaves, allow_unused=True)


def jacobian(
    function: Callable[..., Any],
    args: list[Any],
    kwargs: dict[str, Any],
    wrt: int,
    output: int | None,
) -> Tensor:
    """The Jacobian, shape out.shape + in.shape, row by row."""
    (leaf,) = _as_leaves(args, [wrt])
    result = _tensor(_chosen(function(*args, **kwargs), output))
    rows = [_row(entry, leaf) for entry in result.reshape(-1)]
    if not rows:
        return torch.zeros(result.shape + leaf.shape, dtype=leaf.dtype)
    return torch.stack(rows).reshape(result.shape + leaf.shape)


def _row(entry: Tensor, leaf: Tensor) -> Tensor:
    if not entry.requires_grad:
        return torch.zeros_like(leaf)
    (grad,) = torch.autograd.grad(entry, leaf, retain_graph=True, allow_unused=True)
    return torch.zeros_like(leaf) if grad is None else grad


def gradients(
    function: Callable[..., Any],
    args: list[Any],
    kwargs: dict[str, Any],
    module: nn.Module,
    cotangent: Tensor | None,
    output: int | None,
) -> tuple[Any, dict[str, Tensor | None]]:
    """The result and the gradients of sum(cotangent * result) for the module's parameters."""
    named = dict(_module(module).named_parameters())
    result = function(*args, **kwargs)
    total = _contracted(_chosen(result, output), cotangent)
    wanted = [p for p in named.values() if p.requires_grad]
    if not total.requires_grad or not wanted:
        return result, dict.fromkeys(named)
    grads = iter(torch.autograd.grad(total, wanted, allow_unused=True))
    return result, {n: next(grads) if p.requires_grad else None for n, p in named.items()}


def parameters(module: nn.Module) -> dict[str, Tensor]:
    """The module's named parameters."""
    return {name: p.detach().clone() for name, p in _module(module).named_parameters()}


def stored_gradients(module: nn.Module) -> dict[str, Tensor | None]:
    """What is in `.grad` of each parameter now."""
    return {n: None if p.grad is None else p.grad.clone() for n, p in _module(module).named_parameters()}


def set_parameters(module: nn.Module, values: dict[str, Tensor]) -> None:
    """Overwrite named parameters with values of the same shape."""
    named = dict(_module(module).named_parameters())
    with torch.no_grad():
        for name, new in values.items():
            if name not in named or named[name].shape != new.shape:
                raise Unusable(f"there is no parameter {name} of shape {tuple(new.shape)}")
            named[name].copy_(new)


def tensors_of(data: bytes) -> dict[str, Tensor]:
    """The tensors of a safetensors file: a format without code in it."""
    from safetensors import SafetensorError
    from safetensors.torch import load

    try:
        return load(data)
    except (SafetensorError, ValueError, KeyError, OverflowError) as error:
        raise Unusable(f"the weights are no safetensors file: {error}") from error


def _as_leaves(args: list[Any], wrt: Sequence[int]) -> list[Tensor]:
    for index in wrt:
        args[index] = args[index].detach().clone().requires_grad_(True)
    return [args[index] for index in wrt]


def _chosen(result: Any, output: int | None) -> Any:
    if output is None:
        return result
    try:
        return result[output]
    except (TypeError, IndexError, KeyError) as error:
        raise Unusable(f"the answer has no part {output}: it is a {type(result).__name__}") from error


def _tensor(result: Any) -> Tensor:
    if not isinstance(result, Tensor):
        raise Unusable(f"a tensor was expected, a {type(result).__name__} came back")
    return result


def _contracted(result: Any, cotangent: Tensor | None) -> Tensor:
    tensor = _tensor(result)
    if cotangent is None:
        return tensor.sum()
    if tensor.shape == cotangent.shape or tensor.numel() == cotangent.numel():
        return (tensor.reshape(cotangent.shape) * cotangent.to(tensor.dtype)).sum()
    raise Unusable(f"shape {tuple(tensor.shape)} where {tuple(cotangent.shape)} was expected")


def _module(obj: Any) -> nn.Module:
    if not isinstance(obj, nn.Module):
        raise Unusable(f"an nn.Module was expected, this is a {type(obj).__name__}")
    return obj

"""Carries out the judge's requests on a library of modules: in the worker, or in the judge itself.

The judge's own use is for trusted code only: the reference, wheats and chaffs.
"""

from collections.abc import Callable
from typing import Any

import torch

from autograder.sandbox import verbs
from autograder.sandbox.loader import Library
from autograder.sandbox.values import CallableRef, HandleRef, NameRef, whole

Asked = tuple[list[torch.Tensor], list[int]]  # cotangents, places of the differentiable arguments
CallJudge = Callable[[int, tuple[Any, ...], dict[str, Any], Asked | None], Any]
OPTIMIZERS = {"SGD": torch.optim.SGD, "Adam": torch.optim.Adam, "RMSprop": torch.optim.RMSprop}


class Executor:
    """Holds the objects behind handles and does one verb at a time."""

    def __init__(
        self,
        library: Library,
        given: Library,
        call_judge: CallJudge,
        weights: dict[str, bytes] | None = None,
    ) -> None:
        self.library = library
        self.given = given
        self.call_judge = call_judge
        self.weights = weights or {}
        self.objects: dict[int, Any] = {}

    def forget(self) -> None:
        """Drop every handle."""
        self.objects.clear()

    def opaque(self, obj: Any) -> HandleRef:
        """Keep `obj` here and give it a handle."""
        key = len(self.objects)
        self.objects[key] = obj
        return HandleRef(key, whole(type(obj).__name__[:80]))

    def resolve(self, ref: HandleRef | NameRef | CallableRef) -> Any:
        """The object that a reference stands for."""
        if isinstance(ref, HandleRef):
            return self.objects[ref.id]
        if isinstance(ref, CallableRef):
            return JudgeFunction(ref.id, self.call_judge)
        return self._named(ref)

    def _named(self, ref: NameRef) -> Any:
        if isinstance(ref.base, int):
            obj = self.objects[ref.base]
        elif ref.base == "given":
            obj = self.given.load("given")
        else:
            obj = self.library.load(ref.base)
        for part in ref.path:
            obj = getattr(obj, part)
        return obj

    def perform(
        self,
        verb: str,
        target: Any,
        args: list[Any],
        kwargs: dict[str, Any],
        options: dict[str, Any],
    ) -> Any:
        """Do one verb; raises whatever the student's code raises, or `verbs.Unusable`."""
        if verb == "weights":
            return verbs.tensors_of(self.weights[args[0]])
        return VERBS[verb](target, args, kwargs, **options)


def _call(target: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
    return target(*args, **kwargs)


def _read(target: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
    return target


def _with_inputs(target: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
    result = target(*args, **kwargs)
    kept = [arg if isinstance(arg, torch.Tensor | list | dict) else None for arg in args]
    return (result, kept)


def _vjp(
    target: Any,
    args: list[Any],
    kwargs: dict[str, Any],
    wrt: tuple[int, ...] = (0,),
    cotangent: torch.Tensor | None = None,
    output: int | None = None,
) -> Any:
    return verbs.vjp(target, args, kwargs, wrt, cotangent, output)


def _jacobian(
    target: Any, args: list[Any], kwargs: dict[str, Any], wrt: int = 0, output: int | None = None
) -> Any:
    return verbs.jacobian(target, args, kwargs, wrt, output)


def _gradients(
    target: Any,
    args: list[Any],
    kwargs: dict[str, Any],
    of: Any,
    cotangent: torch.Tensor | None = None,
    output: int | None = None,
) -> Any:
    return verbs.gradients(target, args, kwargs, of, cotangent, output)


def _parameters(target: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
    return verbs.parameters(target)


def _set_parameters(target: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
    return verbs.set_parameters(target, args[0])


def _stored_gradients(target: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
    return verbs.stored_gradients(target)


def _generator(target: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
    return torch.Generator().manual_seed(args[0])


def _optimizer(target: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
    return OPTIMIZERS[args[0]](target.parameters(), **kwargs)


VERBS: dict[str, Callable[..., Any]] = {
    "call": _call,
    "read": _read,
    "with_inputs": _with_inputs,
    "vjp": _vjp,
    "jacobian": _jacobian,
    "gradients": _gradients,
    "parameters": _parameters,
    "set_parameters": _set_parameters,
    "stored_gradients": _stored_gradients,
    "generator": _generator,
    "optimizer": _optimizer,
}


class JudgeFunction:
    """A function of the judge as the student's code sees it; differentiable once."""

    def __init__(self, id: int, call_judge: CallJudge) -> None:
        self.id = id
        self.call_judge = call_judge

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        tensors = [a for a in (*args, *kwargs.values()) if isinstance(a, torch.Tensor)]
        if not torch.is_grad_enabled() or not any(t.requires_grad for t in tensors):
            return self.call_judge(self.id, args, kwargs, None)
        return differentiable(self, args, kwargs)

    def __getattr__(self, name: str) -> Any:
        if name in {"eval", "train", "to", "requires_grad_"}:
            return lambda *args, **kwargs: self
        raise AttributeError(name)


def differentiable(function: JudgeFunction, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Call the judge with a backward pass that asks the judge for the vector-Jacobian product."""
    flat = [*args, *kwargs.values()]
    places = [i for i, a in enumerate(flat) if isinstance(a, torch.Tensor) and a.requires_grad]

    class _Through(torch.autograd.Function):
        @staticmethod
        def forward(ctx: Any, *inputs: torch.Tensor) -> Any:
            return function.call_judge(function.id, args, kwargs, None)

        @staticmethod
        def backward(ctx: Any, *cotangents: torch.Tensor) -> Any:
            asked = (list(cotangents), places)
            return tuple(function.call_judge(function.id, args, kwargs, asked))

    return _Through.apply(*[flat[i] for i in places])  # type: ignore[no-untyped-call]


def answer(function: Callable[..., Any], args: Any, kwargs: Any, asked: Asked | None) -> Any:
    """The judge's side of a callback: the function's value, or its vector-Jacobian product."""
    if asked is None:
        with torch.no_grad():
            return function(*args, **kwargs)
    cotangents, places = asked
    flat = [*args, *kwargs.values()]
    leaves = [flat[i].detach().clone().requires_grad_(True) for i in places]
    for place, leaf in zip(places, leaves, strict=True):
        flat[place] = leaf
    result = function(*flat[: len(args)], **dict(zip(kwargs, flat[len(args) :], strict=True)))
    outputs = result if isinstance(result, tuple) else (result,)
    pairs = [(o, c) for o, c in zip(outputs, cotangents, strict=True) if o.requires_grad]
    if not pairs:
        return [torch.zeros_like(leaf) for leaf in leaves]
    grads = torch.autograd.grad([o for o, _ in pairs], leaves, [c for _, c in pairs], allow_unused=True)
    return [torch.zeros_like(x) if g is None else g for g, x in zip(grads, leaves, strict=True)]

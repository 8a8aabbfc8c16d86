"""Naming a misconception: the student's wrong values are compared with those of the task's chaffs.

A chaff matches if, replayed on the kept examples, it gives the student's values everywhere and
differs from the reference somewhere.  Several different matches say nothing.
"""

from typing import Any

import torch

from autograder.judge.backend import Functions, LocalBackend, Program, Request
from autograder.judge.calls import Call
from autograder.judge.names import Handle, Name
from autograder.judge.programs import Variant, with_variant
from autograder.judge.settings import MATCH
from autograder.judge.suite import Suite
from autograder.sandbox.client import StudentRaised
from autograder.sandbox.values import CallableRef, HandleRef, NameRef, ValueProblem


class Replay:
    """Repeats recorded examples on a trusted program."""

    def __init__(self, program: Program) -> None:
        self.functions = Functions()
        self.translated: dict[int, HandleRef] = {}
        self.backend = LocalBackend(program, self.functions, self._opaque, lambda ref: ref)
        self.backend.start()

    def agrees(self, examples: list[list[Call]]) -> bool:
        """Whether it answers every call as the student did; asks no further once it does not."""
        try:
            return all(
                same(self._one(call), call.result) for calls in examples for call in self._afresh(calls)
            )
        except (StudentRaised, ValueProblem, KeyError):
            return False

    def _afresh(self, calls: list[Call]) -> list[Call]:
        self.backend.reseed()
        self.translated.clear()
        return calls

    def _one(self, call: Call) -> Any:
        request = Request(call.verb, self._moved(call.target), call.args, call.kwargs, call.options)
        result = self.backend.perform(request)
        if isinstance(call.result, Handle) and isinstance(result, HandleRef):
            self.translated[call.result._ref.id] = result
        return result

    def _moved(self, ref: Any) -> Any:
        if isinstance(ref, HandleRef):
            return self.translated[ref.id]
        if isinstance(ref, NameRef) and isinstance(ref.base, int):
            return NameRef(self.translated[ref.base].id, ref.path)
        return ref

    def _opaque(self, obj: Any) -> Any:
        if isinstance(obj, Handle | Name):
            return self._moved(obj._ref)
        if isinstance(obj, HandleRef | NameRef | CallableRef):
            return obj
        if callable(obj):
            return CallableRef(self.functions.number(obj))
        raise ValueProblem(type(obj).__name__)


def diagnose(suite: Suite, task: str, examples: list[list[Call]]) -> Variant | None:
    """The one misconception that explains every kept example, or None."""
    usable = [calls for calls in examples if calls and not any(call.error for call in calls)]
    if not usable or not suite.reference:
        return None
    if _agrees(suite, suite.reference, usable):
        return None
    chaffs = suite.chaffs.get(task, [])
    matching = [c for c in chaffs if _agrees(suite, with_variant(suite.reference, c), usable)]
    hints = {chaff.doc for chaff in matching}
    return matching[0] if len(hints) == 1 else None


def _agrees(suite: Suite, texts: dict[str, str], examples: list[list[Call]]) -> bool:
    """Whether a trusted program gives these answers; not if it cannot even be asked."""
    try:
        return Replay(suite.program(texts)).agrees(examples)
    except Exception:
        return False


def same(a: Any, b: Any) -> bool:
    """Whether two answers agree to within rounding."""
    if isinstance(a, HandleRef | Handle) or isinstance(b, HandleRef | Handle):
        return True
    if isinstance(a, list | tuple) and isinstance(b, list | tuple):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b, strict=True))
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, torch.Tensor | int | float) and isinstance(b, torch.Tensor | int | float):
        return _near(torch.as_tensor(a), torch.as_tensor(b))
    return bool(type(a) is type(b) and a == b)


def _near(a: torch.Tensor, b: torch.Tensor) -> bool:
    if a.numel() != b.numel() or a.is_complex() != b.is_complex():
        return False
    x, y = (t.reshape(-1).to(torch.complex128 if t.is_complex() else torch.float64) for t in (a, b))
    return bool(torch.isclose(x, y, rtol=MATCH, atol=MATCH, equal_nan=True).all())

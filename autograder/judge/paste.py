"""The smallest failing example as code that a student can paste into a notebook."""

import math
from typing import Any

import torch

from autograder.judge.calls import Call
from autograder.judge.names import Handle, Name
from autograder.judge.settings import ENTRIES_SHOWN, LINES_SHOWN
from autograder.sandbox.values import HandleRef, NameRef


class Paste:
    """Collects imports, assignments and calls, naming tensors and handles as it goes."""

    def __init__(self) -> None:
        self.imports: dict[str, None] = {}
        self.lines: list[str] = []
        self.handles: dict[int, str] = {}
        self.tensors = 0
        self.faithful = True

    def code(self, calls: list[Call]) -> str:
        """The code of these calls; '' where nothing was called."""
        for call in calls:
            self._line(call)
        if len(self.lines) > LINES_SHOWN:
            self.lines = ["# ... earlier calls left out ...", *self.lines[-LINES_SHOWN:]]
        if not self.lines:
            return ""
        head = ["import torch", *self.imports, "torch.set_default_dtype(torch.float64)"]
        return "\n".join([*head, *self.lines])

    def _line(self, call: Call) -> None:
        text = self._expression(call)
        if isinstance(call.result, Handle):
            name = f"{call.result._ref.type.lower()}_{len(self.handles) + 1}"
            self.handles[call.result._ref.id] = name
            text = f"{name} = {text}"
        self.lines.append(text)

    def _expression(self, call: Call) -> str:
        args = [self._value(arg) for arg in call.args]
        args += [f"{name}={self._value(item)}" for name, item in call.kwargs.items()]
        if call.verb == "generator":
            return f"torch.Generator().manual_seed({args[0]})"
        target = self._target(call.target) if call.target is not None else ""
        if call.verb == "optimizer":
            options = ", ".join([f"{target}.parameters()", *args[1:]])
            return f"torch.optim.{call.args[0]}({options})"
        if call.verb == "read":
            return target
        if call.verb == "parameters":
            return f"dict({target}.named_parameters())"
        if call.verb == "set_parameters":
            return f"{target}.load_state_dict({', '.join(args)}, strict=False)"
        if call.verb == "stored_gradients":
            return f"{{name: p.grad for name, p in {target}.named_parameters()}}"
        plain = f"{target}({', '.join(args)})"
        return plain + self._about(call)

    def _about(self, call: Call) -> str:
        if call.verb == "vjp":
            wrt = call.options["wrt"]
            return f"  # and its gradient for argument {', '.join(str(i + 1) for i in wrt)}"
        if call.verb == "jacobian":
            return f"  # and its Jacobian for argument {call.options['wrt'] + 1}"
        if call.verb == "gradients":
            return "  # and the gradients of the parameters"
        return ""

    def _target(self, ref: Any) -> str:
        if isinstance(ref, HandleRef):
            return self.handles.get(ref.id, "obj")
        if isinstance(ref.base, int):
            return ".".join([self.handles.get(ref.base, "obj"), *ref.path])
        self.imports[f"from {ref.base} import {ref.path[0]}"] = None
        return ".".join(ref.path)

    def _value(self, item: Any) -> str:
        if isinstance(item, torch.Tensor):
            return self._tensor(item)
        if isinstance(item, Handle | Name):
            return self._target(item._ref)
        if isinstance(item, HandleRef | NameRef):
            return self._target(item)
        if isinstance(item, list | tuple):
            inner = ", ".join(self._value(part) for part in item)
            return f"[{inner}]" if isinstance(item, list) else f"({inner},)"
        if isinstance(item, dict):
            return "{" + ", ".join(f"{k!r}: {self._value(v)}" for k, v in item.items()) + "}"
        if isinstance(item, float) and not math.isfinite(item):
            return f"float({str(item)!r})"
        if callable(item):
            self.faithful = False
            return f"{getattr(item, '__name__', 'function')}  # a function of the check"
        return repr(item)

    def _tensor(self, tensor: torch.Tensor) -> str:
        if tensor.numel() > ENTRIES_SHOWN:
            self.faithful = False
            name = f"x{self.tensors + 1}"
            self.lines.append(f"# {name}: a tensor of shape {tuple(tensor.shape)}, too long to print")
        else:
            name = f"x{self.tensors + 1}"
            self.lines.append(f"{name} = {literal(tensor)}")
        self.tensors += 1
        return name


def literal(tensor: torch.Tensor) -> str:
    """A tensor as an expression that makes the same tensor again."""
    if tensor.numel() == 0:
        return f"torch.empty({tuple(tensor.shape)}, dtype={tensor.dtype})"
    entries = _listed(tensor.tolist())
    return f"torch.tensor({entries}, dtype={tensor.dtype})"


def _listed(entries: Any) -> str:
    if isinstance(entries, list):
        return "[" + ", ".join(_listed(entry) for entry in entries) + "]"
    if isinstance(entries, float) and not math.isfinite(entries):
        return f"float({str(entries)!r})"
    return repr(entries)


def shown(item: Any) -> str:
    """A value for a message: short, with the digits that matter."""
    if isinstance(item, torch.Tensor):
        return _shown_tensor(item)
    if isinstance(item, float):
        return f"{item:.6g}"
    text = repr(item)
    return text if len(text) <= 300 else text[:300] + " ..."


def _shown_tensor(tensor: torch.Tensor) -> str:
    about = f"{str(tensor.dtype).removeprefix('torch.')}, shape {tuple(tensor.shape)}"
    if tensor.numel() > ENTRIES_SHOWN:
        return f"({about})"
    return f"{_rounded(tensor.tolist())} ({about})"


def _rounded(entries: Any) -> str:
    if isinstance(entries, list):
        return "[" + ", ".join(_rounded(entry) for entry in entries) + "]"
    return f"{entries:.6g}" if isinstance(entries, float) else repr(entries)

"""Values as plain data that comes out at the other end as what it was: arrays as arrays, tuples as tuples.

Numbers, strings, lists and tensors go as they are; everything else is a tuple that starts with its kind.
What neither side can rebuild is a matter for `other`.
"""

import re
from collections import namedtuple
from collections.abc import Callable
from types import NoneType
from typing import Any

import numpy as np
import torch

# libraries whose classes both sides know by their names
LIBRARIES = {"torch", "numpy", "builtins", "collections", "random", "types", "functools"}
PLAIN = (NoneType, bool, float, str, bytes)
SMALL = 2**62
DIGITS = 20_000  # of a large integer: more would take long to print
DEPTH = 11  # the wire's own bound, less what the kinds take
_NUMERIC = re.compile(r"[<>|=]?[fiubc]\d{1,2}")
_WIRED = {"f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "b1", "c8", "c16"}


class Malformed(Exception):
    """Data that nothing can be made of."""


def pack(obj: Any, other: Callable[[Any], Any], depth: int = 0) -> Any:
    """Plain data for `obj`; what has no form of its own is left to `other`."""
    kind = type(obj)
    if kind in PLAIN:
        return obj
    if kind is int:
        return obj if -SMALL < obj < SMALL else ("i", hex(obj))
    if kind is torch.nn.Parameter:
        return ("p", obj.detach(), obj.requires_grad)
    if isinstance(obj, torch.Tensor):
        return obj if obj.layout == torch.strided else other(obj)
    if depth > DEPTH:
        return other(obj)
    if isinstance(obj, np.ndarray | np.generic):
        return _array(obj, other, depth)
    if kind in _PACKED:
        return _PACKED[kind](obj, lambda part: pack(part, other, depth + 1))
    if isinstance(obj, dict) and kind.__module__ == "collections":
        return _dict(obj, lambda part: pack(part, other, depth + 1))
    if isinstance(obj, tuple) and isinstance(getattr(kind, "_fields", None), tuple):
        values = [pack(item, other, depth + 1) for item in tuple.__iter__(obj)]
        return ("nt", kind.__name__, list(kind._fields), values)
    if isinstance(obj, tuple) and kind.__module__ in {"torch.return_types", "numpy.linalg"}:
        return _PACKED[tuple](obj, lambda part: pack(part, other, depth + 1))
    return other(obj)


Part = Callable[[Any], Any]


def _dict(obj: Any, part: Part) -> Any:
    return ("d", [part(key) for key in obj], [part(value) for value in obj.values()])


_PACKED: dict[type, Callable[[Any, Part], Any]] = {
    list: lambda obj, part: [part(item) for item in obj],
    tuple: lambda obj, part: ("u", *(part(item) for item in obj)),
    dict: _dict,
    set: lambda obj, part: ("s", *(part(item) for item in obj)),
    frozenset: lambda obj, part: ("fs", *(part(item) for item in obj)),
    complex: lambda obj, part: ("c", obj.real, obj.imag),
    slice: lambda obj, part: ("sl", part(obj.start), part(obj.stop), part(obj.step)),
    range: lambda obj, part: ("r", obj.start, obj.stop, obj.step),
    torch.Size: lambda obj, part: ("z", *obj),
    torch.dtype: lambda obj, part: ("dt", str(obj).removeprefix("torch.")),
    torch.device: lambda obj, part: ("dv", str(obj)),
    type(Ellipsis): lambda obj, part: ("e",),
}


def _array(obj: Any, other: Callable[[Any], Any], depth: int) -> Any:
    code = obj.dtype.str
    if isinstance(obj, np.generic):
        return ("ns", pack(obj.item(), other, depth + 1), code) if obj.dtype.kind in "fiubc" else other(obj)
    if code[1:] in _WIRED:
        native = np.ascontiguousarray(obj, obj.dtype.newbyteorder("=")).reshape(obj.shape)
        return ("n", torch.from_numpy(native.copy()), code)
    if obj.dtype.kind == "u":
        return ("n", torch.from_numpy(obj.astype(np.int64)), code)
    if obj.dtype.kind in "UO":
        return ("na", pack(obj.tolist(), other, depth + 1), obj.dtype.kind)
    return other(obj)


def unpack(data: Any, special: Callable[[str, tuple[Any, ...]], Any]) -> Any:
    """The object that plain data stands for; kinds that only one side knows are left to `special`."""
    if isinstance(data, list):
        return [unpack(item, special) for item in data]
    if isinstance(data, dict):
        raise Malformed("a bare dict")
    if not isinstance(data, tuple):
        return data
    kind, parts = (data[0], data[1:]) if data else ("", ())
    if kind not in _UNPACKED:
        return special(str(kind), parts)
    try:
        return _UNPACKED[kind](*(unpack(part, special) for part in parts))
    except (TypeError, ValueError, KeyError, AttributeError, RuntimeError) as error:
        raise Malformed(f"a value of kind {kind} that is none: {error}") from None


def _large(text: str) -> int:
    if len(text) > DIGITS:
        raise ValueError("too many digits")
    return int(text, 16)


def _ndarray(tensor: torch.Tensor, code: str) -> Any:
    return tensor.numpy().astype(_dtype(code))


def _dtype(code: str) -> Any:
    if not _NUMERIC.fullmatch(code):
        raise ValueError("an unknown dtype")
    return np.dtype(code)


def _torch_dtype(name: str) -> torch.dtype:
    found = getattr(torch, name)
    if not isinstance(found, torch.dtype):
        raise ValueError("an unknown dtype")
    return found


def _objects(items: list[Any], kind: str) -> Any:
    return np.array(items, dtype=object) if kind == "O" else np.array(items)


def _named(name: str, fields: list[str], values: list[Any]) -> Any:
    return namedtuple(name, fields)(*values)  # namedtuple itself checks both


def _pairs(keys: list[Any], values: list[Any]) -> dict[Any, Any]:
    return dict(zip(keys, values, strict=True))


_UNPACKED: dict[str, Callable[..., Any]] = {
    "i": _large,
    "u": lambda *items: items,
    "d": _pairs,
    "s": lambda *items: set(items),
    "fs": lambda *items: frozenset(items),
    "c": complex,
    "sl": slice,
    "r": range,
    "z": lambda *sizes: torch.Size(sizes),
    "dt": _torch_dtype,
    "dv": lambda text: torch.device(text),
    "e": lambda: ...,
    "n": _ndarray,
    "ns": lambda item, code: _dtype(code).type(item),
    "na": _objects,
    "nt": _named,
    "p": torch.nn.Parameter,
}

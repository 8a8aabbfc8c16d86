"""Plain data that may cross between judge and worker, and its typed encoding.

A value is a number, string, bytes, None, tensor, list, tuple or dict of values, a *handle* to an
object that stays in the worker, a *name* (an attribute path from a module or handle), or a
*callable* that stays in the judge.  Tensors travel as raw bytes beside the header.
"""

import math
from collections.abc import Callable
from typing import Any, cast

import msgspec
import numpy as np
import torch

MAX_NODES = 400_000
MAX_DEPTH = 24
MAX_TEXT = 2_000_000
MAX_EXTENT = 1 << 26

DTYPES: dict[str, torch.dtype] = {
    "f8": torch.float64,
    "f4": torch.float32,
    "f2": torch.float16,
    "bf2": torch.bfloat16,
    "i8": torch.int64,
    "i4": torch.int32,
    "i2": torch.int16,
    "i1": torch.int8,
    "u1": torch.uint8,
    "b1": torch.bool,
    "c16": torch.complex128,
    "c8": torch.complex64,
}
CODES = {dtype: code for code, dtype in DTYPES.items()}


class ValueProblem(Exception):
    """A value that cannot cross, or bytes that are no value."""


class TensorRef(msgspec.Struct, frozen=True, tag="t", tag_field="kind", array_like=True):
    """A tensor: dtype code, shape, and where its bytes start in the frame's body."""

    dtype: str
    shape: tuple[int, ...]
    offset: int


class BytesOf(msgspec.Struct, frozen=True, tag="b", tag_field="kind", array_like=True):
    """Bytes."""

    data: bytes


class ListOf(msgspec.Struct, frozen=True, tag="l", tag_field="kind", array_like=True):
    """A list."""

    items: list["Value"]


class TupleOf(msgspec.Struct, frozen=True, tag="u", tag_field="kind", array_like=True):
    """A tuple."""

    items: list["Value"]


class DictOf(msgspec.Struct, frozen=True, tag="d", tag_field="kind", array_like=True):
    """A dict as pairs, so that keys may be any plain value."""

    pairs: list[tuple["Value", "Value"]]


class HandleRef(msgspec.Struct, frozen=True, tag="h", tag_field="kind", array_like=True):
    """An object that stays in the worker."""

    id: int
    type: str


class NameRef(msgspec.Struct, frozen=True, tag="n", tag_field="kind", array_like=True):
    """`base.path`, where base is a module's name or a handle's id."""

    base: str | int
    path: tuple[str, ...]


class CallableRef(msgspec.Struct, frozen=True, tag="c", tag_field="kind", array_like=True):
    """A function that stays in the judge."""

    id: int


Value = (
    None | bool | int | float | str | BytesOf
    | TensorRef | ListOf | TupleOf | DictOf | HandleRef | NameRef | CallableRef
)  # fmt: skip


class Encoder:
    """Turns objects into values, collecting tensor bytes; `opaque` decides about all other types."""

    def __init__(self, opaque: Callable[[Any], Value], single: bool = False) -> None:
        self.opaque = opaque
        self.single = single
        self.segments: list[memoryview] = []
        self.size = 0
        self.nodes = 0

    def encode(self, obj: Any, depth: int = 0) -> Value:
        """The value of `obj`; raises ValueProblem where it is too large or too deep."""
        self.nodes += 1
        if self.nodes > MAX_NODES or depth > MAX_DEPTH:
            raise ValueProblem("the value is too large or too deeply nested")
        kind = type(obj)
        if obj is None or kind is bool or kind is float:
            return cast(Value, obj)
        if kind is int:
            return _bounded_int(obj)
        if kind is str:
            return whole(_bounded(obj))
        if kind is bytes:
            return BytesOf(_bounded(obj))
        return self._structured(obj, depth)

    def _structured(self, obj: Any, depth: int) -> Value:
        if isinstance(obj, torch.Tensor):
            return self._tensor(obj)
        if isinstance(obj, np.ndarray | np.generic):
            return self._numpy(obj)
        if isinstance(obj, list):
            return ListOf([self.encode(item, depth + 1) for item in obj])
        if isinstance(obj, tuple):
            return TupleOf([self.encode(item, depth + 1) for item in obj])
        if isinstance(obj, dict):
            pairs = [(self.encode(k, depth + 1), self.encode(v, depth + 1)) for k, v in obj.items()]
            return DictOf(pairs)
        return self.opaque(obj)

    def _numpy(self, obj: Any) -> Value:
        if isinstance(obj, np.generic):
            return self.encode(obj.item())
        if obj.dtype.kind not in "fiubc" or obj.dtype.str[1:] not in CODES.values():
            raise ValueProblem(f"a numpy array of dtype {obj.dtype} cannot be read")
        return self._tensor(torch.from_numpy(np.ascontiguousarray(obj).copy()))

    def _tensor(self, tensor: torch.Tensor) -> Value:
        plain = tensor.detach()
        if plain.layout != torch.strided or plain.device.type != "cpu":
            raise ValueProblem(f"a tensor on {plain.device} with layout {plain.layout}")
        if self.single and plain.dtype == torch.float64:
            plain = plain.to(torch.float32)
        if plain.dtype not in CODES:
            raise ValueProblem(f"a tensor of dtype {plain.dtype} cannot be read")
        shape = tuple(plain.shape)
        flat = plain.resolve_conj().resolve_neg().contiguous().reshape(-1)
        raw = memoryview(flat.view(torch.uint8).numpy().data) if flat.numel() else memoryview(b"")
        offset = self.size
        self.segments.append(raw)
        self.size += raw.nbytes
        return TensorRef(CODES[plain.dtype], shape, offset)


def _bounded_int(number: int) -> int:
    if not -(2**63) <= number < 2**64:
        raise ValueProblem("an integer that does not fit in 64 bits")
    return number


def _bounded(text: Any) -> Any:
    if len(text) > MAX_TEXT:
        raise ValueProblem("a text longer than two million characters")
    return text


def whole(text: str) -> str:
    """The text without halves of characters, which cannot be sent."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def view_of(ref: TensorRef, body: bytearray | memoryview) -> torch.Tensor:
    """The tensor of `ref`, checked against the body's length before anything is allocated."""
    dtype = DTYPES.get(ref.dtype)
    if dtype is None or len(ref.shape) > 16 or min(ref.shape, default=0) < 0:
        raise ValueProblem("a tensor with an unknown dtype or an impossible shape")
    count = math.prod(ref.shape)
    nbytes = count * dtype.itemsize
    if ref.offset < 0 or ref.offset + nbytes > len(body):
        raise ValueProblem("a tensor that is larger than its bytes")
    if count == 0:
        return _empty(ref.shape, dtype)
    if ref.dtype == "b1":
        raw = torch.frombuffer(body, dtype=torch.uint8, count=count, offset=ref.offset)
        return (raw != 0).reshape(ref.shape)
    piece = bytearray(memoryview(body)[ref.offset : ref.offset + nbytes])
    return torch.frombuffer(piece, dtype=dtype).reshape(ref.shape)


def _empty(shape: tuple[int, ...], dtype: torch.dtype) -> torch.Tensor:
    """A tensor without entries, whose other extents no body bounds."""
    if math.prod(max(n, 1) for n in shape) > MAX_EXTENT:
        raise ValueProblem("a tensor with an impossible shape")
    return torch.empty(shape, dtype=dtype)


class Decoder:
    """Turns values back into objects; `resolve` gives handles, names and callables their meaning."""

    def __init__(self, body: bytearray, resolve: Callable[[HandleRef | NameRef | CallableRef], Any]):
        self.body = body
        self.resolve = resolve
        self.nodes = 0

    def decode(self, value: Value, depth: int = 0) -> Any:
        """The object of `value`; raises ValueProblem where it is malformed."""
        self.nodes += 1
        if self.nodes > MAX_NODES or depth > MAX_DEPTH:
            raise ValueProblem("the value is too large or too deeply nested")
        if isinstance(value, TensorRef):
            return view_of(value, self.body)
        if isinstance(value, BytesOf):
            return value.data
        if isinstance(value, ListOf):
            return [self.decode(item, depth + 1) for item in value.items]
        if isinstance(value, TupleOf):
            return tuple(self.decode(item, depth + 1) for item in value.items)
        if isinstance(value, DictOf):
            return self._dict(value, depth)
        if isinstance(value, HandleRef | NameRef | CallableRef):
            return self.resolve(value)
        return value

    def _dict(self, value: DictOf, depth: int) -> dict[Any, Any]:
        pairs = [(self.decode(k, depth + 1), self.decode(v, depth + 1)) for k, v in value.pairs]
        try:
            return dict(pairs)
        except TypeError as error:
            raise ValueProblem("a dict with keys that are not plain") from error

"""The judge's end of the wire: whatever comes is a value or a refusal, in bounded time and memory."""

import socket
import sys
import time
from pathlib import Path
from typing import Any

import msgspec
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.sandbox import values, wire
from autograder.sandbox.values import Decoder, Encoder, ValueProblem

sys.path.insert(0, str(Path(__file__).parents[2] / "fuzz"))
import frames

numbers = st.integers(-(2**63), 2**64 - 1)
plain = st.one_of(st.none(), st.booleans(), numbers, st.floats(), st.text(max_size=8))
tensors = st.builds(
    values.TensorRef,
    st.one_of(st.sampled_from([*values.DTYPES, "f16", "O"]), st.text(max_size=3)),
    st.lists(st.one_of(st.integers(-2, 5), numbers), max_size=20).map(tuple),
    st.one_of(st.integers(-8, 64), numbers),
)
references = st.one_of(
    st.builds(values.HandleRef, numbers, st.text(max_size=4)),
    st.builds(values.NameRef, st.text(max_size=4), st.lists(st.text(max_size=3), max_size=3).map(tuple)),
    st.builds(values.CallableRef, numbers),
    st.builds(values.BytesOf, st.binary(max_size=8)),
)
any_value = st.recursive(
    st.one_of(plain, tensors, references),
    lambda inner: st.one_of(
        st.builds(values.ListOf, st.lists(inner, max_size=4)),
        st.builds(values.TupleOf, st.lists(inner, max_size=4)),
        st.builds(values.DictOf, st.lists(st.tuples(inner, inner), max_size=3)),
    ),
    max_leaves=12,
)
messages = st.one_of(
    st.builds(wire.Result, any_value),
    st.builds(wire.Raised, st.lists(st.text(max_size=90), max_size=9), st.text(max_size=700)),
    st.builds(wire.Callback, st.integers(0, 2**40), st.lists(any_value, max_size=3)),
    st.builds(wire.Ready, st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=3)),
)


def frame(header: bytes, body: bytes = b"") -> bytes:
    """A frame as a worker would send it."""
    return wire.LENGTHS.pack(len(header), len(body)) + header + body


def read_or_refuse(data: bytes) -> Any:
    """What the judge makes of it; None for a refusal."""
    try:
        return frames.read(data)
    except frames.REFUSED:
        return None


@given(st.binary(max_size=200))
@settings(max_examples=300, database=None, deadline=None)
def test_noise_is_refused(data: bytes) -> None:
    read_or_refuse(data)


@given(messages, st.binary(max_size=64), st.data())
@settings(max_examples=300, database=None, deadline=None)
def test_a_frame_is_a_value_or_a_refusal(message: Any, body: bytes, data: st.DataObject) -> None:
    header = bytearray(msgspec.msgpack.encode(message))
    read_or_refuse(frame(bytes(header), body))
    for _ in range(data.draw(st.integers(0, 3))):
        header[data.draw(st.integers(0, len(header) - 1))] = data.draw(st.integers(0, 255))
    read_or_refuse(frame(bytes(header), body))


PLAIN = st.recursive(
    st.one_of(plain, st.binary(max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner)),
    max_leaves=8,
)


@given(PLAIN)
@settings(max_examples=150, database=None, deadline=None)
def test_plain_data_comes_back_as_it_was(obj: Any) -> None:
    encoder = Encoder(lambda odd: None)
    header = msgspec.msgpack.encode(wire.Result(encoder.encode(obj)))
    found = frames.read(frame(header))
    assert repr(found) == repr(obj)  # NaN is NaN


@pytest.mark.parametrize("code", values.DTYPES)
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 0, 3), (2, 3)])
def test_tensors_come_back_bit_by_bit(code: str, shape: tuple[int, ...]) -> None:
    tensor = (torch.rand(shape, dtype=torch.float64) * 100 - 50).to(values.DTYPES[code])
    encoder = Encoder(lambda odd: None)
    header = msgspec.msgpack.encode(wire.Result(encoder.encode(tensor)))
    found = frames.read(frame(header, b"".join(encoder.segments)))
    assert found.dtype == tensor.dtype and torch.equal(found, tensor)


@pytest.mark.parametrize(
    "ref",
    [
        values.TensorRef("f8", (2**31, 2**31), 0),
        values.TensorRef("f8", (2**62, 2**62, 2**62), 0),
        values.TensorRef("f8", (0, 2**63 - 1), 0),
        values.TensorRef("f8", (2**40, 2**40, 0), 0),
        values.TensorRef("f8", (2,), -8),
        values.TensorRef("f8", (2,), 1),
        values.TensorRef("f8", (1,) * 17, 0),
        values.TensorRef("f8", (-1, -1), 0),
        values.TensorRef("O", (1,), 0),
    ],
)
def test_impossible_tensors_are_refused(ref: values.TensorRef) -> None:
    with pytest.raises(ValueProblem):
        Decoder(bytearray(8), frames.resolve).decode(ref)


@pytest.mark.parametrize(
    "lengths", [(wire.HEADER_CAP + 1, 0), (1, wire.BODY_CAP + 1), (2**32 - 1, 2**32 - 1)]
)
def test_a_claim_beyond_the_cap_takes_no_memory(lengths: tuple[int, int]) -> None:
    with pytest.raises(wire.ProtocolError, match="too large"):
        frames.read(wire.LENGTHS.pack(*lengths))


def test_deep_nesting_is_refused() -> None:
    header = msgspec.msgpack.encode(["result", None, ""])
    deep = header.replace(b"\xc0", b"\x92\xa1l\x91" * 5000 + b"\xc0")
    with pytest.raises((wire.ProtocolError, ValueProblem)):
        frames.read(frame(deep))


class Clock:
    """A clock that moves by a second at every look."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 1.0
        return self.now


def test_a_trickle_meets_one_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    class Trickle(frames.Bytes):
        def recv(self, count: int) -> bytes:
            return super().recv(1)

    monkeypatch.setattr(time, "monotonic", Clock())
    channel = wire.Channel(Trickle(frame(bytes(100))), judge=True)  # type: ignore[arg-type]
    with pytest.raises(wire.DeadlineMissed):
        channel.receive(20.0)


def test_sending_to_one_who_does_not_read_meets_the_deadline() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        message = wire.Reply(values.BytesOf(b"x" * (1 << 20)))
        with pytest.raises(wire.DeadlineMissed):
            wire.Channel(ours, judge=True).send(message, [], time.monotonic() + 0.05)

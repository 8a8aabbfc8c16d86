"""Fuzz the judge's end of the wire with atheris (`pip install atheris`; not part of the tests).

    PYTHONPATH=. python tests/fuzz/fuzz_wire.py -runs=1000000 -rss_limit_mb=1024 -timeout=5

An input is a raw frame, or names one of our own messages and what to change in it, so that the
fuzzer need not first discover msgpack.
"""

import sys
from pathlib import Path

import atheris
import msgspec

sys.path.insert(0, str(Path(__file__).parent))

with atheris.instrument_imports(include=["autograder.sandbox.wire", "autograder.sandbox.values"]):
    import frames

    from autograder.sandbox import values, wire

T, H = values.TensorRef, values.HandleRef
SEEDS = [
    msgspec.msgpack.encode(message)
    for message in (
        wire.Ready({"uid": "held"}),
        wire.Result(None),
        wire.Result(1.5, "note"),
        wire.Result(T("f8", (2, 3), 0)),
        wire.Result(T("b1", (3,), 1)),
        wire.Result(T("bf2", (0, 4), 0)),
        wire.Result(values.TupleOf([T("f4", (2,), 0), T("i8", (1,), 8), values.BytesOf(b"x")])),
        wire.Result(values.DictOf([("a", 1), (values.TupleOf([1, 2]), values.ListOf([None, True]))])),
        wire.Result(values.ListOf([values.ListOf([values.ListOf([H(0, "Linear")])])])),
        wire.Result(values.NameRef("m", ("f", "g"))),
        wire.Result(values.CallableRef(3)),
        wire.Raised(["ValueError", "Exception"], "text", "module", 3),
        wire.Callback(0, [T("f8", (2,), 0)], {"t": 0.5}),
        wire.Callback(1, [1], {}, [T("f8", (2,), 0)], [0]),
    )
]


def one_input(data: bytes) -> None:
    """Anything but a refusal or a value is a crash."""
    try:
        frames.read(data[1:] if data[:1] < b"\x20" else changed(data))
    except frames.REFUSED:
        return


def changed(data: bytes) -> bytes:
    """A seed with bytes replaced (pairs of a place and a byte), and a body."""
    header = bytearray(SEEDS[data[0] % len(SEEDS)])
    edits, body = data[2 : 2 + 2 * (data[1] % 8 if len(data) > 1 else 0)], data[18:]
    for place, byte in zip(edits[::2], edits[1::2], strict=False):
        header[place % len(header)] = byte
    return wire.LENGTHS.pack(len(header), len(body)) + bytes(header) + body


def main() -> None:
    """Hand over to libFuzzer."""
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

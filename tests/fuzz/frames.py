"""What the judge does with a frame, on bytes: the target of every fuzzer of the wire."""

import math
from typing import Any

from autograder.sandbox import wire
from autograder.sandbox.client import tidy
from autograder.sandbox.values import Decoder, HandleRef, ValueProblem

REFUSED = (wire.ProtocolError, wire.Hangup, wire.DeadlineMissed, ValueProblem)


class Bytes:
    """As much of a socket as a channel reads from: these bytes, then the end."""

    def __init__(self, data: bytes) -> None:
        self.data = memoryview(data)

    def settimeout(self, seconds: float | None) -> None:
        """Never late."""

    def gettimeout(self) -> float | None:
        """Never late."""
        return None

    def recv(self, count: int) -> bytes:
        """The next bytes, none at the end."""
        piece, self.data = self.data[:count], self.data[count:]
        return bytes(piece)


def resolve(ref: Any) -> Any:
    """As the judge resolves: handles stay what they are, nothing else is data."""
    if isinstance(ref, HandleRef):
        return ref
    raise ValueProblem("a name or a function where plain data was expected")


def read(data: bytes) -> Any:
    """The objects of the first frame; raises one of REFUSED, and nothing else."""
    channel = wire.Channel(Bytes(data), judge=True)  # type: ignore[arg-type]
    message, body = channel.receive(math.inf)
    decoder = Decoder(body, resolve)
    if isinstance(message, wire.Result):
        return decoder.decode(message.value)
    if isinstance(message, wire.Raised):
        return tidy(message)
    if isinstance(message, wire.Callback):
        values = [*message.args, *message.kwargs.values(), *(message.cotangents or [])]
        return [decoder.decode(value) for value in values]
    return message

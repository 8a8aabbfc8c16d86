"""Frames and messages between judge and worker: typed, bounded, with one deadline a reply.

A frame is two 4-byte lengths, a msgpack header and the tensors' raw bytes.  Nothing is ever
unpickled; every malformed frame is a `ProtocolError` of whoever sent it.
"""

import math
import socket
import struct
import time

import msgspec

from autograder.sandbox.values import Value

HEADER_CAP = 2 << 20
BODY_CAP = 64 << 20
OUTWARD_CAP = 256 << 20  # of what the judge sends: a hand-in's weights among it
PIECE, LARGEST_PIECE = 1 << 16, 1 << 20  # most messages come in one
LENGTHS = struct.Struct(">II")


class ProtocolError(Exception):
    """The other side sent something that is no message."""


class Hangup(Exception):
    """The other side closed the connection."""


class DeadlineMissed(Exception):
    """No whole answer came before the deadline."""


class SourceText(msgspec.Struct, frozen=True, array_like=True):
    """A module for the worker to load: its file name, text and reduced text."""

    name: str
    filename: str
    text: str
    definitions: str


class Load(msgspec.Struct, frozen=True, tag="load"):
    """The student's modules and the given ones, the default dtype and the seed."""

    modules: list[SourceText]
    given: list[SourceText]
    single: bool = False
    seed: int = 0
    overrides: list[tuple[str, str, int]] = []
    weights: dict[str, bytes] = {}


class Import(msgspec.Struct, frozen=True, tag="import"):
    """Import one of the student's modules."""

    module: str


class Perform(msgspec.Struct, frozen=True, tag="perform"):
    """Do `verb` with a target, arguments and options; with a `seed`, first forget every handle and
    seed every global generator."""

    verb: str
    target: Value
    args: list[Value] = []
    kwargs: dict[str, Value] = {}
    options: dict[str, Value] = {}
    seed: int | None = None


class Reply(msgspec.Struct, frozen=True, tag="reply"):
    """The judge's answer to a callback."""

    value: Value
    problem: str = ""


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """The worker is up; `proof` says which canaries were stopped."""

    proof: dict[str, str]


class Result(msgspec.Struct, frozen=True, tag="result"):
    """A value that the student's code returned."""

    value: Value
    note: str = ""


class Raised(msgspec.Struct, frozen=True, tag="raised"):
    """An exception in the student's code: its classes, text and place."""

    types: list[str]
    text: str
    module: str = ""
    line: int = 0


class Callback(msgspec.Struct, frozen=True, tag="callback"):
    """The student's code calls a function of the judge (`cotangents`: its derivative)."""

    id: int
    args: list[Value]
    kwargs: dict[str, Value] = {}
    cotangents: list[Value] | None = None
    places: list[int] = []


ToWorker = Load | Import | Perform | Reply
ToJudge = Ready | Result | Raised | Callback

_encoder = msgspec.msgpack.Encoder()
_worker_decoder = msgspec.msgpack.Decoder(ToWorker)
_judge_decoder = msgspec.msgpack.Decoder(ToJudge)


class Channel:
    """One end of a connection; sends and receives whole messages before a deadline."""

    def __init__(self, sock: socket.socket, judge: bool) -> None:
        self.sock = sock
        self.judge = judge
        self.ahead = bytearray()  # what came along with an earlier piece

    def send(self, message: ToWorker | ToJudge, segments: list[memoryview], deadline: float) -> None:
        """Send a message and its tensors' bytes."""
        header = _encoder.encode(message)
        size = sum(segment.nbytes for segment in segments)
        if len(header) + size > OUTWARD_CAP:
            raise ProtocolError("the message is too large to send")
        small = b"".join([LENGTHS.pack(len(header), size), header, *segments])
        self._wait_until(deadline)
        try:
            self.sock.sendall(small)
        except TimeoutError as error:
            raise DeadlineMissed("sending") from error
        except OSError as error:
            raise Hangup(str(error)) from error

    def receive(self, deadline: float) -> tuple[ToWorker | ToJudge, bytearray]:
        """The next message and its body; lengths are checked before memory is taken."""
        head, size = LENGTHS.unpack(self._exactly(LENGTHS.size, deadline))
        if self.judge and (head > HEADER_CAP or size > BODY_CAP):
            raise ProtocolError("the answer is too large (more than 64 MiB)")
        header = self._exactly(head, deadline)
        body = self._exactly(size, deadline)
        return self._decode(header), body

    def _decode(self, header: bytearray) -> ToWorker | ToJudge:
        decoder = _judge_decoder if self.judge else _worker_decoder
        try:
            return decoder.decode(header)  # type: ignore[no-any-return]
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, OverflowError) as error:
            raise ProtocolError(f"no message of ours: {error}") from error

    def _exactly(self, count: int, deadline: float) -> bytearray:
        while len(self.ahead) < count:
            self._wait_until(deadline)
            try:
                piece = self.sock.recv(min(max(PIECE, count - len(self.ahead)), LARGEST_PIECE))
            except TimeoutError as error:
                raise DeadlineMissed("receiving") from error
            except OSError as error:
                raise Hangup(str(error)) from error
            if not piece:
                raise Hangup("the connection was closed")
            self.ahead += piece
        data = self.ahead[:count]
        del self.ahead[:count]
        return data

    def _wait_until(self, deadline: float) -> None:
        """How long the next call may block; without a deadline the kernel is not asked again."""
        left = deadline - time.monotonic()
        if left <= 0:
            raise DeadlineMissed("no time left")
        seconds = None if left == math.inf else left
        if seconds is not None or self.sock.gettimeout() is not None:
            self.sock.settimeout(seconds)

    def wait(self, seconds: float) -> bool:
        """True as soon as something has come (or the other side is gone)."""
        if self.ahead:
            return True
        self.sock.settimeout(max(seconds, 1e-6))
        try:
            self.ahead += self.sock.recv(PIECE)
        except TimeoutError:
            return False
        except OSError:
            return True
        return True

    def close(self) -> None:
        """Close this end."""
        self.sock.close()

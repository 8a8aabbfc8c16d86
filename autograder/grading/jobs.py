"""What travels between the supervisor and a host: plain structs in length-prefixed msgpack."""

import socket
import struct
from typing import TypeVar

import msgspec

from autograder.submission.model import Submission

_LENGTH = struct.Struct(">I")
T = TypeVar("T")


class Setting(msgspec.Struct, frozen=True):
    """How a host is to grade: fixed for its life; `many` hand-ins are worth some preparation."""

    root: str
    assignment: str
    core: int | None = None
    quick: bool = False
    landlock: bool = True
    total_seconds: float | None = None
    questions: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    public: bool = False
    many: bool = False
    trains: bool = False
    audit: bool = False


class Job(msgspec.Struct, frozen=True):
    """One submission, and where its results.json goes."""

    submission: Submission
    out: str
    only: tuple[str, ...] = ()


class Done(msgspec.Struct, frozen=True):
    """How a job ended: `problem` is the grader's own fault, '' if there was none; `fatal` if nothing
    could be written, `last` if the host cannot go on."""

    key: str
    problem: str = ""
    fatal: bool = False
    last: bool = False


class Greeting(msgspec.Struct, frozen=True):
    """The host is ready, or says what is wrong with the suite."""

    problem: str = ""
    isolation: dict[str, str] = {}


def send(sock: socket.socket, message: msgspec.Struct) -> None:
    """Send one message."""
    data = msgspec.msgpack.encode(message)
    sock.sendall(_LENGTH.pack(len(data)) + data)


def receive(sock: socket.socket, kind: type[T]) -> T | None:
    """The next message; None once the other end is closed."""
    head = _exactly(sock, _LENGTH.size)
    if head is None:
        return None
    data = _exactly(sock, _LENGTH.unpack(head)[0])
    return None if data is None else msgspec.msgpack.decode(data, type=kind)


def _exactly(sock: socket.socket, count: int) -> bytes | None:
    data = b""
    while len(data) < count:
        piece = sock.recv(min(count - len(data), 1 << 20))
        if not piece:
            return None
        data += piece
    return data

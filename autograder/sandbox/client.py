"""The judge's end: workers as objects that answer requests, die, and are replaced.

Two ways to get a worker: `Forked` asks a nursery (Linux), `Spawned` starts a plain child process
(any platform; a student's own laptop).
"""

import contextlib
import math
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any, Protocol

import msgspec

from autograder.sandbox import proof, wire
from autograder.sandbox.clock import Clock
from autograder.sandbox.nursery import Order, Report
from autograder.sandbox.values import Decoder, Encoder, ValueProblem

START_SECONDS = 60.0
REPLY_SECONDS = 30.0
PATIENCE = 5.0  # a starved worker may take this many times its budget on the clock


class SandboxFault(Exception):
    """The sandbox itself is at fault: never a student's failure."""


class WorkerLost(Exception):
    """The worker died, missed its deadline or broke the protocol; `cause` is for the student."""

    def __init__(self, cause: str, kind: str) -> None:
        super().__init__(cause)
        self.cause = cause
        self.kind = kind


class StudentRaised(Exception):
    """The student's code raised."""

    def __init__(self, raised: wire.Raised) -> None:
        super().__init__(raised.text)
        self.raised = raised


class Source(Protocol):
    """Where workers come from; a `reusable` one serves several properties."""

    reusable: bool

    def spawn(self) -> "Process":
        """A new worker process that has said that it is ready."""

    def end(self, process: "Process") -> int:
        """Kill it with everything it started; its wait status."""


class Process:
    """A worker process and the connection to it."""

    def __init__(self, pid: int, channel: wire.Channel, proof: dict[str, str]) -> None:
        self.pid = pid
        self.channel = channel
        self.proof = proof
        self.clock = Clock(pid)

    def close(self) -> None:
        """Close the connection."""
        self.channel.close()
        self.clock.close()


class Forked:
    """Workers from the nursery at the other end of `control`."""

    reusable = False

    def __init__(
        self,
        control: socket.socket,
        memory: int = 1 << 30,
        forbidden: tuple[str, ...] = (),
        landlock: bool = True,
        cpu_seconds: float = 600.0,
        may_fork: bool = False,
    ) -> None:
        self.control = control
        self.order = Order(
            "spawn",
            memory=memory,
            cpu_seconds=cpu_seconds,
            forbidden=forbidden,
            landlock=landlock,
            may_fork=may_fork,
        )

    def spawn(self) -> Process:
        """Fork a worker, wait for its proof and look at it from outside."""
        report, descriptors = self._ask(msgspec.structs.replace(self.order, judge=os.getpid()))
        if not descriptors:
            raise SandboxFault(report.problem or "the nursery gave no worker")
        channel = wire.Channel(socket.socket(fileno=descriptors[0]), judge=True)
        process = Process(report.pid, channel, _proof(channel))
        missing, _ = self._ask(Order("inspect", pid=report.pid))
        broken = proof.missing(process.proof, as_root=os.geteuid() == 0)
        if missing.problem or broken:
            self.end(process)
            raise SandboxFault(f"isolation does not hold: {missing.problem or ', '.join(broken)}")
        return process

    def end(self, process: Process) -> int:
        """Have the nursery kill it."""
        process.close()
        return self._ask(Order("end", pid=process.pid))[0].status

    def end_all(self) -> None:
        """Have the nursery kill every worker (a judge before this one may have died)."""
        self._ask(Order("end-all"))

    def _ask(self, order: Order) -> tuple[Report, list[int]]:
        """Send an order and wait for its own report; those of a judge that died are dropped."""
        number = int.from_bytes(os.urandom(6), "big")
        try:
            self.control.settimeout(REPLY_SECONDS)
            self.control.send(msgspec.json.encode(msgspec.structs.replace(order, id=number)))
            while True:
                data, descriptors, _, _ = socket.recv_fds(self.control, 1 << 16, 1)
                report = msgspec.json.decode(data, type=Report)
                if report.id == number:
                    return report, list(descriptors)
                for descriptor in descriptors:
                    os.close(descriptor)
        except (OSError, msgspec.DecodeError) as error:
            raise SandboxFault(f"the nursery does not answer: {error}") from error


class Spawned:
    """Workers as plain child processes over loopback: no fork, no uid, any platform."""

    reusable = True

    def __init__(self, environment: dict[str, str] | None = None) -> None:
        self.environment = {**os.environ, **(environment or {}), "OMP_NUM_THREADS": "1"}
        self.children: dict[int, subprocess.Popen[bytes]] = {}

    def spawn(self) -> Process:
        """Start `python -m autograder.sandbox.spawned` and let it connect with a one-time token."""
        token = secrets.token_hex(16)
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.settimeout(START_SECONDS)
            child = self._start(server.getsockname()[1], token)
            try:
                connection, _ = server.accept()
            except TimeoutError as error:
                child.kill()
                raise SandboxFault("the worker did not start") from error
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        channel = wire.Channel(connection, judge=True)
        if channel._exactly(len(token), time.monotonic() + START_SECONDS) != token.encode():
            raise SandboxFault("somebody else connected")
        self.children[child.pid] = child
        return Process(child.pid, channel, _proof(channel))

    def _start(self, port: int, token: str) -> subprocess.Popen[bytes]:
        child = subprocess.Popen(
            [sys.executable, "-m", "autograder.sandbox.spawned", str(port)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=self.environment,
        )
        assert child.stdin is not None
        child.stdin.write(token.encode())
        child.stdin.close()
        return child

    def close(self) -> None:
        """Kill every child that is left."""
        for child in self.children.values():
            child.kill()
            child.wait()
        self.children.clear()

    def end(self, process: Process) -> int:
        """Kill the child."""
        process.close()
        child = self.children.pop(process.pid)
        child.kill()
        return child.wait()


def _proof(channel: wire.Channel) -> dict[str, str]:
    try:
        message, _ = channel.receive(time.monotonic() + START_SECONDS)
    except (wire.Hangup, wire.DeadlineMissed, wire.ProtocolError) as error:
        raise SandboxFault(f"a worker died while its isolation was set up: {error}") from error
    if not isinstance(message, wire.Ready):
        raise SandboxFault("a worker did not say that it is ready")
    if "problem" in message.proof:
        raise SandboxFault(f"a worker could not be confined: {message.proof['problem']}")
    return message.proof


Serve = Callable[[int, list[Any], dict[str, Any], tuple[list[Any], list[int]] | None], Any]


class Conversation:
    """Requests to one worker; a `WorkerLost` ends it."""

    def __init__(
        self,
        source: Source,
        serve: Serve,
        opaque: Callable[[Any], Any],
        resolve: Callable[[Any], Any],
        single: bool = False,
    ) -> None:
        self.source = source
        self.process = source.spawn()
        self.serve = serve
        self.opaque = opaque
        self.resolve = resolve
        self.single = single
        self.lost = False
        self.until = math.inf  # no request outlasts this moment

    def ask(self, build: Callable[[Encoder], wire.ToWorker], seconds: float) -> Any:
        """Send one request and give back the value; callbacks are served meanwhile."""
        encoder = self._encoder()
        message = build(encoder)
        end = min(time.monotonic() + seconds * PATIENCE, self.until)
        try:
            self.process.channel.send(message, encoder.segments, end)
            return self._answered(seconds, end)
        except wire.DeadlineMissed:
            raise self._lose(f"it ran longer than {seconds:g} seconds", "timeout") from None
        except (wire.ProtocolError, ValueProblem) as error:
            raise self._lose(f"its answer could not be read: {error}", "protocol") from None
        except wire.Hangup:
            raise self._lose(None, "died") from None

    def _encoder(self) -> Encoder:
        return Encoder(self.opaque, self.single)

    def _answered(self, seconds: float, end: float) -> Any:
        """The answer; what the judge's own functions take meanwhile is not counted."""
        clock, start = self.process.clock, time.monotonic()
        used = clock.cpu_seconds()
        while True:
            self._await(start, used, seconds, end)
            message, body = self.process.channel.receive(min(end, time.monotonic() + seconds))
            decoder = Decoder(body, self.resolve)
            if isinstance(message, wire.Result):
                return decoder.decode(message.value)
            if isinstance(message, wire.Raised):
                raise StudentRaised(tidy(message))
            if not isinstance(message, wire.Callback):
                raise wire.ProtocolError("an answer that was not asked for")
            asked = time.monotonic()
            self._serve(message, decoder, end)
            start += time.monotonic() - asked

    def _await(self, start: float, used: float, seconds: float, end: float) -> None:
        """Wait for the next message; a worker that merely waits for a processor is not blamed."""
        clock, channel = self.process.clock, self.process.channel
        while True:
            now = time.monotonic()
            late = now - start > seconds
            if now > end or (late and clock.cpu_seconds() - used > seconds):
                raise wire.DeadlineMissed("no answer")
            pause = 0.1 if late else start + seconds - now
            if channel.wait(min(pause, end - now)):
                return
            if late and not clock.runnable():
                raise wire.DeadlineMissed("no answer")

    def _serve(self, message: wire.Callback, decoder: Decoder, end: float) -> None:
        args = [decoder.decode(value) for value in message.args]
        kwargs = {name: decoder.decode(value) for name, value in message.kwargs.items()}
        asked = None
        if message.cotangents is not None:
            asked = ([decoder.decode(value) for value in message.cotangents], message.places)
        encoder = self._encoder()
        try:
            reply = wire.Reply(encoder.encode(self.serve(message.id, args, kwargs, asked)))
        except Exception as error:
            encoder = self._encoder()
            reply = wire.Reply(None, f"{type(error).__name__}: {error}"[:500])
        self.process.channel.send(reply, encoder.segments, end)

    def _lose(self, cause: str | None, kind: str) -> WorkerLost:
        self.lost = True
        status = self.source.end(self.process)
        return WorkerLost(cause or _obituary(status), kind)

    def close(self) -> None:
        """End the worker."""
        if not self.lost:
            self.lost = True
            with contextlib.suppress(SandboxFault):
                self.source.end(self.process)


def tidy(raised: wire.Raised) -> wire.Raised:
    """The exception with its texts as short as our own worker would have sent them."""
    types = [printable(kind)[:80] for kind in raised.types[:8]]
    return wire.Raised(types, printable(raised.text)[:620], raised.module[:200], raised.line)


def printable(text: str) -> str:
    """The text without control characters."""
    return "".join(c if c.isprintable() or c == "\n" else "?" for c in text[:2000])


def _obituary(status: int) -> str:
    signals = {11: "a segmentation fault", 6: "an abort", 9: "a kill (out of memory or of time)"}
    if os.name == "posix" and os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        return f"its process died of {signals.get(number, f'signal {number}')}"
    return "its process ended before it answered"

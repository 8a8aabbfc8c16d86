"""Where workers come from.

`Forked` asks a nursery (Linux), `Spawned` starts a plain child process (any platform; a student's
own laptop).
"""

import os
import secrets
import socket
import subprocess
import sys
import time
from typing import Protocol

import msgspec

from autograder.sandbox import proof, wire
from autograder.sandbox.clock import Clock
from autograder.sandbox.nursery import Order, Report

START_SECONDS = 60.0
REPLY_SECONDS = 30.0


class SandboxFault(Exception):
    """The sandbox itself is at fault: never a student's failure."""


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

"""The judge's end: one worker that answers requests, or is lost."""

import contextlib
import math
import os
import time
from collections.abc import Callable
from typing import Any

from autograder.sandbox import wire
from autograder.sandbox.sources import SandboxFault, Source
from autograder.sandbox.values import Decoder, Encoder, ValueProblem

PATIENCE = 5.0  # a starved worker may take this many times its budget on the clock


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

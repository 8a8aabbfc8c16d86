"""The untrusted process: loads the student's modules and answers the judge's requests.

Nothing secret is ever in this process; whatever it says is a claim.
"""

import math
import os
import random
import sys
import traceback
from typing import Any

import torch
from numpy import random as numpy_random  # loaded here, once: numpy itself waits for its first use

from autograder.sandbox import wire
from autograder.sandbox.executor import Asked, Executor
from autograder.sandbox.loader import Library
from autograder.sandbox.values import Decoder, Encoder, Value, whole
from autograder.sandbox.verbs import Unusable


class Sink:
    """A text stream that keeps nothing; students may print what they like."""

    encoding = "utf-8"

    def write(self, text: str) -> int:
        """Forget `text`."""
        return len(text)

    def flush(self) -> None:
        """Nothing to do."""

    def isatty(self) -> bool:
        """Never a terminal."""
        return False

    def fileno(self) -> int:
        """The process's own standard output, which leads nowhere."""
        return 1


class Worker:
    """Serves one connection until it closes."""

    def __init__(self, channel: wire.Channel) -> None:
        self.channel = channel
        self.single = False
        self.library = Library([])
        self.executor = Executor(self.library, Library([]), self.call_judge)

    def serve(self, proof: dict[str, str]) -> None:
        """Answer requests until the judge hangs up."""
        self._send(wire.Ready(proof), [])
        while True:
            message, body = self.channel.receive(math.inf)
            self._answer(message, body)

    def _answer(self, message: Any, body: bytearray) -> None:
        if isinstance(message, wire.Load):
            self._load(message)
            return self._result(None)
        try:
            result = self._do(message, body)
        except BaseException as error:
            return self._raised(error)
        self._result(result)

    def _do(self, message: Any, body: bytearray) -> Any:
        if isinstance(message, wire.Import):
            self.library.load(message.module)
            return self.library.notes.get(message.module)
        if message.seed is not None:
            self.executor.forget()
            seed_all(message.seed)
        decoder = Decoder(body, self.executor.resolve)
        target = decoder.decode(message.target)
        args = [decoder.decode(value) for value in message.args]
        kwargs = {name: decoder.decode(value) for name, value in message.kwargs.items()}
        options = {name: decoder.decode(value) for name, value in message.options.items()}
        return self.executor.perform(message.verb, target, args, kwargs, options)

    def _load(self, message: wire.Load) -> None:
        self.single = message.single
        torch.set_default_dtype(torch.float32 if message.single else torch.float64)
        seed_all(message.seed)
        for name in self.library.modules:
            sys.modules.pop(name, None)
        self.library = Library(message.modules, register=True)
        given = Library(message.given, register=True)
        self.library.sources.update(given.sources)
        self.executor = Executor(self.library, self.library, self.call_judge, message.weights)
        for module, name, key in message.overrides:
            self.library.override_later(module, name, self._stub(key))

    def _stub(self, key: int) -> Any:
        from autograder.sandbox.executor import JudgeFunction

        return JudgeFunction(key, self.call_judge)

    def call_judge(self, id: int, args: Any, kwargs: Any, asked: Asked | None) -> Any:
        """Call one of the judge's functions over the wire while the judge's own call is open."""
        encoder = Encoder(self.executor.opaque)
        sent = [encoder.encode(arg) for arg in args]
        named = {name: encoder.encode(value) for name, value in kwargs.items()}
        cotangents = None if asked is None else [encoder.encode(c) for c in asked[0]]
        places = [] if asked is None else asked[1]
        message = wire.Callback(id, sent, named, cotangents, places)
        self._send(message, encoder.segments)
        reply, body = self.channel.receive(math.inf)
        if not isinstance(reply, wire.Reply):
            raise RuntimeError("the judge did not answer")
        if reply.problem:
            raise RuntimeError(reply.problem)
        return Decoder(body, self.executor.resolve).decode(reply.value)

    def _result(self, obj: Any) -> None:
        encoder = Encoder(self.executor.opaque)
        try:
            value: Value = encoder.encode(obj)
        except BaseException as error:  # a student's class may raise anything when it is looked at
            return self._raised(Unusable(f"the answer cannot be read: {_text(error)}"))
        self._send(wire.Result(value), encoder.segments)

    def _raised(self, error: BaseException) -> None:
        module, line = place_of(error, self.library)
        types = [whole(kind.__name__) for kind in type(error).__mro__][:8]
        self._send(wire.Raised(types, _text(error), module, line), [])

    def _send(self, message: Any, segments: list[memoryview]) -> None:
        self.channel.send(message, segments, math.inf)


def _text(error: BaseException) -> str:
    try:
        text = whole(str(error))
    except BaseException:
        text = "(no text)"
    return text if len(text) <= 600 else text[:600] + " …"


def place_of(error: BaseException, library: Library) -> tuple[str, int]:
    """The module and line of the student's own code where the error arose, the innermost one."""
    names = {source.filename: name for name, source in library.sources.items()}
    if isinstance(error, SyntaxError) and error.filename in names:
        return names[error.filename], error.lineno or 0
    found = ("", 0)
    for frame, line in traceback.walk_tb(error.__traceback__):
        name = names.get(frame.f_code.co_filename)
        if name is not None and not name.startswith("given"):
            found = (name, line)
    return found


def seed_all(seed: int) -> None:
    """Seed every global generator (not by `torch.manual_seed`: it formats a stack for devices)."""
    random.seed(seed)
    numpy_random.seed(seed % 2**32)
    torch.default_generator.manual_seed(seed)


def run(channel: wire.Channel, proof: dict[str, str]) -> None:
    """Serve until the judge hangs up, then end without any clean-up of the student's."""
    sys.stdout = sys.stderr = Sink()
    try:
        Worker(channel).serve(proof)
    except (wire.Hangup, wire.DeadlineMissed, wire.ProtocolError):
        os._exit(0)
    os._exit(1)

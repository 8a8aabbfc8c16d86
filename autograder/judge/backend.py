"""Where a property's requests go: to the student's worker, or to trusted code in this process."""

import math
from collections.abc import Callable
from typing import Any, Protocol

import msgspec
import torch

from autograder.judge.settings import SEED_OF_WORKERS
from autograder.sandbox import wire, worker
from autograder.sandbox.client import Conversation, StudentRaised
from autograder.sandbox.executor import Asked, Executor, answer
from autograder.sandbox.loader import Library
from autograder.sandbox.sources import Source
from autograder.sandbox.values import Decoder, Encoder, ValueProblem
from autograder.sandbox.verbs import Unusable
from autograder.sandbox.wire import SourceText

Opaque = Callable[[Any], Any]


class Program(msgspec.Struct, frozen=True):
    """The modules that a backend runs: a submission's (or a variant's) and the given ones."""

    modules: list[SourceText]
    given: list[SourceText] = []
    weights: dict[str, bytes] = {}

    def has(self, module: str) -> bool:
        """Whether there is a module of that name."""
        return module == "given" or any(source.name == module for source in self.modules)


class Functions:
    """The judge's functions that the student's code may call, by number."""

    def __init__(self) -> None:
        self.known: list[Callable[..., Any]] = []

    def number(self, function: Callable[..., Any]) -> int:
        """The number under which `function` can be called back."""
        self.known.append(function)
        return len(self.known) - 1

    def serve(self, id: int, args: Any, kwargs: Any, asked: Asked | None) -> Any:
        """Answer a callback; raises ValueProblem for a number that was never given out."""
        if not 0 <= id < len(self.known):
            raise ValueProblem("a function that was never sent")
        return answer(self.known[id], args, kwargs, asked)


class Request(msgspec.Struct):
    """A verb with its target, arguments and options, as Python objects."""

    verb: str
    target: Any
    args: tuple[Any, ...] = ()
    kwargs: dict[str, Any] = {}
    options: dict[str, Any] = {}

    def encoded(self, encoder: Encoder, seed: int | None = None) -> wire.Perform:
        """The message for the worker (with a seed if it is the first of an example)."""
        return wire.Perform(
            self.verb,
            encoder.encode(self.target),
            [encoder.encode(arg) for arg in self.args],
            {name: encoder.encode(value) for name, value in self.kwargs.items()},
            {name: encoder.encode(value) for name, value in self.options.items()},
            seed,
        )


START_SECONDS = 10.0  # what is asked between calls


class Backend(Protocol):
    """Runs a program for one property; no request outlasts the moment `until`."""

    until: float

    def cpu_seconds(self) -> float:
        """Processor time that the program has used so far in its present process."""

    def start(self, single: bool, overrides: list[tuple[str, str, int]]) -> None:
        """A fresh process (or library); `overrides` are answered by the judge's functions."""

    def load(self, module: str, seconds: float) -> Any:
        """Import a module."""

    def reseed(self) -> None:
        """Start an example: seed the global generators, forget handles."""

    def perform(self, request: Request, seconds: float) -> Any:
        """Carry out a request."""

    def close(self) -> None:
        """Let go of everything."""


class WorkerBackend:
    """Requests over the wire to a worker of its own, a fresh one each `start`."""

    def __init__(
        self,
        program: Program,
        source: Source,
        functions: Functions,
        opaque: Opaque,
        resolve: Opaque,
    ) -> None:
        self.program = program
        self.source = source
        self.functions = functions
        self.opaque = opaque
        self.resolve = resolve
        self.conversation: Conversation | None = None
        self.proof: dict[str, str] = {}
        self.until = math.inf
        self.fresh = False  # an example has begun of which the worker does not know

    def cpu_seconds(self) -> float:
        """Processor time of the worker; 0 once it is lost."""
        talk = self.conversation
        return 0.0 if talk is None or talk.lost else talk.process.clock.cpu_seconds()

    def start(self, single: bool, overrides: list[tuple[str, str, int]]) -> None:
        """Replace the worker and send it the program."""
        self.close()
        if self.conversation is None or self.conversation.lost:
            self.conversation = Conversation(self.source, self.functions.serve, self.opaque, self.resolve)
        self.conversation.single = single
        self.proof = self.conversation.process.proof
        program = self.program
        load = wire.Load(program.modules, program.given, single, SEED_OF_WORKERS, overrides, program.weights)
        self._talk().ask(lambda _: load, 3 * START_SECONDS)

    def load(self, module: str, seconds: float) -> Any:
        """Import a module in the worker."""
        return self._talk().ask(lambda _: wire.Import(module), seconds)

    def reseed(self) -> None:
        """Start an example: the worker hears of it with the next request."""
        self.fresh = True

    def perform(self, request: Request, seconds: float) -> Any:
        """Carry out a request in the worker."""
        seed, self.fresh = SEED_OF_WORKERS if self.fresh else None, False
        return self._talk().ask(lambda encoder: request.encoded(encoder, seed), seconds)

    def close(self) -> None:
        """End the worker (one that is slow to start is kept for the next property)."""
        if self.conversation is not None and not self.source.reusable:
            self.conversation.close()
            self.conversation = None

    def _talk(self) -> Conversation:
        assert self.conversation is not None, "start() comes first"
        self.conversation.until = self.until
        return self.conversation


class LocalBackend:
    """The same requests in this process, through the same encoding; for trusted code only."""

    def __init__(self, program: Program, functions: Functions, opaque: Opaque, resolve: Opaque) -> None:
        self.program = program
        self.functions = functions
        self.opaque = opaque
        self.resolve = resolve
        self.single = False
        self.seed = SEED_OF_WORKERS
        self.until = math.inf
        self.executor = Executor(Library([]), Library([]), functions.serve)

    def cpu_seconds(self) -> float:
        """Nothing beyond this process's own time."""
        return 0.0

    def start(self, single: bool = False, overrides: list[tuple[str, str, int]] | None = None) -> None:
        """A fresh library."""
        self.single = single
        library = Library([*self.program.modules, *self.program.given])
        self.executor = Executor(library, library, self.functions.serve, self.program.weights)

    def load(self, module: str, seconds: float = 0.0) -> Any:
        """Import a module."""
        return self._guarded(lambda: self.executor.library.load(module) and None)

    def reseed(self) -> None:
        """Start an example."""
        self.executor.forget()
        worker.seed_all(self.seed)

    def perform(self, request: Request, seconds: float = 0.0) -> Any:
        """Carry out a request."""
        outward = Encoder(self.opaque, self.single)
        message = request.encoded(outward)
        decoder = Decoder(bytearray(b"".join(outward.segments)), self.executor.resolve)
        args = [decoder.decode(value) for value in message.args]
        kwargs = {name: decoder.decode(value) for name, value in message.kwargs.items()}
        options = {name: decoder.decode(value) for name, value in message.options.items()}
        return self._guarded(
            lambda: self.executor.perform(message.verb, decoder.decode(message.target), args, kwargs, options)
        )

    def _guarded(self, action: Callable[[], Any]) -> Any:
        previous = torch.get_default_dtype()
        torch.set_default_dtype(torch.float32 if self.single else torch.float64)
        back = Encoder(self.executor.opaque)
        try:
            value = back.encode(action())
        except ValueProblem as error:
            raise self._raised(Unusable(f"the answer cannot be read: {error}")) from None
        except Exception as error:
            raise self._raised(error) from None
        finally:
            torch.set_default_dtype(previous)
        return Decoder(bytearray(b"".join(back.segments)), self.resolve).decode(value)

    def _raised(self, error: BaseException) -> StudentRaised:
        module, line = worker.place_of(error, self.executor.library)
        types = [kind.__name__ for kind in type(error).__mro__]
        return StudentRaised(wire.Raised(types, str(error)[:600], module, line))

    def close(self) -> None:
        """Drop the library."""
        self.executor = Executor(Library([]), Library([]), self.functions.serve)

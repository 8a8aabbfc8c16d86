"""The `submission` that suites see: the student's modules as if they were local.

`submission.gaussians.kl_std_normal(mu, logvar)` sends a request and gives back plain values;
objects that stay with the student are `Handle`s.
"""

import contextlib
import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.judge.backend import Backend, Functions, Program, Request
from autograder.judge.calls import Call, CallLog
from autograder.judge.errors import Explainer
from autograder.judge.failures import (
    Failure,
    GraderFault,
    NoSuchModule,
    StudentError,
    WorkerStopped,
)
from autograder.judge.limits import Limits
from autograder.judge.names import Handle, Name
from autograder.judge.settings import IMPORT_SECONDS, KEPT_EXAMPLES, SECOND_TIMEOUT
from autograder.sandbox.client import StudentRaised, WorkerLost
from autograder.sandbox.sources import SandboxFault
from autograder.sandbox.values import CallableRef, HandleRef, NameRef, ValueProblem


class Submission:
    """The student's modules; a module is an attribute."""

    def __init__(
        self,
        program: Program,
        backend: Callable[[Functions, Any, Any], Backend],
        explainer: Explainer,
    ) -> None:
        self._program = program
        self._functions = Functions()
        self._backend = backend(self._functions, self._opaque, self._resolve)
        self._explain = explainer
        self._log = CallLog(KEPT_EXAMPLES)
        self._limits = Limits(10.0, math.inf)
        self._loaded: set[str] = set()
        self._broken: dict[str, NoSuchModule | WorkerStopped] = {}
        self._slow: set[str] = set()

    def __getattr__(self, module: str) -> Name:
        if module.startswith("_"):
            raise AttributeError(module)
        return Name(self, NameRef(module, ()))

    def _begin(
        self,
        limits: Limits,
        single: bool = False,
        overrides: dict[str, Callable[..., Any]] | None = None,
    ) -> None:
        """Start a property (or another try at it) in a fresh process."""
        self._limits = limits
        self._log = CallLog(KEPT_EXAMPLES)
        self._loaded.clear()
        self._functions.known.clear()
        if single or overrides:
            self._broken.clear()
        numbered = [
            (*name.rsplit(".", 1), self._functions.number(function))
            for name, function in (overrides or {}).items()
        ]
        self._backend.until = limits.end
        try:
            self._backend.start(single, numbered)  # type: ignore[arg-type]
            before = self._backend.cpu_seconds()
            limits.worker = lambda: self._backend.cpu_seconds() - before
        except (SandboxFault, WorkerLost) as error:
            raise GraderFault(str(error)) from error

    def _new_example(self) -> None:
        self._log.new_example()
        self._guard("the start of an example", self._backend.reseed)

    def _finish(self) -> None:
        self._backend.close()

    def _opaque(self, obj: Any) -> Any:
        if isinstance(obj, Name | Handle):
            return obj._ref
        if isinstance(obj, HandleRef | NameRef | CallableRef):
            return obj
        if callable(obj):
            return CallableRef(self._functions.number(obj))
        raise ValueProblem(f"a {type(obj).__name__} cannot be sent")

    def _resolve(self, ref: Any) -> Any:
        if isinstance(ref, HandleRef):
            return Handle(self, ref)
        raise ValueProblem("a name or a function where plain data was expected")

    def _do(
        self,
        verb: str,
        target: HandleRef | NameRef | None,
        args: Sequence[Any] = (),
        kwargs: dict[str, Any] | None = None,
        **options: Any,
    ) -> Any:
        self._limits.check()
        self._ensure(target)
        call = Call(verb, target, tuple(args), kwargs or {}, options)
        self._log.begin(call)
        request = Request(verb, target, call.args, call.kwargs, options)
        label = repr(target.path if isinstance(target, NameRef) else verb)
        seconds = min(SECOND_TIMEOUT if label in self._slow else math.inf, self._limits.call)
        try:
            call.result = self._guard(label, lambda: self._backend.perform(request, seconds))
        except (Failure, WorkerStopped) as error:
            call.error = str(error)
            raise
        return call.result

    def _guard(self, label: str, action: Callable[[], Any]) -> Any:
        """Turn what the sandbox raises into a property's failures."""
        try:
            return action()
        except StudentRaised as error:
            raise self._explain.raised(error.raised) from None
        except WorkerLost as error:
            if error.kind == "timeout":
                self._slow.add(label)
            raise WorkerStopped(f"Your program was stopped: {error.cause}.", error.kind) from None
        except SandboxFault as error:
            raise GraderFault(str(error)) from error
        except ValueProblem as error:
            raise GraderFault(f"the suite sent something that cannot be sent: {error}") from error

    def _ensure(self, target: HandleRef | NameRef | None) -> None:
        """Import the target's module first, so that import errors are told apart."""
        if not isinstance(target, NameRef) or not isinstance(target.base, str):
            return
        module = target.base
        if module in self._loaded:
            return
        if module in self._broken:
            raise self._broken[module]
        if not self._program.has(module):
            raise self._explain.missing(module)
        self._import(module)

    def _import(self, module: str) -> None:
        """Load a module; a failure is remembered if no input of a check can have been in its text."""
        try:
            seconds = min(IMPORT_SECONDS, self._limits.whole)
            self._guard(f"import {module}", lambda: self._backend.load(module, seconds))
        except StudentError as error:
            name = self._explain.filename(module)
            sentence = f"`{name}` cannot be loaded: {error.sentence}"
            raise self._remember(module, NoSuchModule(sentence, error.types[0], error.where)) from None
        except WorkerStopped as error:
            name = self._explain.filename(module)
            sentence = f"Loading `{name}`: {error.sentence}"
            raise self._remember(module, WorkerStopped(sentence, error.kind)) from None
        self._loaded.add(module)

    def _remember(self, module: str, error: NoSuchModule | WorkerStopped) -> NoSuchModule | WorkerStopped:
        if not self._loaded:
            self._broken[module] = error
        return error

    def vjp(
        self,
        function: Name | Handle,
        *args: Any,
        wrt: int | tuple[int, ...] = 0,
        cotangent: Tensor | None = None,
        output: int | None = None,
        **kwargs: Any,
    ) -> tuple[Any, Any]:
        """The result, and the gradient of sum(cotangent * result) for the arguments `wrt`."""
        places = (wrt,) if isinstance(wrt, int) else tuple(wrt)
        result, grads = self._do(
            "vjp", function._ref, args, kwargs, wrt=places, cotangent=cotangent, output=output
        )
        return result, (grads[0] if isinstance(wrt, int) else grads)

    def jacobian(
        self,
        function: Name | Handle,
        *args: Any,
        wrt: int = 0,
        output: int | None = None,
        **kwargs: Any,
    ) -> Any:
        """The Jacobian with respect to args[wrt], shape out.shape + in.shape."""
        return self._do("jacobian", function._ref, args, kwargs, wrt=wrt, output=output)

    def gradients(
        self,
        function: Name | Handle,
        *args: Any,
        of: Handle,
        cotangent: Tensor | None = None,
        output: int | None = None,
        **kwargs: Any,
    ) -> Any:
        """The result, and the gradients of sum(cotangent * result) for `of`'s parameters."""
        return self._do("gradients", function._ref, args, kwargs, of=of, cotangent=cotangent, output=output)

    def with_inputs(self, function: Name | Handle, *args: Any, **kwargs: Any) -> Any:
        """The result, and the positional tensors as they are after the call."""
        return self._do("with_inputs", function._ref, args, kwargs)

    def parameters(self, handle: Handle) -> dict[str, Tensor]:
        """The handle's named parameters."""
        return self._do("parameters", handle._ref)  # type: ignore[no-any-return]

    def set_parameters(self, handle: Handle, values: dict[str, Tensor]) -> None:
        """Overwrite named parameters."""
        self._do("set_parameters", handle._ref, [values])

    def randomize(self, handle: Handle, seed: int, scale: float = 0.5) -> dict[str, Tensor]:
        """Set every parameter to scale * N(0, 1), drawn here; gives back what was set."""
        source = torch.Generator().manual_seed(seed)
        drawn = {
            name: scale * torch.randn(old.shape, generator=source, dtype=torch.float64)
            for name, old in self.parameters(handle).items()
        }
        self.set_parameters(handle, drawn)
        return drawn

    def stored_gradients(self, handle: Handle) -> dict[str, Tensor | None]:
        """What is in each parameter's `.grad` now."""
        return self._do("stored_gradients", handle._ref)  # type: ignore[no-any-return]

    def generator(self, seed: int) -> Any:
        """A torch.Generator in the student's process, seeded."""
        return self._do("generator", None, [seed])

    def weights(self, name: str) -> dict[str, Tensor]:
        """The tensors of `weights/<name>.safetensors`, which the student's process reads."""
        file = f"{name}.safetensors"
        if file not in self._program.weights:
            raise Failure(f"`weights/{file}` is not in your submission")
        return self._do("weights", None, [file])  # type: ignore[no-any-return]

    def optimizer(self, kind: str, handle: Handle, **options: Any) -> Any:
        """`torch.optim.<kind>(handle.parameters(), **options)` in the student's process."""
        return self._do("optimizer", handle._ref, [kind], options)

    @contextlib.contextmanager
    def raises(self, name: str) -> Iterator[None]:
        """The student's code must raise an exception called `name` (or a subclass)."""
        try:
            yield
        except StudentError as error:
            if name not in error.types:
                raise
        else:
            raise Failure(f"a {name} was expected here, but nothing was raised")

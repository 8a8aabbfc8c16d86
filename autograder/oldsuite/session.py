"""One test's conversation with the student's program: operations on objects that stay in the worker."""

from pathlib import Path
from types import FrameType
from typing import Any

from autograder.judge.backend import Functions, Program, WorkerBackend
from autograder.judge.errors import Explainer
from autograder.judge.failures import GraderFault, NoSuchModule, Stopped, StudentError, WorkerStopped
from autograder.judge.limits import Limits
from autograder.judge.remote import Submission
from autograder.oldsuite import worker
from autograder.oldsuite.chance import Chance
from autograder.oldsuite.raised import absent, raised
from autograder.oldsuite.worker.packing import Malformed, pack, unpack
from autograder.sandbox.sources import Source
from autograder.sandbox.values import NameRef
from autograder.sandbox.wire import SourceText
from autograder.submission.model import Submission as HandIn

MODULES = {"given": "bridge", **{f"given.{name}": name for name in ("packing", "chance", "runner", "within")}}
LOOKING = {"module", "getattr", "public"}  # what an import does
DO = NameRef("given", ("do",))


class NeedsInside(BaseException):
    """The test does what cannot go over the wire; the text says what.

    No `Exception`, so that nothing in a suite takes it for a failure of the student's.
    """


def given() -> list[SourceText]:
    """Our own texts that a worker gets."""
    folder = Path(worker.__file__).parent
    return [
        SourceText(name, f"given/{file}.py", (folder / f"{file}.py").read_text("utf-8"), "")
        for name, file in MODULES.items()
    ]


class Session:
    """A fresh worker for each test, and the objects of the student that the test holds."""

    def __init__(self, hand_in: HandIn, source: Source) -> None:
        modules = [
            SourceText(s.name, s.filename, s.text, s.definitions)
            for s in hand_in.sources.values()
            if not s.problem
        ]
        program = Program(modules, given(), dict(hand_in.weights))

        def backend(functions: Functions, opaque: Any, resolve: Any) -> WorkerBackend:
            return WorkerBackend(program, source, functions, opaque, resolve)

        self.explainer = Explainer(hand_in)
        self.submission = Submission(program, backend, self.explainer)
        self.chance = Chance()
        self.stopped: Stopped | None = None
        self.wants: NeedsInside | None = None
        self.refused: list[str] = []
        self.calls = 0
        self.number = 0
        self.serving = False
        self.passed: dict[int, Any] = {}  # what the student has passed to a function of the suite's
        self.in_place_lines: set[tuple[str, int]] = set()
        self.lenient_lines: set[tuple[str, int]] = set()
        self.broken: dict[str, Exception] = {}

    def begin(self, limits: Limits) -> None:
        """Start a test in a fresh worker."""
        self.chance = Chance()
        self.stopped, self.wants, self.calls = None, None, 0
        self.refused.clear()
        self.number += 1
        self.serving = False
        self.passed.clear()
        self.submission._slow.clear()
        self.submission._begin(limits)
        self._ask("call", NameRef("given", ("begin",)))

    def end(self) -> None:
        """Let go of the worker."""
        self.submission._finish()

    def do(self, name: str, *operands: Any, named: dict[str, Any] | None = None, boxed: bool = False) -> Any:
        """Carry out an operation in the worker."""
        return self._done(name, list(operands), named or {}, boxed, back=False)[0]

    def do_in_place(self, target: Any, args: tuple[Any, ...], named: dict[str, Any]) -> tuple[Any, Any]:
        """A call whose changes to its arguments are wanted: its value, and the arguments as they are then."""
        return self._done("call", [target, *args], named, False, back=True)

    def _done(
        self, name: str, operands: list[Any], named: dict[str, Any], boxed: bool, back: bool
    ) -> tuple[Any, Any]:
        if self.serving:
            raise self._called_while_serving([*operands, *named.values()])
        packed, options = self._packed(operands), self._packed(named)
        self.calls += name not in LOOKING
        answer = self._ask("call", DO, [name, packed, options, self.chance.outward(), boxed, back])
        try:
            value, states, given_back = answer
            self.chance.inward(states)
            return unpack(value, self._special), given_back and [self._back(x) for x in given_back[1:]]
        except (Malformed, TypeError, ValueError, AttributeError) as error:
            raise self._stop(WorkerStopped(f"Your answer could not be read: {error}.", "protocol")) from None

    def _called_while_serving(self, operands: list[Any]) -> BaseException:
        """Why a function of the suite's that the student calls cannot call back.

        An object that the student has just passed to it is no reason to run the test inside.
        """
        if any(id(operand) in self.passed for operand in operands):
            return TypeError("a plain value was expected where your code passed an object")
        return self.need("calls the student's code from a function that the student's code calls")

    def unsendable(self, obj: Any) -> BaseException:
        """To be raised where an object of the suite's cannot be sent.

        Plain containers can: these are too deep or too large, and a student may have made them so.
        """
        if isinstance(obj, list | tuple | dict | set | frozenset):
            return self._stop(GraderFault("the suite sends a value that is nested too deeply for the wire"))
        return self.need(f"gives the student's code a {type(obj).__name__} of the suite's own")

    def _back(self, packed: Any) -> Any:
        return unpack(packed, self._special)

    def _packed(self, operands: Any) -> Any:
        try:
            return pack(operands, self._other)
        except NeedsInside as error:
            self.wants = self.wants or error
            raise

    def _ask(self, verb: str, target: NameRef, args: list[Any] | None = None) -> Any:
        try:
            return self.submission._do(verb, target, args or [])
        except (StudentError, NoSuchModule) as error:
            raise raised(error) from None
        except Stopped as error:
            raise self._stop(error) from None
        except BaseException:  # the suite's own alarm in the middle of a call: no other can follow
            self._stop(WorkerStopped("The test was interrupted while your code ran.", "timeout"))
            raise

    def _stop(self, error: Stopped) -> Stopped:
        self.stopped = self.stopped or error
        return error

    def need(self, what: str) -> NeedsInside:
        """To be raised where a proxy cannot stand for the student's object."""
        self.wants = self.wants or NeedsInside(what)
        return self.wants

    def in_place(self, frame: FrameType) -> bool:
        """Whether the statement in this frame calls the student's code for what it does to its arguments."""
        return (frame.f_code.co_filename, frame.f_lineno) in self.in_place_lines

    def lenient(self, frame: FrameType) -> bool:
        """Whether the import in this frame may leave a name open until it is used."""
        return (frame.f_code.co_filename, frame.f_lineno) in self.lenient_lines

    def has(self, module: str) -> bool:
        """Whether the student handed in a module of that name."""
        return module in self.submission._explain.hand_in.sources

    def module(self, name: str) -> Any:
        """The student's module; raises as an import does."""
        if not self.has(name):
            raise absent(self.explainer.missing(name))
        if name in self.broken:
            raise self.broken[name]
        try:
            self._ask("read", NameRef(name, ()))
        except Exception as error:
            if not self.calls:  # nothing of a test can be in its text
                self.broken[name] = error
            raise
        from autograder.oldsuite.remote import MODULE, with_status

        return with_status(self.do("module", name), MODULE)

    def _other(self, obj: Any) -> Any:
        from autograder.oldsuite.exchange import sent

        return sent(self, obj)

    def _special(self, kind: str, parts: tuple[Any, ...]) -> Any:
        from autograder.oldsuite.exchange import received

        return received(self, kind, parts)

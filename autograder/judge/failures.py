"""How a property can end other than by passing.

Failure                 the student's answer is wrong; a sentence, what came, what was expected
├── StudentError        the student's code raised
└── NoSuchModule        the module was not handed in or cannot be loaded
Stopped (BaseException) the property ends at once, without shrinking
├── WorkerStopped       the student's process died, looped or broke the protocol
├── OutOfTime           the property's own budget is used up
└── GraderFault         ours: no mark
"""

from typing import Any


class Failure(Exception):
    """The student's answer is wrong."""

    def __init__(
        self,
        sentence: str,
        actual: Any = None,
        expected: Any = None,
        where: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.actual = actual
        self.expected = expected
        self.where = where
        self.hint = hint


class StudentError(Failure):
    """The student's code raised `types[0]`."""

    def __init__(self, sentence: str, types: list[str], text: str, where: str = "") -> None:
        super().__init__(sentence, where=where)
        self.types = types
        self.text = text


class NoSuchModule(Failure):
    """The module was not handed in, or cannot be loaded."""

    def __init__(self, sentence: str, cause: str, where: str = "") -> None:
        super().__init__(sentence, where=where)
        self.cause = cause


class Stopped(BaseException):
    """Ends a property at once: hypothesis does not replay or shrink it."""


class WorkerStopped(Stopped):
    """The student's process was lost during a call."""

    def __init__(self, sentence: str, kind: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.kind = kind


class OutOfTime(Stopped):
    """The property's budget is used up."""


class GraderFault(Stopped):
    """Something of ours is broken; the property has no mark."""

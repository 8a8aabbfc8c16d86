"""What a property asked of the student's code in its current example, in order."""

from typing import Any

import msgspec

from autograder.sandbox.values import HandleRef, NameRef


class Call(msgspec.Struct):
    """One request and what came back (`result`, or `error` in words)."""

    verb: str
    target: HandleRef | NameRef | None
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    options: dict[str, Any]
    result: Any = None
    error: str = ""


class CallLog:
    """The calls of the current example, and those of a few earlier ones."""

    def __init__(self, keep: int) -> None:
        self.keep = keep
        self.current: list[Call] = []
        self.earlier: list[list[Call]] = []

    def new_example(self) -> None:
        """Start an example."""
        if self.current and len(self.earlier) < self.keep:
            self.earlier.append(self.current)
        self.current = []

    def begin(self, call: Call) -> None:
        """Note a call before it is made."""
        self.current.append(call)

    @property
    def examples(self) -> list[list[Call]]:
        """The kept examples, the current one last."""
        return [*self.earlier, self.current]

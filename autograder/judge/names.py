"""What a suite holds of a student's program: names to call or read, and objects that stay there."""

from typing import TYPE_CHECKING, Any

from autograder.sandbox.client import printable
from autograder.sandbox.values import HandleRef, NameRef

if TYPE_CHECKING:
    from autograder.judge.remote import Submission


class Name:
    """`module.name` or `handle.name`: call it, or read it with `value`."""

    def __init__(self, owner: "Submission", ref: NameRef) -> None:
        self._owner = owner
        self._ref = ref

    def __getattr__(self, name: str) -> "Name":
        if name.startswith("__"):
            raise AttributeError(name)
        return Name(self._owner, NameRef(self._ref.base, (*self._ref.path, name)))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._owner._do("call", self._ref, args, kwargs)

    def __repr__(self) -> str:
        return ".".join([str(self._ref.base), *self._ref.path])


class Handle:
    """An object that stays in the student's process."""

    def __init__(self, owner: "Submission", ref: HandleRef) -> None:
        self._owner = owner
        self._ref = ref

    def __getattr__(self, name: str) -> Name:
        if name.startswith("__"):
            raise AttributeError(name)
        return Name(self._owner, NameRef(self._ref.id, (name,)))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._owner._do("call", self._ref, args, kwargs)

    def __repr__(self) -> str:
        return f"<{printable(self._ref.type)[:80]}>"


def value(name: Any) -> Any:
    """The value of an attribute that stays with the student: `value(model.likelihood)`."""
    if isinstance(name, Name):
        return name._owner._do("read", name._ref)
    return name

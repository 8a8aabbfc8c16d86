"""The operators of the student's objects."""

from collections.abc import Callable
from typing import Any

from autograder.oldsuite.remote import (
    BUILT,
    REFUSED,
    Remote,
    about,
    do,
    is_remote,
    may_mix,
    mix,
    status,
    unmixed,
    with_status,
)

BINARY = "add sub mul truediv floordiv mod pow matmul lshift rshift divmod and or xor".split()
COMPARISONS = "lt le gt ge".split()
UNARY = "neg pos invert abs round reversed getitem setitem delitem".split()
PLAIN = "float int complex index".split()


def install() -> None:
    """Give `Remote` its operators: Python looks for them in the class alone."""
    for name in BINARY:
        there = f"{name}_" if name in {"and", "or"} else name
        setattr(Remote, f"__{name}__", _binary(there))
        setattr(Remote, f"__r{name}__", _binary(there, swapped=True))
    for name in COMPARISONS:
        setattr(Remote, f"__{name}__", _compared(name))
    for name in UNARY:
        setattr(Remote, f"__{name}__", lambda self, *more, name=name: do(self, name, self, *more))
    for name in PLAIN:
        setattr(Remote, f"__{name}__", lambda self, name=name: unmixed(self, name, self))


def _binary(name: str, swapped: bool = False) -> Callable[..., Any]:
    def combined(self: Any, other: Any) -> Any:
        operands = (other, self) if swapped else (self, other)
        if not may_mix(self, other):
            return mix(self, name, *operands)
        built = status(self) == BUILT or (is_remote(other) and status(other) == BUILT)
        made = do(self, name, *operands)
        return with_status(made, BUILT) if built else made

    return combined


def _compared(name: str) -> Callable[..., Any]:
    def compared(self: Any, other: Any) -> bool:
        if not may_mix(self, other):
            raise TypeError(REFUSED.format(about(self)[0]))
        return bool(do(self, name, self, other))

    return compared


install()

"""What a property says of itself, beside gradescope-utils' `@number` and `@tags`."""

from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import settings

F = TypeVar("F", bound=Callable[..., Any])


def needs(*numbers: str) -> Callable[[F], F]:
    """Name the items without which this one cannot pass; it then says so instead of failing again."""
    return _setting("__needs__", numbers)


def stochastic(n: int, detects: str) -> Callable[[F], F]:
    """Declare a check by samples: how many its smallest test takes, and the deviation that these detect.

    `variance ratio 2: noise used twice`, or `total variation 0.2 in 5 cells: a step missing`; what is
    said before the colon is calculated again from n when the suite is audited.
    """
    return _setting("__stochastic__", (n, detects))


def seconds(call: float, whole: float | None = None) -> Callable[[F], F]:
    """Give a dear property its own budget: seconds for one call, and for the whole property."""
    return _setting("__seconds__", (call, whole if whole is not None else 2 * call))


def examples(count: int) -> Callable[[F], F]:
    """Ask for fewer (or more) examples than the judge's default."""
    return settings(max_examples=count)


def _setting(name: str, value: Any) -> Callable[[F], F]:
    def mark(function: F) -> F:
        setattr(function, name, value)
        return function

    return mark


class _Mode:
    quick = False


def quick() -> bool:
    """Whether this is a demonstration: training items may be cut short, and no mark counts."""
    return _Mode.quick


def set_quick(on: bool) -> None:
    """Switch demonstrations on or off."""
    _Mode.quick = on

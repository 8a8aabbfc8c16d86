"""What stands for the student's modules while a suite is only read for its tests."""

from collections.abc import Iterator
from types import ModuleType
from typing import Any


class Anything:
    """Takes whatever is done to it at the top of a test module, and does nothing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        pass

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __setattr__(self, name: str, value: Any) -> None:
        pass

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        only = args[0] if len(args) == 1 and not kwargs else None
        return only if callable(only) else self  # it may be a decorator

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __float__(self) -> float:
        return 0.0

    def __index__(self) -> int:
        return 0

    def __getitem__(self, key: Any) -> Any:
        return self

    def __instancecheck__(self, obj: Any) -> bool:
        return False

    def __lt__(self, other: Any) -> bool:
        return False

    __gt__ = __le__ = __ge__ = __lt__

    def _itself(self, *others: Any) -> Any:
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _itself
    __matmul__ = __rmatmul__ = __pow__ = __rpow__ = __neg__ = __mod__ = __floordiv__ = __abs__ = _itself


class AnyModule(ModuleType):
    """A student's module of which nothing is known."""

    __path__: list[str] = []
    __all__: list[str] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything()

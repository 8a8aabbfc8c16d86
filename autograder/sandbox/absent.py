"""Stand-ins for packages, so that importing what is not needed costs nothing.

Those that only plot or show progress are replaced even where they are installed: a submission then
behaves the same on every machine, and no figure is drawn while grading. A few others, which notebooks
import and mostly never use, fail at their use and not at their import where they are missing.
"""

import types
from collections.abc import Iterable, Iterator
from typing import Any

DECORATIVE = frozenset(
    [
        "matplotlib",
        "seaborn",
        "plotly",
        "tqdm",
        "torchvision",
        "IPython",
        "ipywidgets",
        "google",
        "wandb",
        "tensorboard",
        "torchinfo",
        "torchsummary",
        "torchviz",
        "termcolor",
        "colorama",
        "rich",
        "pylab",
    ]
)
OFTEN_UNUSED = frozenset(["pandas", "sklearn"])
ALSO = ("torch.utils.tensorboard",)


def is_decorative(name: str) -> bool:
    """Whether module `name` is one that only plots or shows progress."""
    return name.partition(".")[0] in DECORATIVE or name.startswith(ALSO)


class Absent(types.ModuleType):
    """A module, class and function at once that takes everything and does nothing."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__: list[str] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if name in {"tqdm", "trange", "track"}:
            return trange if name == "trange" else progress
        return Absent(f"{self.__name__}.{name}")

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return Absent(self.__name__)

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __enter__(self) -> "Absent":
        return self

    def __exit__(self, *args: object) -> None:
        return None

    def __getitem__(self, key: Any) -> Any:
        return Absent(self.__name__)

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[type, ...]:
        return ()


def is_often_unused(name: str) -> bool:
    """Whether module `name` is one that is imported by habit."""
    return name.partition(".")[0] in OFTEN_UNUSED


class Missing(types.ModuleType):
    """A module, or a name of it, that is not installed: whatever is done with it says so."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__: list[str] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return Missing(f"{self.__name__}.{name}")

    def __bool__(self) -> bool:
        return False

    def _refuse(self, *_: Any, **__: Any) -> Any:
        package = self.__name__.partition(".")[0]
        raise ModuleNotFoundError(f"No module named {package!r}", name=package)

    __call__ = __iter__ = __getitem__ = __enter__ = __mro_entries__ = _refuse


class progress:
    """`tqdm(iterable)` without the bar."""

    def __init__(self, iterable: Iterable[Any] = (), *args: Any, **kwargs: Any) -> None:
        self.iterable = iterable

    def __iter__(self) -> Iterator[Any]:
        return iter(self.iterable)

    def __len__(self) -> int:
        return len(self.iterable)  # type: ignore[arg-type]

    def __enter__(self) -> "progress":
        return self

    def __exit__(self, *args: object) -> None:
        return None

    def __getattr__(self, name: str) -> Any:
        return lambda *args, **kwargs: None


def trange(*args: int, **kwargs: Any) -> progress:
    """`trange(n)` without the bar."""
    return progress(range(*args))

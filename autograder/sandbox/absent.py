"""Stand-ins for packages that only plot or show progress, so that importing them costs nothing.

They are used even where the real package is installed: a submission then behaves the same on
every machine, and no figure is drawn while grading.
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

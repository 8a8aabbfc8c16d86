"""A student's own further modules, and which names they must not take."""

import os
import sys
import sysconfig
from collections import Counter
from functools import lru_cache

from autograder.submission.files import File

OURS = frozenset(
    {
        "autograder", "given", "reference", "conftest", "sitecustomize", "usercustomize", "pytest",
        "hypothesis", "torch", "numpy", "scipy", "msgspec", "gradescope_utils", "setup", "_pytest",
        "click", "yaml", "rich", "matplotlib", "pluggy", "tests", "test", "pkg_resources", "attr",
        "setuptools", "sklearn", "pandas", "tqdm", "torchvision", "sympy", "networkx", "jinja2",
        "markdown_it", "nbformat", "iniconfig", "packaging", "typing_extensions", "sortedcontainers",
        "triton", "functorch", "torchgen", "safetensors", "tensorflow", "jax", "PIL", "IPython",
        "seaborn", "plotly", "einops", "google", "wandb", "tensorboard", "transformers",
    }
)  # fmt: skip


def shadows(name: str) -> bool:
    """Whether a module of that name would stand in for an installed one, ours or pytest's."""
    taken = OURS | sys.stdlib_module_names | _installed()
    return name in taken or name.lower() in taken or name.startswith("test_")


@lru_cache(maxsize=1)
def _installed() -> frozenset[str]:
    """The top-level modules in this interpreter's own package folders."""
    names: set[str] = set()
    for key in ("purelib", "platlib"):
        try:
            entries = os.listdir(sysconfig.get_paths()[key])
        except OSError:
            continue
        names.update(entry.partition(".")[0] for entry in entries if "-" not in entry)
    return frozenset(names)


def base_of(files: list[File]) -> tuple[str, ...]:
    """The folder that most of these files are in; the outer one of equals."""
    counts = Counter(file.folders for file in files)
    return max(counts, key=lambda folder: (counts[folder], -len(folder), folder), default=())


def module_names(file: File, base: tuple[str, ...]) -> list[str]:
    """What a file can be imported as from `base`: `tools.plots`, and `plots` for those who
    change `sys.path`; empty if it cannot be imported."""
    if not file.stem.isidentifier():
        return []
    own = () if file.stem == "__init__" else (file.stem,)
    inside = file.folders[: len(base)] == base
    parts = (*file.folders[len(base) :], *own) if inside else own
    if not parts:
        return []
    full = [".".join(parts)] if all(part.isidentifier() for part in parts) else []
    return list(dict.fromkeys([*full, *own]))

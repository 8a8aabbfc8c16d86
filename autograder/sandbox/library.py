"""Python's own folders, kept importable for a worker that has another user's id."""

import importlib
import os
import sys
from importlib.machinery import SourceFileLoader

STANDARD = os.path.dirname(os.__file__)


def paths() -> list[str]:
    """The folders of this Python."""
    return sorted({sys.prefix, sys.base_prefix, sys.exec_prefix})


def keep_reachable() -> int | None:
    """Where the standard library lies below a folder closed to other users (a Python of root's
    own), import it, and read its sources, by way of a descriptor from now on; the descriptor, None
    if none is needed."""
    if _open_to_others(STANDARD):
        return None
    descriptor = os.open(STANDARD, os.O_PATH | os.O_DIRECTORY)
    here = f"/proc/self/fd/{descriptor}"

    def moved(path: str) -> str:
        return path.replace(STANDARD, here, 1) if path.startswith(STANDARD) else path

    sys.path[:] = [moved(path) for path in sys.path]
    for module in list(sys.modules.values()):
        if isinstance(module.__dict__.get("__path__"), list):
            module.__path__ = [moved(path) for path in module.__path__]
        loader = module.__dict__.get("__loader__")
        if isinstance(loader, SourceFileLoader):  # linecache reads by it: torch's compiler asks for sources
            loader.path = moved(str(loader.path))
    importlib.invalidate_caches()
    return descriptor


def _open_to_others(path: str) -> bool:
    while path != "/":
        if os.stat(path).st_mode & 0o001 == 0:
            return False
        path = os.path.dirname(path)
    return True

"""What all workers share, entered once by their parent where the machine allows it: a network
without interfaces, a bounded disk for their folders, a list of processes without others'.

Each is optional: in Docker's default container none of them is allowed, and the layers of every
worker hold without them.
"""

import contextlib
import shutil
from collections.abc import Callable

from autograder.sandbox import kernel

DISK = 256 << 20  # bytes that all workers' folders may hold together
FILES = 20_000


def enter(home: str) -> dict[str, str]:
    """Enter what is allowed; `held` or `absent` for each."""
    kernel.drop_bounding_set()
    found = {"network": _tried(lambda: kernel.unshare(kernel.CLONE_NEWNET | kernel.CLONE_NEWIPC))}
    if _tried(_own_mounts) == "absent":
        return {**found, "disk": "absent", "processes": "absent"}
    flags = kernel.MS_NOSUID | kernel.MS_NODEV
    options = f"size={DISK},nr_inodes={FILES},mode=0711"
    found["disk"] = _tried(lambda: kernel.mount("workers", home, "tmpfs", flags, options))
    shut = flags | kernel.MS_NOEXEC
    found["processes"] = _tried(lambda: kernel.mount("proc", "/proc", "proc", shut, "hidepid=2"))
    return found


def leave(home: str) -> None:
    """Remove the workers' folders."""
    with contextlib.suppress(OSError):
        kernel.unmount(home)
    shutil.rmtree(home, ignore_errors=True)


def _own_mounts() -> None:
    kernel.unshare(kernel.CLONE_NEWNS)
    kernel.mount("none", "/", None, kernel.MS_REC | kernel.MS_PRIVATE)


def _tried(step: Callable[[], None]) -> str:
    try:
        step()
    except OSError:
        return "absent"
    return "held"

"""What all workers share, entered once by their parent where the machine allows it: a network
without interfaces, a bounded disk for their folders and no other that all may write to, a list of
processes without others'.

Each is optional: in Docker's default container none of them is allowed, and the layers of every
worker hold without them.
"""

import contextlib
import os
import shutil
import sys
from collections.abc import Callable

from autograder.sandbox import kernel, library

DISK = 256 << 20  # bytes that all workers' folders may hold together
FILES = 20_000
FOR_ALL = ("/tmp", "/var/tmp", "/dev/shm")  # folders in which any user may leave something


def enter(home: str) -> dict[str, str]:
    """Enter what is allowed; `held` or `absent` for each."""
    kernel.drop_bounding_set()
    found = {"network": _tried(lambda: kernel.unshare(kernel.CLONE_NEWNET | kernel.CLONE_NEWIPC))}
    if _tried(_own_mounts) == "absent":
        return {**found, "folders": "absent", "disk": "absent", "processes": "absent"}
    found["folders"] = _tried(lambda: _cover(home))
    flags = kernel.MS_NOSUID | kernel.MS_NODEV
    options = f"size={DISK},nr_inodes={FILES},mode=0711"
    found["disk"] = _tried(lambda: kernel.mount("workers", home, "tmpfs", flags, options))
    shut = flags | kernel.MS_NOEXEC
    found["processes"] = _tried(lambda: kernel.mount("proc", "/proc", "proc", shut, "hidepid=2"))
    return found


def _cover(home: str) -> None:
    """Put an empty folder over each that is writable for all, unless this Python lies in it."""
    os.rmdir(home)  # it is made again inside the cover
    needed = [os.path.abspath(path) for path in [*sys.path, *library.paths()]]
    for folder in FOR_ALL:
        if os.path.isdir(folder) and not any(path.startswith(folder + "/") for path in needed):
            flags = kernel.MS_NOSUID | kernel.MS_NODEV | kernel.MS_NOEXEC
            with contextlib.suppress(OSError):
                kernel.mount("none", folder, "tmpfs", flags, "size=64k,mode=0755")
    os.makedirs(home, mode=0o700)


def remove_files_of(uid: int) -> None:
    """Remove what a worker's `uid` left in folders that all may write to, where they are not covered."""
    for folder in FOR_ALL:
        with contextlib.suppress(OSError):
            for entry in os.scandir(folder):
                if entry.stat(follow_symlinks=False).st_uid == uid:
                    _remove(entry)


def _remove(entry: "os.DirEntry[str]") -> None:
    with contextlib.suppress(OSError):
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path, ignore_errors=True)
        else:
            os.unlink(entry.path)


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

"""A control group: what a worker and all that it starts may use together.

Limits of a process count each process for itself; a worker that may fork has many. In version 2
there is one tree of groups, in version 1 memory and processes have a tree each. Only root can make
groups, and in Docker's default container the trees are read-only: the layer is optional.
"""

import contextlib
import os
import time
from pathlib import Path

import msgspec

ROOT = Path("/sys/fs/cgroup")
PREFIX = "autograder-"
SLACK = 256 << 20  # pages shared with the parent are counted once they are written to
Trees = dict[Path, tuple[str, ...]]
LEFT_OVER = 3600.0  # seconds after which an empty group has no owner any more


class Group(msgspec.Struct, frozen=True):
    """The group's folder in each tree."""

    folders: tuple[Path, ...]

    def enter(self) -> None:
        """Put this process into it."""
        for folder in self.folders:
            (folder / "cgroup.procs").write_text("0")

    def kill(self) -> None:
        """Kill every process of it, where the kernel can (version 2)."""
        for folder in self.folders:
            if (folder / "cgroup.kill").exists():
                with contextlib.suppress(OSError):
                    (folder / "cgroup.kill").write_text("1")

    def remove(self) -> None:
        """Remove it, once all its processes have been waited for."""
        for folder in self.folders:
            with contextlib.suppress(OSError):
                folder.rmdir()


def trees() -> Trees:
    """The trees that hold memory and processes, with the files of their limits; {} if there are none."""
    try:
        controllers = (ROOT / "cgroup.controllers").read_text().split()
    except OSError:
        old: Trees = {
            ROOT / "memory": ("memory.limit_in_bytes",),
            ROOT / "pids": ("pids.max",),
        }
        return old if all((tree / "cgroup.procs").exists() for tree in old) else {}
    return {ROOT: ("memory.max", "pids.max")} if {"memory", "pids"} <= set(controllers) else {}


def make(memory: int, processes: int) -> Group | None:
    """A new group with these limits; None where that is not allowed."""
    found = trees()
    name = f"{PREFIX}{os.urandom(8).hex()}"
    group = Group(tuple(tree / name for tree in found))
    try:
        for folder, limits in zip(group.folders, found.values(), strict=True):
            folder.mkdir()
            for limit in limits:
                (folder / limit).write_text(str(processes if limit == "pids.max" else memory + SLACK))
    except OSError:
        group.remove()
        return None
    return group if found else None


def available() -> bool:
    """Whether groups can be made here; what a killed grader left is removed."""
    for tree in trees():
        for folder in tree.glob(f"{PREFIX}*"):
            with contextlib.suppress(OSError):
                if time.time() - folder.stat().st_ctime > LEFT_OVER:
                    folder.rmdir()
    group = make(1 << 30, 1)
    if group is not None:
        group.remove()
    return group is not None

"""Large pages for a process that is forked again and again: a fork, and its end, cost by the page."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from autograder.sandbox import kernel

LARGE = 2 << 20


def collapse() -> int:
    """Gather this process's memory into large pages; the number of those that the kernel made.

    It takes half a second, and pays where hundreds of forks follow.
    """
    made = 0
    for start, end in _own_memory():
        first = -(-start // LARGE) * LARGE
        for piece in range(first, end - LARGE + 1, LARGE):
            made += kernel.advise(piece, LARGE, kernel.MADV_COLLAPSE)
    return made


def _own_memory() -> Iterator[tuple[int, int]]:
    """Where memory is that is no file's and may be written to."""
    lines: list[str] = []
    with contextlib.suppress(OSError):
        lines = Path("/proc/self/maps").read_text().splitlines()
    for line in lines:
        extent, rights, _, _, inode, *name = line.split(maxsplit=5)
        if rights == "rw-p" and inode == "0" and name in ([], ["[heap]"]):
            start, end = extent.split("-")
            yield int(start, 16), int(end, 16)

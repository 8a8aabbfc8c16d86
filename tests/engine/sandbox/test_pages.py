"""Gathering memory into large pages: cheaper forks, the same contents."""

import mmap
import re
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.sandbox import pages

GATHER = """
from pathlib import Path
from autograder.sandbox import pages
held = bytearray(range(256)) * (1 << 16)
made = pages.collapse()
assert held == bytearray(range(256)) * (1 << 16)
print(made, Path("/proc/self/smaps").read_text())
"""


def test_memory_is_gathered_and_keeps_its_contents() -> None:
    done = subprocess.run([sys.executable, "-c", GATHER], capture_output=True, text=True, check=True)
    made, _, smaps = done.stdout.partition(" ")
    if made == "0":
        pytest.skip("this kernel gathers no pages when it is asked")
    large = sum(int(kilobytes) for kilobytes in re.findall(r"^AnonHugePages: +(\d+) kB", smaps, re.MULTILINE))
    assert large >= 8 << 10, "of sixteen megabytes"


def test_only_memory_that_may_be_written_to_and_is_no_files(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(bytes(pages.LARGE))
    with file.open("r+b") as handle, mmap.mmap(handle.fileno(), pages.LARGE):
        named = [line for line in Path("/proc/self/maps").read_text().splitlines() if str(file) in line]
        start = int(named[0].partition("-")[0], 16)
        assert start not in [begin for begin, _ in pages._own_memory()]

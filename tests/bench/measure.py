"""What a command costs: wall, processor time and peak memory of it and all its children."""

import os
import subprocess
import time
from statistics import median

import msgspec


class Cost(msgspec.Struct):
    """One run of a command."""

    wall: float
    cpu: float
    peak_mb: float
    code: int


def cost_of(command: list[str], cwd: str, timeout: float = 3600.0) -> Cost:
    """Run a command to its end (or its time-out) and measure it."""
    started = time.perf_counter()
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        ["timeout", "-s", "KILL", f"{timeout:g}", *command], cwd=cwd, stdout=quiet, stderr=quiet
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode)


def spread(values: list[float], unit: str = "", digits: int = 1) -> str:
    """Median with minimum and maximum."""
    low, middle, high = (f"{v:.{digits}f}" for v in (min(values), median(values), max(values)))
    return f"{middle}{unit} ({low} to {high})"

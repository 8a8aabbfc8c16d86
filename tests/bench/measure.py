"""What commands cost: wall and processor time of them and all their children, and the memory of the whole
tree at its worst moment.

Each command runs in a process namespace of its own where the system has that, so that nothing outlives it.
"""

import contextlib
import functools
import os
import resource
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import mean, median

import msgspec

from autograder.sandbox import kernel

PERIOD = 0.25  # seconds between two looks at the memory, at least
PART = 0.03  # of the time that looking may take, at most


class Command(msgspec.Struct):
    """A command line, where it runs, and how much time and address space it gets (0: no bound)."""

    words: list[str]
    cwd: Path
    limit: float = 3600.0
    memory: int = 0
    environment: dict[str, str] = {}


class Cost(msgspec.Struct):
    """One run of some commands."""

    wall: float
    cpu: float
    peak_mb: float
    codes: list[int]


def wanting(looks: int = 40) -> float:
    """How many other processes want a processor, over two seconds (the load average remembers minutes)."""
    found = []
    for _ in range(looks):
        running, _, _ = Path("/proc/loadavg").read_text().split()[3].partition("/")
        found.append(int(running) - 1)  # without this one
        time.sleep(0.05)
    return mean(found)


def cost_of(commands: list[Command], abreast: int = 1) -> Cost:
    """Run commands to their ends or their limits, so many at a time, and measure all of them together."""
    started = time.perf_counter()
    with watched_memory() as peak, ThreadPoolExecutor(abreast) as crew:
        done = list(crew.map(_run, commands))
    wall = time.perf_counter() - started
    return Cost(wall, sum(cpu for cpu, _ in done), peak[0], [code for _, code in done])


def _run(command: Command) -> tuple[float, int]:
    """Processor seconds and exit code; killed with all that it started once its time is over."""
    process = subprocess.Popen(
        [*namespace(), *command.words],
        cwd=command.cwd,
        env={**os.environ, **command.environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=functools.partial(_before, command.memory),
    )
    timer = threading.Timer(command.limit, _end, [process.pid])
    timer.start()
    _, status, usage = os.wait4(process.pid, 0)
    timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    return usage.ru_utime + usage.ru_stime, process.returncode


def _before(memory: int) -> None:
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    if memory:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _end(pid: int) -> None:
    """Kill a command; the first process of its namespace, so that the time of all is still counted."""
    children = _read(f"/proc/{pid}/task/{pid}/children").split() if namespace() else []
    with contextlib.suppress(ProcessLookupError):
        if children:
            os.kill(int(children[0]), signal.SIGKILL)
        else:
            os.killpg(pid, signal.SIGKILL)


@functools.cache
def namespace() -> list[str]:
    """The words before a command that put it into a process namespace; none where that is refused."""
    words = ["unshare", "--pid", "--fork", "--mount-proc", "--kill-child"]
    if os.geteuid() or shutil.which("unshare") is None:
        return []  # as another user, what a sandbox may do inside would not be what it may do outside
    return words if subprocess.run([*words, "true"], capture_output=True).returncode == 0 else []


@contextlib.contextmanager
def watched_memory() -> Iterator[list[float]]:
    """The largest memory in MB, so far, of all processes below this one; shared pages count once."""
    peak, stop = [0.0], threading.Event()

    def look() -> None:
        pause = PERIOD
        while not stop.wait(pause):
            started = time.thread_time()
            peak[0] = max(peak[0], sum(map(_memory_mb, descendants(os.getpid()))))
            pause = max(PERIOD, (time.thread_time() - started) / PART)

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield peak
    finally:
        stop.set()
        watcher.join()


def descendants(root: int) -> list[int]:
    """All processes below `root`."""
    below: dict[int, list[int]] = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit() and (stat := _read(f"/proc/{entry}/stat")):
            below.setdefault(int(stat.rpartition(")")[2].split()[1]), []).append(int(entry))
    found, todo = [], [root]
    while todo:
        children = below.get(todo.pop(), [])
        found += children
        todo += children
    return found


def _memory_mb(pid: int) -> float:
    for line in _read(f"/proc/{pid}/smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _read(path: str) -> str:
    try:
        return Path(path).read_text("utf-8", "replace")
    except OSError:
        return ""


def spread(values: list[float], unit: str = "", digits: int = 1) -> str:
    """Median with minimum and maximum."""
    low, middle, high = (f"{v:,.{digits}f}" for v in (min(values), median(values), max(values)))
    return f"{middle}{unit}" if len(values) == 1 else f"{middle}{unit} ({low} to {high})"

"""Whether this machine is ready: findings in green, yellow or red, each with its remedy."""

import importlib.metadata
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from autograder import __version__
from autograder.course.model import Assignment
from autograder.grading.fingerprint import installed

Level = Literal["green", "yellow", "red"]
GIB = 1 << 30
DEFAULT_TIMEOUT, SHARE, START = 600.0, 0.8, 30.0  # Gradescope's own time, and what of it is used
CONTAINER_MB = 768

TRUST = {
    "uid": "a user id of its own: it cannot read the suite, the results or other submissions",
    "files": "secret files, tried, are closed to it",
    "outside": "files outside Python and its folder are closed to it",
    "write": "it can write to its own folder only",
    "root": "it cannot become root",
    "signal": "it cannot signal the judge",
    "limits": "it cannot change the judge's limits",
    "ptrace": "it cannot trace the judge",
    "memory": "it cannot read the judge's memory",
    "unshare": "it cannot make namespaces",
    "mount": "it cannot mount",
    "io_uring": "no way around the filter of system calls",
    "socket": "no sockets: nothing leaves the machine",
    "fork": "it cannot start processes",
    "exec": "it cannot start programs",
    "seccomp": "a filter of system calls",
    "landlock": "the kernel limits its files, also for one and the same user",
    "group": "one that may fork: all its processes are bounded together",
    "network": "a network of its own, without any interface",
    "processes": "it does not see other processes",
    "folders": "it leaves nothing in folders that all may write to",
    "disk": "the disk that all workers may fill is bounded",
}


class Finding(msgspec.Struct):
    """One line of the report."""

    level: Level
    about: str
    found: str
    meaning: str = ""
    remedy: str = ""


def python() -> Finding:
    """The interpreter."""
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < (3, 11):
        told = "Students can check with 3.10; building and grading need 3.11."
        return Finding("yellow", "Python", found, told, "Install Python 3.11 or newer.")
    return Finding("green", "Python", found)


def torch() -> Finding:
    """PyTorch, and whether it is the small build."""
    try:
        found = importlib.metadata.version("torch")
    except importlib.metadata.PackageNotFoundError:
        remedy = "pip install torch (the CPU build is enough)"
        return Finding("red", "torch", "not installed", "Nothing can be checked without it.", remedy)
    if "+cu" in found:
        told = "A CUDA build: memory limits count its mapped gigabytes."
        return Finding("yellow", "torch", found, told, "Grade with the CPU build.")
    return Finding("green", "torch", found)


def versions(root: Path | None) -> Iterator[Finding]:
    """What is installed in another version than the course pins."""
    pins = root / "constraints.txt" if root else None
    text = pins.read_text("utf-8") if pins is not None and pins.is_file() else ""
    wanted = dict(re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE))
    different = []
    for name, version in wanted.items():
        found = installed(name).partition("+")[0]
        if found and found != version:
            different.append(f"{name} {found} (pinned {version})")
    if different:
        remedy = "pip install -c constraints.txt -e '.[staff]'"
        told = "Marks are repeatable under the pinned versions only."
        yield Finding("yellow", "versions", ", ".join(different[:6]), told, remedy)
    else:
        yield Finding("green", "versions", f"autograder {__version__}, all pins met")


def disk(folder: Path) -> Finding:
    """Free space where runs go."""
    free = shutil.disk_usage(folder).free
    found = f"{free / GIB:.1f} GiB free"
    if free < GIB // 4:
        return Finding("red", "disk", found, "Results may not be written.", "Free some space.")
    level: Level = "green" if free > 2 * GIB else "yellow"
    return Finding(
        level, "disk", found, "" if level == "green" else "Enough for a class, not for a container."
    )


def cores() -> Finding:
    """How many submissions at a time."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return Finding("green", "cores", f"{count}: as many submissions at a time")


def isolation(proof: dict[str, str], fault: str) -> Iterator[Finding]:
    """Every layer, proved on a worker started for this."""
    if fault:
        told = "Grading refuses to start: a mandatory layer is missing."
        yield Finding("red", "isolation", fault, told, "Grade on Linux (x86_64), best as root.")
        return
    for layer, state in proof.items():
        meaning = TRUST.get(layer, "")
        if state == "held" or state.startswith("abi"):
            yield Finding("green", f"isolation: {layer}", state, meaning)
        else:
            yield Finding("yellow", f"isolation: {layer}", state, f"Without it: not {meaning}", _cure(layer))


def _cure(layer: str) -> str:
    if layer in {"uid", "files", "outside", "write", "group", "processes", "network", "folders", "disk"}:
        return "Grade as root (in a container is enough) for submissions that you do not trust."
    return "A newer kernel has it."


def portable() -> Finding:
    """What holds where there is no Linux: a plain child process."""
    told = "Right for checking your own work; grade submissions of others on Linux."
    return Finding("yellow", "isolation", "a plain child process", told)


def gradescope(assignments: list[Assignment]) -> Iterator[Finding]:
    """Whether each assignment's budgets fit Gradescope's default container."""
    for assignment in assignments:
        name, budget = f"Gradescope: {assignment.name}", assignment.budget
        room = SHARE * DEFAULT_TIMEOUT - START
        if budget.total > room:
            told = f"its {budget.total:g} s do not fit into the default time-out; {room:g} s will be used"
            yield Finding(
                "yellow", name, told, "", "Raise the assignment's time-out on Gradescope to 20 minutes."
            )
        else:
            yield Finding("green", name, f"{budget.total:g} s of {DEFAULT_TIMEOUT:g} s, {CONTAINER_MB} MB")


def tools() -> Finding:
    """What only some commands need."""
    wanted = {"debootstrap": "simulate --container", "runc": "simulate --container"}
    missing = [name for name in wanted if shutil.which(name) is None]
    if missing:
        told = f"`simulate --container` needs {' and '.join(missing)}"
        return Finding("yellow", "container", "not here", told, f"apt-get install {' '.join(missing)}")
    return Finding("green", "container", "debootstrap and runc are here")

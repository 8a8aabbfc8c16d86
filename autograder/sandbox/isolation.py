"""The layers around a worker: what it enters before any of the student's code is loaded.

Every layer that the machine offers is used; `proof` tries from inside what each one forbids and
reads from outside what the kernel says of the process.
"""

import contextlib
import math
import os
import resource
import tempfile
from collections.abc import Iterable
from pathlib import Path

import msgspec

from autograder.sandbox import kernel, library, seccomp
from autograder.sandbox.cgroup import Group

SAFE_ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "USER": "student",
    "LOGNAME": "student",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}
SYSTEM_PATHS = ["/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/localtime"]
DEVICES = ["/dev/null", "/dev/zero", "/dev/urandom", "/dev/random"]
FIRST_UID = 200_000
OPEN_FILES = 256
PROCESSES = 64  # of a worker and all that it starts


class Confinement(msgspec.Struct, frozen=True):
    """How one worker is to be confined; without a `uid` of its own as the user that grades.

    `judge` is the process that no worker may signal; `forbidden` are files that it must not read;
    `group` bounds a worker together with all that it starts.
    """

    cwd: str
    uid: int | None = None
    gid: int | None = None
    memory: int = 1 << 30
    cpu_seconds: float = 600.0
    processes: int = PROCESSES
    file_size: int = 64 << 20
    forbidden: tuple[str, ...] = ()
    landlock: bool = True
    may_fork: bool = False
    judge: int = 0
    group: Group | None = None

    @property
    def restricts_paths(self) -> bool:
        """Whether Landlock is wanted and there."""
        return self.landlock and kernel.landlock_abi() > 0


def random_id() -> int:
    """A user or group id that no account and (almost surely) no other worker has."""
    return FIRST_UID + int.from_bytes(os.urandom(4), "big") % 500_000_000


def confine(spec: Confinement, keep: Iterable[int]) -> None:
    """Enter every layer; `keep` are the only descriptors that stay open beside 0, 1 and 2."""
    os.setsid()
    if spec.group is not None:
        spec.group.enter()
    _close_descriptors(sorted(keep))
    _clean_environment(spec.cwd)
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")
    for name, value in limits(spec).items():
        resource.setrlimit(name, (value, value))
    rules = None
    if spec.restricts_paths:
        rules = kernel.ruleset(readable_paths(), [spec.cwd, *DEVICES])
    _become_nobody(spec)
    kernel.prctl(kernel.PR_SET_PDEATHSIG, 9)  # setuid would have cleared it
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    if rules is not None:
        kernel.restrict(rules)
    if seccomp.known() is not None:
        seccomp.install(os.getpid(), spec.may_fork, spec.may_fork and spec.uid is not None)


def _become_nobody(spec: Confinement) -> None:
    if spec.uid is not None and spec.gid is not None:
        os.setgroups([])
        os.setresgid(spec.gid, spec.gid, spec.gid)
        os.setresuid(spec.uid, spec.uid, spec.uid)
    kernel.drop_capabilities()


def readable_paths() -> list[str]:
    """What a worker may read: the system's libraries and Python's own, nothing of a course."""
    return [*SYSTEM_PATHS, *library.paths(), "/proc/self", "/proc/cpuinfo", "/proc/meminfo"]


def _close_descriptors(keep: list[int]) -> None:
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    start = 3
    for descriptor in keep:
        os.closerange(start, descriptor)
        start = descriptor + 1
    os.closerange(start, max(start, min(resource.getrlimit(resource.RLIMIT_NOFILE)[0], 1 << 16)))


def _clean_environment(cwd: str) -> None:
    os.environ.clear()
    os.environ.update(SAFE_ENVIRONMENT, HOME=cwd, TMPDIR=cwd)
    tempfile.tempdir = cwd
    os.chdir(cwd)
    os.umask(0o077)


def limits(spec: Confinement) -> dict[int, int]:
    """The worker's limits; memory is counted on top of what this process has mapped."""
    mapped = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    wanted = {
        resource.RLIMIT_AS: mapped + spec.memory,
        resource.RLIMIT_CPU: math.ceil(spec.cpu_seconds),
        resource.RLIMIT_FSIZE: spec.file_size,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_MEMLOCK: 1 << 16,
        resource.RLIMIT_MSGQUEUE: 0,
    }
    if spec.uid is not None:  # counted over all processes of the uid
        wanted[resource.RLIMIT_NPROC] = spec.processes
    return {name: _within(name, value) for name, value in wanted.items()}


def _within(name: int, value: int) -> int:
    hard = resource.getrlimit(name)[1]
    return value if hard == resource.RLIM_INFINITY else min(value, hard)

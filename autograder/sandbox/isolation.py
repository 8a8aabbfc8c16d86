"""The layers around a worker, and the proof that each holds, taken before any student code runs.

Every layer that the machine offers is used.  `prove` tries from inside what each layer forbids;
`inspect` reads from outside what the kernel says of the process.
"""

import contextlib
import os
import resource
import socket
import sys
import tempfile
from pathlib import Path

import msgspec

from autograder.sandbox import kernel

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
STANDARD_LIBRARY = os.path.dirname(os.__file__)


class Confinement(msgspec.Struct, frozen=True):
    """How one worker is to be confined."""

    cwd: str
    uid: int | None = None
    memory: int = 1 << 30
    processes: int = 64
    file_size: int = 64 << 20
    forbidden: tuple[str, ...] = ()
    landlock: bool = True


def random_uid() -> int:
    """A user id that no account and (almost surely) no other worker has."""
    return FIRST_UID + int.from_bytes(os.urandom(4), "big") % 500_000_000


def confine(spec: Confinement, keep: int) -> None:
    """Enter every layer; `keep` is the only descriptor that stays open beside 0, 1 and 2."""
    os.setsid()
    _close_descriptors(keep)
    _clean_environment(spec.cwd)
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")
    _limits(spec)
    rules = None
    if spec.landlock and kernel.landlock_abi() > 0:
        rules = kernel.ruleset(readable_paths(), [spec.cwd, *DEVICES])
    library = os.open(STANDARD_LIBRARY, os.O_PATH | os.O_DIRECTORY)
    if spec.uid is not None:
        os.setgroups([])
        os.setresgid(spec.uid, spec.uid, spec.uid)
        os.setresuid(spec.uid, spec.uid, spec.uid)
    _reach(library)
    kernel.prctl(kernel.PR_SET_PDEATHSIG, 9)
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    if rules is not None:
        kernel.restrict(rules)


def _reach(library: int) -> None:
    """Keep the standard library importable where it lies below a folder closed to other users
    (a Python of root's own): by way of the open descriptor."""
    if os.access(STANDARD_LIBRARY, os.R_OK | os.X_OK):
        os.close(library)
        return
    here = f"/proc/self/fd/{library}"

    def moved(path: str) -> str:
        return path.replace(STANDARD_LIBRARY, here, 1) if path.startswith(STANDARD_LIBRARY) else path

    sys.path[:] = [moved(path) for path in sys.path]
    for module in list(sys.modules.values()):
        if isinstance(getattr(module, "__path__", None), list):
            module.__path__ = [moved(path) for path in module.__path__]


def readable_paths() -> list[str]:
    """What a worker may read: the system's libraries and Python's own, nothing of a course."""
    python = {sys.prefix, sys.base_prefix, sys.exec_prefix}
    return [*SYSTEM_PATHS, *sorted(python), "/proc/self", "/proc/cpuinfo", "/proc/meminfo"]


def _close_descriptors(keep: int) -> None:
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    highest = max(keep, null, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
    os.closerange(3, keep)
    os.closerange(keep + 1, min(highest, 1 << 16))


def _clean_environment(cwd: str) -> None:
    os.environ.clear()
    os.environ.update(SAFE_ENVIRONMENT, HOME=cwd, TMPDIR=cwd)
    tempfile.tempdir = cwd
    os.chdir(cwd)
    os.umask(0o077)


def _limits(spec: Confinement) -> None:
    mapped = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    limits = {
        resource.RLIMIT_AS: mapped + spec.memory,
        resource.RLIMIT_FSIZE: spec.file_size,
        resource.RLIMIT_NOFILE: 256,
        resource.RLIMIT_CORE: 0,
    }
    if spec.uid is not None:
        limits[resource.RLIMIT_NPROC] = spec.processes
    for name, value in limits.items():
        hard = resource.getrlimit(name)[1]
        bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(name, (bound, bound))


def prove(spec: Confinement) -> dict[str, str]:
    """Try what the layers forbid: each entry says `held`, `absent` or how it was `broken`."""
    proof = {"landlock": f"abi {kernel.landlock_abi()}" if spec.landlock else "off"}
    closed = all(_unreadable(path) for path in spec.forbidden)
    proof["files"] = _held(closed) if spec.uid is not None or closed else "absent"
    proof["uid"] = "absent" if spec.uid is None else _held(os.getresuid() == (spec.uid,) * 3)
    proof["root"] = _held(_refused(lambda: os.setuid(0)) or os.getuid() != 0)
    proof["write"] = _held(_refused(lambda: os.close(os.open("/tmp/.probe", os.O_CREAT | os.O_WRONLY))))
    proof["network"] = _held(_refused(_connect))
    return proof


def _held(holds: bool) -> str:
    return "held" if holds else "open"


def _refused(attempt: object) -> bool:
    try:
        attempt()  # type: ignore[operator]
    except OSError:
        return True
    return False


def _unreadable(path: str) -> bool:
    return _refused(lambda: os.close(os.open(path, os.O_RDONLY)))


def _connect() -> None:
    with socket.socket() as probe:
        probe.settimeout(0.2)
        try:
            probe.bind(("127.0.0.1", 0))
        except PermissionError:
            raise
        except OSError:
            return


def inspect(pid: int, spec: Confinement) -> list[str]:
    """What the kernel says is missing around process `pid`; empty if every layer stands."""
    status = dict(
        line.split(":\t", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines() if ":\t" in line
    )
    wrong = []
    if status.get("NoNewPrivs", "1") != "1":
        wrong.append("no-new-privs is off")
    if spec.uid is not None:
        if set(status["Uid"].split()) != {str(spec.uid)}:
            wrong.append(f"its user ids are {status['Uid']}")
        if status["Groups"].strip():
            wrong.append("it has groups")
        if int(status["CapEff"], 16) or int(status["CapPrm"], 16):
            wrong.append("it has capabilities")
    return wrong

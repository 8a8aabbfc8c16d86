"""The proof that a worker's layers hold, taken before any of the student's code is loaded.

`prove` runs inside and tries what each layer forbids; `inspect` runs outside and reads what the
kernel says of the process.  An entry of the proof is one of

held      what the layer forbids was tried and refused
open      it was tried and worked
allowed   it works, and the assignment asks for it
absent    this machine (or this user) does not have the layer
off       it was switched off
"""

import contextlib
import errno
import os
import resource
import socket
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path

from autograder.sandbox import kernel, seccomp
from autograder.sandbox.isolation import Confinement, limits

OPTIONAL = {
    "write": "nothing can be written outside a worker's own folder",
    "outside": "nothing can be read beyond Python's own files and its own folder",
    "landlock": "limits a worker to Python's own files, its folder and no signals outwards",
    "group": "a worker and all that it starts have bounds together",
    "network": "a network of its own, without any interface",
    "processes": "other processes are not even listed",
    "folders": "folders that any user may write to are covered",
    "disk": "the folders of all workers together are bounded",
}
WITHOUT_UID = ("uid", "files")  # what one user alone cannot close
LIMITS = {
    resource.RLIMIT_AS: "Max address space",
    resource.RLIMIT_CPU: "Max cpu time",
    resource.RLIMIT_FSIZE: "Max file size",
    resource.RLIMIT_NOFILE: "Max open files",
    resource.RLIMIT_NPROC: "Max processes",
    resource.RLIMIT_CORE: "Max core file size",
    resource.RLIMIT_MEMLOCK: "Max locked memory",
    resource.RLIMIT_MSGQUEUE: "Max msgqueue size",
}
_REFUSED = (errno.EPERM, errno.EACCES)
_PEEK = 2  # a ptrace request that changes nothing


def prove(spec: Confinement) -> dict[str, str]:
    """Try what the layers forbid, from inside a confined worker."""
    proof = {
        "landlock": _landlock(spec),
        "uid": "absent" if spec.uid is None else _held(os.getresuid() == (spec.uid,) * 3),
        "files": _held(all(_fails(partial(_open, path)) for path in spec.forbidden)),
        "outside": _held(_fails(lambda: _open("/"))) if spec.restricts_paths else "absent",
        "write": _held(_fails(_write)),
        "root": _held(_fails(lambda: os.setresuid(0, 0, 0), only=_REFUSED)),
    }
    for name, attempt in _forbidden_calls(spec).items():
        proof[name] = _held(_fails(attempt, only=_REFUSED))
    for name in ("fork", "exec"):
        if spec.may_fork:
            proof[name] = "allowed"
    if seccomp.known() is None:
        proof["seccomp"] = "absent"
    return proof


def _landlock(spec: Confinement) -> str:
    if not spec.landlock:
        return "off"
    abi = kernel.landlock_abi()
    return f"abi {abi}" if abi else "absent"


def _held(holds: bool) -> str:
    return "held" if holds else "open"


def _fails(attempt: Callable[[], object], only: tuple[int, ...] = ()) -> bool:
    """Whether the attempt is refused (with one of these errors, if any are named)."""
    try:
        attempt()
    except OSError as error:
        return not only or error.errno in only
    return False


def _open(path: str) -> None:
    os.close(os.open(path, os.O_RDONLY))


def _write() -> None:
    path = f"/tmp/.probe-{os.getpid()}"
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_EXCL))
    os.unlink(path)


def _forbidden_calls(spec: Confinement) -> dict[str, Callable[[], object]]:
    """Calls that change nothing if they get through, with the error of a missing layer another
    than EPERM."""
    found: dict[str, Callable[[], object]] = {
        "signal": lambda: os.kill(spec.judge or os.getppid(), 0),
        "limits": lambda: resource.prlimit(spec.judge or os.getppid(), resource.RLIMIT_NOFILE),
        "ptrace": lambda: _call("ptrace", _PEEK, spec.judge, 0, 0),
        "memory": lambda: _call("process_vm_readv", spec.judge, 0, 0, 0, 0, 0),
        "unshare": lambda: _call("unshare", 0),
        "mount": lambda: _call("mount", 0, 0, 0, 0, 0),
        "io_uring": lambda: _call("io_uring_setup", 0, 0),
        "socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close(),
    }
    if not spec.may_fork:
        found["fork"] = _fork
        found["exec"] = lambda: os.execv("/dev/null/none", ["none"])
    return found


def _call(name: str, *arguments: int) -> None:
    here = seccomp.known()
    if here is not None and kernel.syscall(here.number(name), *arguments) < 0:
        raise OSError(kernel.errno_now(), name)


def _fork() -> None:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


def missing(proof: dict[str, str], as_root: bool) -> list[str]:
    """The mandatory layers that do not hold; the rest is only reported."""
    tried = [name for name in proof if name not in OPTIONAL and (as_root or name not in WITHOUT_UID)]
    wrong = [name for name in tried if proof[name] == "open"]
    if as_root and proof.get("uid") != "held":
        wrong.append("uid")
    return wrong


def inspect(pid: int, spec: Confinement) -> list[str]:
    """What the kernel says is missing around process `pid`; empty if every layer stands."""
    status = _status_of(str(pid))
    wrong = [] if status.get("NoNewPrivs", "1") == "1" else ["no-new-privs is off"]
    wrong += _filters(status) if seccomp.known() is not None else []
    wrong += [f"{name} is {status[name]}" for name in ("CapEff", "CapPrm", "CapInh") if int(status[name], 16)]
    if spec.uid is not None:
        wrong += _identity(status, spec)
    return [*wrong, *_limits(pid, spec), *_descriptors(pid)]


def _status_of(pid: str) -> dict[str, str]:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return dict(line.split(":\t", 1) for line in lines if ":\t" in line)


def _filters(status: dict[str, str]) -> list[str]:
    """In a container there is a filter already: only one more than our own proves anything."""
    if status.get("Seccomp", "2") != "2":
        return ["there is no filter of system calls"]
    own = int(_status_of("self").get("Seccomp_filters", -1))
    found = int(status.get("Seccomp_filters", own + 1))
    return [] if found == own + 1 else [f"it has {found} filters of system calls, not {own + 1}"]


def _identity(status: dict[str, str], spec: Confinement) -> list[str]:
    wrong = []
    if status["Uid"].split() != [str(spec.uid)] * 4 or status["Gid"].split() != [str(spec.gid)] * 4:
        wrong.append(f"its ids are {status['Uid'].split()} and {status['Gid'].split()}")
    if status["Groups"].strip():
        wrong.append("it has groups")
    if int(status["CapBnd"], 16):
        wrong.append(f"CapBnd is {status['CapBnd']}")
    return wrong


def _limits(pid: int, spec: Confinement) -> list[str]:
    """Limits looser than asked for; the address space is compared with this process's own."""
    lines = Path(f"/proc/{pid}/limits").read_text().splitlines()
    found = {line[:25].strip(): line[25:].split()[:2] for line in lines}
    wrong = []
    for name, wanted in limits(spec).items():
        row = found[LIMITS[name]]
        slack = (256 << 20) if name == resource.RLIMIT_AS else 0
        if "unlimited" in row or max(map(int, row)) > wanted + slack:
            wrong.append(f"{LIMITS[name].lower()} is {row}, not {wanted}")
    return wrong


def _descriptors(pid: int) -> list[str]:
    """Descriptors beyond the null device, folders and one socket."""
    wrong, sockets = [], 0
    with contextlib.suppress(OSError):
        for entry in os.scandir(f"/proc/{pid}/fd"):
            mode = entry.stat().st_mode
            sockets += stat.S_ISSOCK(mode)
            if not (stat.S_ISSOCK(mode) or stat.S_ISDIR(mode) or stat.S_ISCHR(mode)):
                wrong.append(f"descriptor {entry.name} is open")
    return wrong if sockets <= 1 else [*wrong, f"it has {sockets} sockets"]

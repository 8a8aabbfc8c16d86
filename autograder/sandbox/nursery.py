"""The warm parent of workers: it holds torch and nothing of ours, and forks one worker a request.

It is the only process that kills, sweeps and reaps workers.
"""

import contextlib
import gc
import os
import shutil
import signal
import socket
import tempfile
import time
from pathlib import Path

import msgspec

from autograder.sandbox import cgroup, isolation, kernel, library, proof, surroundings, wire, worker


class Order(msgspec.Struct, frozen=True):
    """A request to the nursery: a new worker, or the end of one."""

    op: str
    id: int = 0
    pid: int = 0
    memory: int = 1 << 30
    cpu_seconds: float = 600.0
    forbidden: tuple[str, ...] = ()
    landlock: bool = True
    may_fork: bool = False
    judge: int = 0


class Report(msgspec.Struct, frozen=True):
    """The nursery's answer to the order of the same `id`."""

    id: int = 0
    pid: int = 0
    problem: str = ""
    status: int = 0


_orders = msgspec.json.Decoder(Order)


class Nursery:
    """Serves one judge parent over `control` until it hangs up."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.home = tempfile.mkdtemp(prefix="workers-")
        self.workers: dict[int, isolation.Confinement] = {}
        self.as_root = os.geteuid() == 0
        for option, value in ((kernel.PR_SET_CHILD_SUBREAPER, 1), (kernel.PR_SET_DUMPABLE, 0)):
            with contextlib.suppress(OSError):
                kernel.prctl(option, value)
        self.around = {"group": "held" if self.as_root and cgroup.available() else "absent"}
        self.around |= surroundings.enter(self.home)
        os.chmod(self.home, 0o711)
        self.library = library.keep_reachable() if self.as_root else None

    def serve(self) -> None:
        """Answer orders until the other end closes; then leave nothing behind."""
        gc.disable()
        try:
            while data := self.control.recv(1 << 16):
                self._obey(_orders.decode(data))
        finally:
            for pid in list(self.workers):
                self.end(pid)
            surroundings.leave(self.home)

    def _obey(self, order: Order) -> None:
        if order.op == "spawn":
            self._spawn(order)
        elif order.op == "inspect":
            missing = proof.inspect(order.pid, self.workers[order.pid])
            self._say(Report(order.id, order.pid, "; ".join(missing)))
        elif order.op == "end":
            self._say(Report(order.id, order.pid, status=self.end(order.pid)))
        else:
            for pid in list(self.workers):
                self.end(pid)
            self._say(Report(order.id))

    def _say(self, report: Report, descriptors: tuple[int, ...] = ()) -> None:
        data = msgspec.json.encode(report)
        socket.send_fds(self.control, [data], list(descriptors))

    def _spawn(self, order: Order) -> None:
        ours, theirs = socket.socketpair()
        spec = self._confinement(order)
        pid = os.fork()
        if pid == 0:
            self._become_worker(theirs, ours, spec)
        theirs.close()
        self.workers[pid] = spec
        self._say(Report(order.id, pid), (ours.fileno(),))
        ours.close()

    def _confinement(self, order: Order) -> isolation.Confinement:
        uid = isolation.random_id() if self.as_root else None
        gid = isolation.random_id() if self.as_root else None
        cwd = tempfile.mkdtemp(dir=self.home)
        if uid is not None and gid is not None:
            os.chown(cwd, uid, gid)
        group = cgroup.make(order.memory, isolation.PROCESSES) if self._groups(order) else None
        return isolation.Confinement(
            cwd,
            uid,
            gid,
            order.memory,
            order.cpu_seconds,
            forbidden=order.forbidden,
            landlock=order.landlock,
            may_fork=order.may_fork,
            judge=order.judge,
            group=group,
        )

    def _groups(self, order: Order) -> bool:
        """Whether limits of single processes are not enough, and groups can be made."""
        return order.may_fork and self.around["group"] == "held"

    def _become_worker(self, theirs: socket.socket, ours: socket.socket, spec: isolation.Confinement) -> None:
        try:
            for name in (signal.SIGINT, signal.SIGTERM):
                signal.signal(name, signal.SIG_DFL)
            keep = {theirs.fileno()} | ({self.library} if self.library is not None else set())
            isolation.confine(spec, keep)
            worker.run(wire.Channel(theirs, judge=False), {**proof.prove(spec), **self.around})
        except BaseException as error:
            _tell(theirs, f"{type(error).__name__}: {error}")
        finally:
            os._exit(1)

    def end(self, pid: int) -> int:
        """Kill worker `pid` and everything it started; its wait status."""
        spec = self.workers.pop(pid, None)
        if spec is None:
            return 0
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        if spec.group is not None:
            spec.group.kill()
        status = _reap(pid)
        if spec.uid is not None and (spec.may_fork or alive(spec.uid)):
            sweep(spec.uid)
        if spec.group is not None:
            spec.group.remove()
        if spec.uid is not None and self.around["folders"] != "held":
            surroundings.remove_files_of(spec.uid)
        shutil.rmtree(spec.cwd, ignore_errors=True)
        return status


def _tell(sock: socket.socket, problem: str) -> None:
    with contextlib.suppress(Exception):
        message = wire.Ready({"problem": problem})
        wire.Channel(sock, judge=False).send(message, [], time.monotonic() + 5)


def _reap(pid: int) -> int:
    try:
        return os.waitpid(pid, 0)[1]
    except ChildProcessError:
        return 0


def alive(uid: int) -> bool:
    """Whether any process of `uid` other than a zombie is left."""
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                if entry.stat().st_uid == uid and not _is_zombie(entry.name):
                    return True
    return False


def _is_zombie(pid: str) -> bool:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"


def sweep(uid: int, rounds: int = 20) -> None:
    """Kill every process of a worker's `uid`, until none is left.

    `kill(-1)` also matches the sender's real uid: the helper that calls it must have become
    `uid` in all three ids first, and `uid` is never an account's.
    """
    if uid < isolation.FIRST_UID or uid in os.getresuid():
        raise ValueError(f"refusing to sweep uid {uid}")
    for _ in range(rounds):
        helper = os.fork()
        if helper == 0:
            _kill_all_as(uid)
        os.waitpid(helper, 0)
        while _reaped_one():
            pass
        if not alive(uid):
            return
        time.sleep(0.002)


def _kill_all_as(uid: int) -> None:
    try:
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
        if os.getresuid() == (uid, uid, uid) and uid >= isolation.FIRST_UID:
            os.kill(-1, signal.SIGKILL)
    except OSError:
        pass
    finally:
        os._exit(0)


def _reaped_one() -> bool:
    try:
        return os.waitpid(-1, os.WNOHANG)[0] != 0
    except ChildProcessError:
        return False

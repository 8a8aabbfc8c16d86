"""Grading on the nodes of a Dask cluster: tasks and results are plain bytes.

A node gets the course's part as a zip and one submission, grades it with a host of its own and
gives back the results.json.  Dask repeats what a lost node had in hand; SLURM, Kubernetes and the
like come with Dask.  The nodes need the same versions of this package and of torch.
"""

import atexit
import hashlib
import io
import platform
import tempfile
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from autograder.course.model import Place
from autograder.grading.jobs import Done, Setting
from autograder.grading.supervisor import HostFault, HostProcess
from autograder.results.scorecard import write_bytes
from autograder.submission.model import Submission

TASKS_AHEAD = 2  # for each thread of the cluster, so that none waits for the wire
RETRIES = 5  # of one submission, each on another node, before it is the grader's fault


class Task(msgspec.Struct, frozen=True):
    """One submission and how to grade it, as it travels."""

    setting: Setting
    submission: Submission


class Answer(msgspec.Struct, frozen=True):
    """What a node sends back."""

    node: str
    results: bytes = b""
    problem: str = ""
    fault: str = ""
    isolation: dict[str, str] = {}


class Nodes:
    """The cluster as a crew sees it: so many hosts, each of which grades one submission at a time."""

    def __init__(self, address: str, course: bytes, setting: Setting) -> None:
        self.client = connected(address)
        self.found: dict[str, str] = {}
        threads = sum(worker["nthreads"] for worker in self._workers().values())
        if not threads:
            self.client.close()
            raise HostFault(f"the cluster at {address} has no worker")
        self.running = [RemoteHost(self, course, setting) for _ in range(TASKS_AHEAD * threads)]

    def _workers(self) -> dict[str, Any]:
        return self.client.scheduler_info(n_workers=-1)["workers"]  # type: ignore[no-any-return]

    @property
    def isolation(self) -> dict[str, str]:
        """What each node proved, by its name."""
        return dict(sorted(self.found.items()))

    def note(self, answer: Answer) -> None:
        """Keep the isolation of a node."""
        for layer, state in answer.isolation.items():
            self.found[f"{answer.node}: {layer}"] = state

    def close(self) -> None:
        """Leave the cluster; it goes on without us."""
        self.client.close()


class RemoteHost:
    """Grades one submission at a time, wherever the cluster has room."""

    def __init__(self, nodes: Nodes, course: bytes, setting: Setting) -> None:
        self.nodes, self.course, self.setting = nodes, course, setting

    def grade(self, submission: Submission, out: Path, only: tuple[str, ...] = ()) -> Done:
        """Grade a submission into `out`."""
        payload = msgspec.msgpack.encode(Task(self.setting, submission))
        future = self.nodes.client.submit(grade_bytes, self.course, payload, pure=False, retries=RETRIES)
        try:
            answer = msgspec.msgpack.decode(future.result(), type=Answer)
        except Exception as error:  # a cluster that fails in its own ways
            raise HostFault(f"the cluster could not grade {submission.key}: {error}") from error
        if answer.fault:
            raise HostFault(f"node {answer.node}: {answer.fault}")
        self.nodes.note(answer)
        write_bytes(out, answer.results)
        return Done(submission.key, answer.problem)


def connected(address: str) -> Any:
    """A client of the scheduler; over TLS with the certificates that Dask's configuration names."""
    try:
        from distributed import Client
    except ImportError:
        raise HostFault("grading on a cluster needs the extra: pip install 'autograder[cluster]'") from None
    try:
        return Client(address, timeout="20s", set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TypeError) as error:
        raise HostFault(f"no cluster answers at {address}: {error}") from error


def grade_bytes(course: bytes, payload: bytes) -> bytes:
    """On a node: grade one submission under the course in a zip; everything as bytes."""
    task = msgspec.msgpack.decode(payload, type=Task)
    node = platform.node()
    try:
        with _POOL.host(course, task.setting) as host, tempfile.TemporaryDirectory() as scratch:
            out = Path(scratch) / "results.json"
            done = host.grade(task.submission, out)
            answer = Answer(node, out.read_bytes(), done.problem, isolation=host.isolation)
    except (HostFault, OSError) as error:
        answer = Answer(node, fault=str(error))
    return msgspec.msgpack.encode(answer)


class Pool:
    """The hosts of a node that have nothing to do, by course and setting."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.idle: dict[str, list[HostProcess]] = {}
        self.homes: dict[str, tempfile.TemporaryDirectory[str]] = {}
        atexit.register(self.close)

    def host(self, course: bytes, setting: Setting) -> "Borrowed":
        """A warm host, to be given back."""
        key = hashlib.sha256(course + msgspec.msgpack.encode(setting)).hexdigest()
        return Borrowed(self, key, lambda: self._start(course, setting))

    def _start(self, course: bytes, setting: Setting) -> HostProcess:
        root = Path(self._home(course))
        here = msgspec.structs.replace(setting, root=str(root), core=None)
        secrets = Place(root, setting.assignment).secrets
        return HostProcess(msgspec.structs.replace(here, forbidden=secrets))

    def _home(self, course: bytes) -> str:
        digest = hashlib.sha256(course).hexdigest()
        with self.lock:
            if digest not in self.homes:
                self.homes[digest] = home = tempfile.TemporaryDirectory(prefix="course-")
                with zipfile.ZipFile(io.BytesIO(course)) as opened:
                    opened.extractall(home.name)
            return self.homes[digest].name

    def close(self) -> None:
        """End every host."""
        for hosts in self.idle.values():
            for host in hosts:
                host.close()
        self.idle.clear()
        for home in self.homes.values():
            home.cleanup()
        self.homes.clear()


class Borrowed:
    """A host for the length of a `with`; one whose use raised is ended."""

    def __init__(self, pool: Pool, key: str, start: Callable[[], HostProcess]) -> None:
        self.pool, self.key, self.start = pool, key, start

    def __enter__(self) -> HostProcess:
        with self.pool.lock:
            waiting = self.pool.idle.setdefault(self.key, [])
            found = waiting.pop() if waiting else None
        self.used = found or self.start()
        return self.used

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is not None:
            self.used.close()
            return
        with self.pool.lock:
            self.pool.idle[self.key].append(self.used)


_POOL = Pool()

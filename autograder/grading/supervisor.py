"""Grades many submissions with a few hosts, one a core; never loads torch or student code itself."""

import contextlib
import os
import queue
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec

from autograder.grading.fingerprint import of_submission
from autograder.grading.folder import Entry, RunFolder, entry_of
from autograder.grading.jobs import Done, Greeting, Job, Setting, receive, send
from autograder.grading.warmth import trains
from autograder.results.scorecard import mark_interrupted, write_bytes
from autograder.sandbox import kernel
from autograder.submission.model import Submission

T = TypeVar("T")
Told = Callable[[Entry, dict[str, object]], None]


class HostFault(Exception):
    """A host cannot start: the suite or the installation is broken."""


class IsolationFault(HostFault):
    """A layer without which a mark would not be safe does not hold on this machine."""


# what a host may know of the environment: a worker could find the rest in its own memory
KEPT = {
    "PATH", "HOME", "LANG", "TMPDIR", "TZ", "VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME", "LD_LIBRARY_PATH",
    "XDG_CACHE_HOME",
}  # fmt: skip


class HostProcess:
    """A host and the connection to it."""

    module = ("-m", "autograder.grading.host")

    def __init__(self, setting: Setting) -> None:
        training = setting.many and trains(Path(setting.root), setting.assignment)
        self.setting = msgspec.structs.replace(setting, trains=training)
        self.start()

    def start(self) -> None:
        """Start the host and wait until its suite is loaded."""
        if hasattr(os, "geteuid") and os.geteuid() != 0:
            with contextlib.suppress(OSError):  # a worker of the same user must not look into us
                kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
        self.socket, theirs = socket.socketpair()
        command = [sys.executable, *self.module, str(theirs.fileno())]
        one = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
        clean = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "HYPOTHESIS_STORAGE_DIRECTORY": os.devnull}
        kept = {name: value for name, value in os.environ.items() if name in KEPT or name[:3] == "LC_"}
        environment = {**kept, **one, **clean}
        self.process = subprocess.Popen(command, pass_fds=[theirs.fileno()], env=environment)
        theirs.close()
        with contextlib.suppress(OSError):
            send(self.socket, self.setting)
        greeting = self._hear(Greeting)
        if greeting is None or greeting.problem:
            self.close()
            raise HostFault(greeting.problem if greeting else "the grading process did not start")
        self.isolation = greeting.isolation
        if "fault" in self.isolation:
            self.close()
            raise IsolationFault(self.isolation["fault"])

    def _hear(self, kind: type[T]) -> T | None:
        try:
            return receive(self.socket, kind)
        except (OSError, msgspec.DecodeError):
            return None

    def grade(self, submission: Submission, out: Path, only: tuple[str, ...] = ()) -> Done:
        """Grade one submission; a host that dies is replaced and the loss reported."""
        return self.do(Job(submission, str(out), only))

    def do(self, job: Job) -> Done:
        """Have the host do a job."""
        out = Path(job.out)
        with contextlib.suppress(OSError):
            out.unlink(missing_ok=True)  # of an earlier run; it must not be taken for this one's
        with contextlib.suppress(OSError):
            send(self.socket, job)
        done = self._hear(Done)
        if done is None or done.last:
            self.close()
            self.start()
        return done or _lost(job.submission.key, out)

    def close(self) -> None:
        """End the host."""
        self.socket.close()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def _lost(key: str, out: Path) -> Done:
    problem = "the grading process died while this submission was graded"
    try:
        mark_interrupted(out, problem)
    except (OSError, ValueError, KeyError):
        return Done(key, problem, fatal=True)
    return Done(key, problem)


class AnyHost(Protocol):
    """Grades one submission at a time: a process here, or a place on a cluster."""

    def grade(self, submission: Submission, out: Path) -> Done:
        """Grade a submission into `out`."""


class AnyHosts(Protocol):
    """Where a run's submissions are graded: this machine's cores, or a cluster's nodes."""

    @property
    def running(self) -> Sequence[AnyHost]:
        """The hosts, each of which takes one submission at a time."""

    @property
    def isolation(self) -> dict[str, str]:
        """The layers that were proved."""

    def close(self) -> None:
        """End them."""


def grade_all(
    submissions: Iterable[Submission],
    folder: RunFolder,
    hosts: AnyHosts,
    suite: str,
    skip: dict[str, Entry],
    began: Callable[[str], None],
    told: Told,
) -> dict[str, str]:
    """Grade every submission, results on disk as they come; the isolation that held."""
    crew = Crew(folder, suite, skip, began, told)
    with contextlib.closing(hosts):
        crew.run(hosts, iter(submissions))
        return hosts.isolation


class Hosts:
    """The hosts on this machine, one a core, started together."""

    def __init__(self, settings: list[Setting]) -> None:
        self.running: list[HostProcess] = []
        problems: list[HostFault] = []
        threads = [threading.Thread(target=self._start, args=(s, problems)) for s in settings]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if problems:
            self.close()
            raise problems[0]

    def _start(self, setting: Setting, problems: list[HostFault]) -> None:
        try:
            self.running.append(HostProcess(setting))
        except HostFault as error:
            problems.append(error)

    @property
    def isolation(self) -> dict[str, str]:
        """What the first host proved."""
        return self.running[0].isolation if self.running else {}

    def close(self) -> None:
        """End every host."""
        for host in self.running:
            host.close()


class Crew:
    """One thread a host, all taking from one iterator of submissions."""

    def __init__(
        self,
        folder: RunFolder,
        suite: str,
        skip: dict[str, Entry],
        began: Callable[[str], None],
        told: Told,
    ) -> None:
        self.folder, self.suite, self.skip = folder, suite, skip
        self.began, self.told = began, told
        self.lock = threading.Lock()
        self.events: queue.Queue[Exception | None] = queue.Queue()
        self.stopped = False

    def run(self, hosts: AnyHosts, submissions: Iterator[Submission]) -> None:
        """Until nothing is left; the first error of ours ends it."""
        threads = [
            threading.Thread(target=self._work, args=(host, submissions), daemon=True)
            for host in hosts.running
        ]
        for thread in threads:
            thread.start()
        try:
            for _ in threads:
                error = self.events.get()
                if error is not None:
                    raise error
        finally:
            self.stopped = True

    def _work(self, host: AnyHost, submissions: Iterator[Submission]) -> None:
        try:
            while (submission := self._next(submissions)) is not None:
                self._one(host, submission)
        except Exception as error:
            self.events.put(error)
        else:
            self.events.put(None)

    def _next(self, submissions: Iterator[Submission]) -> Submission | None:
        with self.lock:
            return None if self.stopped else next(submissions, None)

    def _one(self, host: AnyHost, submission: Submission) -> None:
        sha256 = of_submission(submission)
        before = self.skip.get(submission.key)
        if before is not None and before.sha256 == sha256:
            entry = before
        else:
            self.began(submission.key)
            entry = self._graded(host, submission, sha256)
        with self.lock:
            self.folder.note(entry, self.suite)
            self.told(entry, self.folder.document(entry.key))

    def _graded(self, host: AnyHost, submission: Submission, sha256: str) -> Entry:
        out = self.folder.prepare(submission.key)
        write_bytes(self.folder.submission(submission.key), msgspec.json.encode(submission))
        done = host.grade(submission, out)
        if done.fatal:
            raise OSError(done.problem)
        status = "unreadable" if submission.problem else "graded"
        document = self.folder.document(submission.key)
        if done.problem or "score" not in document:
            status = "grader-error"
        return entry_of(submission, sha256, status, done.problem)

"""The layers of a worker: each holds where it is entered, and the proof tells where it is not."""

import errno
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from autograder.grading.host import start_nursery
from autograder.grading.jobs import Setting
from autograder.grading.supervisor import HostProcess, IsolationFault
from autograder.sandbox import cgroup, client, kernel, proof, seccomp, syscalls, wire
from autograder.sandbox.client import Conversation, StudentRaised
from autograder.sandbox.sources import Forked
from autograder.sandbox.values import NameRef

TINY = Path(__file__).parents[1] / "tiny_course"
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="workers are forked")


@pytest.fixture(scope="module")
def control() -> Iterator[socket.socket]:
    """A nursery."""
    with start_nursery() as control:
        yield control


def asked(source: Forked, code: str) -> object:
    """What a worker's function answers."""
    talk = Conversation(source, lambda *_: None, lambda obj: obj, lambda ref: ref)
    text = "import os\n\ndef f():\n" + "".join(f"    {line}\n" for line in code.split("\n"))
    talk.ask(lambda _: wire.Load([wire.SourceText("m", "m.py", text, "")], []), 10)
    try:
        return talk.ask(lambda _: wire.Perform("call", NameRef("m", ("f",))), 10)
    finally:
        talk.close()


def test_every_layer_is_proved(control: socket.socket) -> None:
    process = Forked(control).spawn()
    as_root = os.geteuid() == 0
    assert proof.missing(process.proof, as_root) == []
    assert {process.proof[name] for name in ("fork", "exec", "socket", "ptrace", "signal")} == {"held"}
    assert Forked(control).end(process) & 0x7F in {0, 9}, "it hangs up by itself, or is killed"


def test_a_layer_that_does_not_hold_is_a_grader_error(tmp_path: pytest.TempPathFactory) -> None:
    if os.geteuid() != 0:
        pytest.skip("files are closed to a worker by its own uid, which needs root")
    with pytest.raises(IsolationFault, match="files"):
        HostProcess(Setting(str(TINY), "toy_sums", landlock=False, forbidden=("/etc/passwd",)))


@pytest.mark.parametrize("name", ["uid", "files", "fork", "exec", "socket", "ptrace", "signal", "root"])
def test_an_open_canary_is_missed(name: str) -> None:
    whole = dict.fromkeys(["uid", "files", "fork", "exec", "socket", "ptrace", "signal", "root"], "held")
    assert proof.missing(whole, as_root=True) == []
    assert name in proof.missing({**whole, name: "open"}, as_root=True)


def test_what_one_user_cannot_close_is_only_reported() -> None:
    assert proof.missing({"uid": "absent", "files": "open", "fork": "held"}, as_root=False) == []


def test_an_assignment_may_fork(control: socket.socket) -> None:
    source = Forked(control, may_fork=True)
    code = "import subprocess\nreturn subprocess.run(['echo', 'hello'], capture_output=True).stdout"
    assert asked(source, code) == b"hello\n"
    with pytest.raises(StudentRaised, match="not permitted"):
        asked(Forked(control), code)


def test_a_daemon_of_one_that_may_fork_is_swept(control: socket.socket) -> None:
    if os.geteuid() != 0:
        pytest.skip("the sweep needs a uid of the worker's own")
    if "OWN_PROCESSES" not in os.environ:  # what sweeps runs among processes of its own
        this = f"{__file__}::test_a_daemon_of_one_that_may_fork_is_swept"
        own = ["unshare", "-p", "-f", "--mount-proc"]
        command = [*own, sys.executable, "-m", "pytest", "-q", "-n", "0", this]
        done = subprocess.run(command, env={**os.environ, "OWN_PROCESSES": "1"}, capture_output=True)
        assert done.returncode == 0, done.stdout
        return
    code = (
        "if os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        import time\n"
        "        time.sleep(600)\n    os._exit(0)\nreturn os.getuid()"
    )
    uid = asked(Forked(control, may_fork=True), code)
    assert isinstance(uid, int) and uid >= 200_000
    running = [entry for entry in os.scandir("/proc") if entry.name.isdigit() and _owner(entry) == uid]
    assert running == []


@pytest.mark.skipif(not cgroup.available(), reason="control groups cannot be made here")
def test_the_processes_of_one_that_may_fork_are_bounded_together(control: socket.socket) -> None:
    code = """
import signal
for _ in range(4):
    if os.fork() == 0:
        held = bytearray(400 << 20)
        for i in range(0, len(held), 4096):
            held[i] = 1
        signal.pause()
return os.WTERMSIG(os.waitpid(-1, 0)[1]), open("/proc/self/cgroup").read()
""".strip()
    ended, groups = asked(Forked(control, memory=512 << 20, may_fork=True), code)  # type: ignore[misc]
    assert ended == signal.SIGKILL
    names = {name for name in re.findall(r"/([^/\n]+)$", groups, re.M) if name.startswith(cgroup.PREFIX)}
    (name,) = names
    assert not [tree for tree in cgroup.trees() if (tree / name).exists()], "removed with its worker"


def _owner(entry: "os.DirEntry[str]") -> int:
    try:
        return entry.stat().st_uid
    except OSError:
        return -1


def test_nothing_of_the_environment_is_inherited(control: socket.socket) -> None:
    assert asked(Forked(control), "return sorted(os.environ)") == sorted(
        ["HOME", "LANG", "LOGNAME", "MKL_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "PATH",
         "TMPDIR", "USER"]
    )  # fmt: skip


def test_sources_of_the_standard_library_can_be_read(control: socket.socket) -> None:
    code = "import enum, inspect\nreturn inspect.getsource(enum.Enum._generate_next_value_)"
    assert "def _generate_next_value_(" in str(asked(Forked(control), code))


def test_limits_cannot_be_raised(control: socket.socket) -> None:
    code = "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (-1, -1))"
    with pytest.raises(StudentRaised):
        asked(Forked(control), code)


def test_a_request_costs_a_dead_worker_once(control: socket.socket) -> None:
    with pytest.raises(client.WorkerLost, match="ended before it answered"):
        asked(Forked(control), "os._exit(0)")


class Machine:
    """Runs a filter as the kernel would."""

    def __init__(self, code: seccomp.Code) -> None:
        self.code = code

    def verdict(self, here: syscalls.Machine, call: int, *arguments: int) -> int:
        """What the filter returns."""
        data = {0: call, 4: here.audit, **{16 + 8 * i: a for i, a in enumerate([*arguments, 0, 0])}}
        at, held = 0, 0
        while True:
            code, yes, no, operand = self.code[at]
            tests: dict[int, Callable[[], bool]] = {
                0x15: lambda: held == operand,
                0x35: lambda: held >= operand,
                0x45: lambda: bool(held & operand),
            }
            if code == 0x06:
                return operand
            if code == 0x20:
                held = data[operand]
                at += 1
            else:
                at += 1 + (yes if tests[code]() else no)


ALLOW, REFUSE, UNKNOWN = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x00050000 | errno.ENOSYS


@pytest.mark.parametrize("here", [syscalls.X86_64, syscalls.AARCH64], ids=lambda m: m.name)
def test_the_filter_of_every_machine(here: syscalls.Machine) -> None:
    strict = Machine(seccomp.program(here, 77, False, False))
    forking = Machine(seccomp.program(here, 77, True, True))
    for name in ("ptrace", "mount", "bpf", "io_uring_setup", "unshare", "process_vm_writev"):
        assert strict.verdict(here, here.number(name)) == REFUSE
        assert forking.verdict(here, here.number(name)) == REFUSE
    thread, fork = 0x00010000, 17
    assert strict.verdict(here, here.number("clone"), thread) == ALLOW
    assert strict.verdict(here, here.number("clone"), fork) == REFUSE
    assert forking.verdict(here, here.number("clone"), fork) == ALLOW
    assert forking.verdict(here, here.number("clone"), 0x10000000) == REFUSE
    assert strict.verdict(here, here.number("execve")) == REFUSE
    assert forking.verdict(here, here.number("execve")) == ALLOW
    assert strict.verdict(here, here.number("kill"), 77) == ALLOW
    assert strict.verdict(here, here.number("kill"), 1) == REFUSE
    assert strict.verdict(here, here.number("kill"), 2**32 - 1) == REFUSE
    assert strict.verdict(here, here.number("prlimit64"), 0) == ALLOW
    assert strict.verdict(here, here.number("prlimit64"), 5) == REFUSE
    assert strict.verdict(here, here.number("socket"), 1) == REFUSE
    assert forking.verdict(here, here.number("socket"), 1) == ALLOW
    assert forking.verdict(here, here.number("socket"), 2) == REFUSE
    assert strict.verdict(here, here.number("clone3")) == UNKNOWN
    assert strict.verdict(here, 600) == UNKNOWN
    assert strict.verdict(here, 1) == ALLOW


def test_another_architecture_is_killed() -> None:
    strict = Machine(seccomp.program(syscalls.X86_64, 77, False, False))
    assert strict.verdict(msgspec.structs.replace(syscalls.X86_64, audit=0x40000003), 1) == 0x80000000


def test_sweeping_refuses_what_is_no_workers_uid() -> None:
    from autograder.sandbox.nursery import sweep

    for uid in (0, os.getuid(), 1000):
        with pytest.raises(ValueError, match="refusing"):
            sweep(uid)


def test_landlock_is_used_where_it_is(control: socket.socket) -> None:
    if kernel.landlock_abi() == 0:
        pytest.skip("this kernel has no Landlock")
    with pytest.raises(StudentRaised, match="denied"):
        asked(Forked(control), "return os.listdir('/')")

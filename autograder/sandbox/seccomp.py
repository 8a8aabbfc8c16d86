"""The filter of a worker's system calls, as raw BPF: no library is needed.

What is refused fails with EPERM, as if the permission were missing; calls that the table does
not know yet fail with ENOSYS, so that libraries fall back to older ones.
"""

import ctypes
import errno
import os
import struct
from collections.abc import Sequence

from autograder.sandbox import kernel
from autograder.sandbox.syscalls import (
    ABSENT,
    ALWAYS_DENIED,
    DENIED_WHEN_STRICT,
    FIRST_UNKNOWN,
    X32,
    X86_64,
    Machine,
    machine,
)

Code = list[tuple[int, int, int, int]]  # code, jump if true, jump if false, operand

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16

_CLONE_THREAD = 0x00010000
_CLONE_NEW = 0x7E020000  # every namespace
_AF_UNIX = 1
_TIOCSTI, _TIOCLINUX = 0x5412, 0x541C
_PR_SET_PTRACER = 0x59616D61


def known() -> Machine | None:
    """This machine, if the filter knows its numbers."""
    return machine(os.uname().machine) if hasattr(os, "uname") else None


def install(own_pid: int, may_fork: bool, may_signal: bool) -> None:
    """Put this process and its children under the filter, for good (no-new-privs comes first)."""
    here = known()
    if here is None:
        raise OSError(errno.ENOSYS, f"no table of system calls for {os.uname().machine}")
    kernel.set_filter(assembled(program(here, own_pid, may_fork, may_signal)))


def program(here: Machine, own_pid: int, may_fork: bool, may_signal: bool) -> Code:
    """The filter for a worker whose process id is `own_pid`; with `may_signal` (for one that forks
    under a uid of its own) signals are left to the uid."""
    code: Code = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, here.audit),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]
    if here is X86_64:
        code += _when(_AT_LEAST, X32, errno.ENOSYS)
    code += _when(_AT_LEAST, FIRST_UNKNOWN, errno.ENOSYS)
    for table in (ALWAYS_DENIED, *([] if may_fork else [DENIED_WHEN_STRICT])):
        for number in here.numbers(table):
            code += _when(_EQUAL, number, errno.EPERM)
    code += _when(_EQUAL, here.number("clone3"), errno.ENOSYS)  # its flags cannot be read
    code += _conditional(here, own_pid, may_fork, may_signal)
    return [*code, (_RETURN, 0, 0, _ALLOW)]


def _conditional(here: Machine, own_pid: int, may_fork: bool, may_signal: bool) -> Code:
    own = [0, own_pid]
    code = _if(here, "clone", 0, _flags(may_fork))
    for call in () if may_signal else ("kill", "tgkill"):
        code += _if(here, call, 0, _only([own_pid]))
    for call in ("prlimit64", "sched_setaffinity", "sched_setscheduler", "sched_setparam", "sched_setattr"):
        code += _if(here, call, 0, _only(own))
    code += _if(here, "prctl", 0, _none_of([kernel.PR_SET_PDEATHSIG, _PR_SET_PTRACER]))
    code += _if(here, "ioctl", 1, _none_of([_TIOCSTI, _TIOCLINUX]))
    for call in ("socket", "socketpair"):
        code += _if(here, call, 0, _only([_AF_UNIX]))
    return code


def _refuse(error: int) -> tuple[int, int, int, int]:
    return (_RETURN, 0, 0, _ERRNO | error)


_PASS = (_RETURN, 0, 0, _ALLOW)


def _when(test: int, operand: int, error: int) -> Code:
    return [(test, 0, 1, operand), _refuse(error)]


def _if(here: Machine, call: str, argument: int, body: Code) -> Code:
    """`body` (which returns) for one call, with the low half of one of its arguments loaded."""
    number = here.number(call)
    if number == ABSENT:
        return []
    load = (_LOAD, 0, 0, _ARGUMENTS + 8 * argument)
    return [(_EQUAL, 0, len(body) + 1, number), load, *body]


def _flags(may_fork: bool) -> Code:
    if may_fork:
        return [(_ANY_BIT, 0, 1, _CLONE_NEW), _refuse(errno.EPERM), _PASS]
    return [(_ANY_BIT, 1, 0, _CLONE_THREAD), _refuse(errno.EPERM), _PASS]


def _only(values: Sequence[int]) -> Code:
    code: Code = []
    for value in values:
        code += [(_EQUAL, 0, 1, value), _PASS]
    return [*code, _refuse(errno.EPERM)]


def _none_of(values: Sequence[int]) -> Code:
    code: Code = []
    for value in values:
        code += _when(_EQUAL, value, errno.EPERM)
    return [*code, _PASS]


def assembled(code: Code) -> ctypes.Array[ctypes.c_char]:
    """The program as the kernel reads it."""
    return ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *line) for line in code), 8 * len(code))

"""The few Linux calls that Python does not wrap: prctl, capabilities, seccomp, namespaces, Landlock."""

import ctypes
import os
import struct
from collections.abc import Sequence
from pathlib import Path

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38
PR_SET_SECCOMP = 22
PR_CAPBSET_DROP = 24
PR_CAP_AMBIENT = 47
CLONE_NEWNS, CLONE_NEWIPC, CLONE_NEWNET = 0x00020000, 0x08000000, 0x40000000
MADV_COLLAPSE = 25
MS_REC, MS_PRIVATE, MS_NOSUID, MS_NODEV, MS_NOEXEC = 1 << 14, 1 << 18, 2, 4, 8

_CAPABILITY_VERSION_3 = 0x20080522
_SECCOMP_MODE_FILTER = 2
_AMBIENT_CLEAR_ALL = 4

_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_RIGHTS_BY_ABI = {1: 13, 2: 14, 3: 15, 4: 15}
_READ = 1 << 0 | 1 << 2 | 1 << 3  # execute, read file, read directory
_FILE_ONLY = 1 << 0 | 1 << 1 | 1 << 2 | 1 << 14  # execute, write, read, truncate

try:
    _libc: ctypes.CDLL | None = ctypes.CDLL(None, use_errno=True)
except (OSError, TypeError):  # Windows
    _libc = None


def prctl(option: int, value: int) -> None:
    """`prctl(option, value)`; raises OSError where the kernel refuses."""
    if _libc is None or _libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), f"prctl({option})")


def syscall(number: int, *args: object) -> int:
    """The system call of that number; -1 (see `errno_now`) where it fails or there is none."""
    if _libc is None:
        return -1
    return int(_libc.syscall(ctypes.c_long(number), *args))


def errno_now() -> int:
    """The error of the last call."""
    return ctypes.get_errno()


def drop_bounding_set() -> None:
    """Give up every capability for whatever this process and its children execute."""
    for capability in range(64):
        try:
            prctl(PR_CAPBSET_DROP, capability)
        except OSError:
            return


def drop_capabilities() -> None:
    """Give up every capability that this process has."""
    if _libc is None:
        return
    _libc.prctl(PR_CAP_AMBIENT, ctypes.c_ulong(_AMBIENT_CLEAR_ALL), 0, 0, 0)
    header = struct.pack("=Ii", _CAPABILITY_VERSION_3, 0)
    if _libc.capset(header, struct.pack("=6I", *[0] * 6)) != 0:
        raise OSError(ctypes.get_errno(), "capset")


def set_filter(program: "ctypes.Array[ctypes.c_char]") -> None:
    """Put this process under a BPF program of `seccomp`."""
    head = struct.pack("@HP", len(program) // 8, ctypes.addressof(program))
    if _libc is None or _libc.prctl(PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, head, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "seccomp")


def unshare(flags: int) -> None:
    """Leave a namespace for a new one."""
    if _libc is None or _libc.unshare(flags) != 0:
        raise OSError(ctypes.get_errno(), "unshare")


def mount(what: str, where: str, kind: str | None, flags: int, options: str | None = None) -> None:
    """`mount(2)`."""
    texts = [None if text is None else text.encode() for text in (what, where, kind, options)]
    if _libc is None or _libc.mount(*texts[:3], ctypes.c_ulong(flags), texts[3]) != 0:
        raise OSError(ctypes.get_errno(), f"mount {where}")


def unmount(where: str) -> None:
    """`umount2(2)`, at once."""
    if _libc is None or _libc.umount2(where.encode(), 2) != 0:
        raise OSError(ctypes.get_errno(), f"umount {where}")


def advise(start: int, size: int, advice: int) -> bool:
    """`madvise(2)`; whether the kernel took the advice."""
    if _libc is None:
        return False
    return bool(_libc.madvise(ctypes.c_void_p(start), ctypes.c_size_t(size), advice) == 0)


def landlock_abi() -> int:
    """The kernel's Landlock version, 0 where there is none."""
    found = syscall(_LANDLOCK_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    return max(found, 0)


def ruleset(readable: Sequence[str], writable: Sequence[str]) -> int:
    """A Landlock ruleset that allows these paths only (no TCP, no signals outwards)."""
    abi = landlock_abi()
    rights = (1 << _RIGHTS_BY_ABI.get(abi, 16)) - 1
    fields = struct.pack("=QQQ", rights, 3 if abi >= 4 else 0, 3 if abi >= 6 else 0)
    attr = fields[: 8 if abi < 4 else 16 if abi < 6 else 24]
    found = syscall(_LANDLOCK_CREATE, attr, ctypes.c_size_t(len(attr)), ctypes.c_uint32(0))
    if found < 0:
        raise OSError(ctypes.get_errno(), "landlock_create_ruleset")
    for path in readable:
        _allow(found, path, _READ & rights)
    for path in writable:
        _allow(found, path, rights)
    return found


def restrict(rules: int) -> None:
    """Put this process and all its children under a ruleset, for good."""
    if syscall(_LANDLOCK_RESTRICT, ctypes.c_int(rules), ctypes.c_uint32(0)) != 0:
        raise OSError(ctypes.get_errno(), "landlock_restrict_self")
    os.close(rules)


def _allow(rules: int, path: str, rights: int) -> None:
    if not Path(path).exists():
        return
    if not Path(path).is_dir():
        rights &= _FILE_ONLY
    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    rule = struct.pack("=Qi", rights, descriptor)
    done = syscall(_LANDLOCK_ADD, ctypes.c_int(rules), 1, rule, ctypes.c_uint32(0))
    os.close(descriptor)
    if done != 0:
        raise OSError(ctypes.get_errno(), f"landlock_add_rule({path})")

"""The few Linux calls that Python does not wrap: prctl, Landlock."""

import ctypes
import os
import struct
from collections.abc import Sequence
from pathlib import Path

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38

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


def _syscall(number: int, *args: object) -> int:
    if _libc is None:
        return -1
    return int(_libc.syscall(ctypes.c_long(number), *args))


def landlock_abi() -> int:
    """The kernel's Landlock version, 0 where there is none."""
    found = _syscall(_LANDLOCK_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    return max(found, 0)


def ruleset(readable: Sequence[str], writable: Sequence[str]) -> int:
    """A Landlock ruleset that allows these paths only (no TCP, no signals outwards)."""
    abi = landlock_abi()
    rights = (1 << _RIGHTS_BY_ABI.get(abi, 16)) - 1
    fields = struct.pack("=QQQ", rights, 3 if abi >= 4 else 0, 3 if abi >= 6 else 0)
    attr = fields[: 8 if abi < 4 else 16 if abi < 6 else 24]
    found = _syscall(_LANDLOCK_CREATE, attr, ctypes.c_size_t(len(attr)), ctypes.c_uint32(0))
    if found < 0:
        raise OSError(ctypes.get_errno(), "landlock_create_ruleset")
    for path in readable:
        _allow(found, path, _READ & rights)
    for path in writable:
        _allow(found, path, rights)
    return found


def restrict(rules: int) -> None:
    """Put this process and all its children under a ruleset, for good."""
    if _syscall(_LANDLOCK_RESTRICT, ctypes.c_int(rules), ctypes.c_uint32(0)) != 0:
        raise OSError(ctypes.get_errno(), "landlock_restrict_self")
    os.close(rules)


def _allow(rules: int, path: str, rights: int) -> None:
    if not Path(path).exists():
        return
    if not Path(path).is_dir():
        rights &= _FILE_ONLY
    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    rule = struct.pack("=Qi", rights, descriptor)
    done = _syscall(_LANDLOCK_ADD, ctypes.c_int(rules), 1, rule, ctypes.c_uint32(0))
    os.close(descriptor)
    if done != 0:
        raise OSError(ctypes.get_errno(), f"landlock_add_rule({path})")

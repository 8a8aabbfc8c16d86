"""A container as runc wants it described: Docker's default capabilities, paths and refused calls.

After Docker's documentation, "Seccomp security profiles for Docker", and the Open Container
Initiative's runtime specification.
"""

import os
from pathlib import Path
from typing import Any

import msgspec

PEAK = "/tmp/.peak"
CAPABILITIES = [
    f"CAP_{name}"
    for name in (
        "CHOWN DAC_OVERRIDE FSETID FOWNER MKNOD NET_RAW SETGID SETUID SETFCAP SETPCAP NET_BIND_SERVICE "
        "SYS_CHROOT KILL AUDIT_WRITE"
    ).split()
]
REFUSED = (
    "acct add_key bpf clock_adjtime clock_settime create_module delete_module finit_module get_kernel_syms "
    "get_mempolicy init_module io_uring_enter io_uring_register io_uring_setup ioperm iopl kcmp "
    "kexec_file_load kexec_load keyctl lookup_dcookie mbind mount mount_setattr move_mount move_pages "
    "nfsservctl open_by_handle_at open_tree perf_event_open pivot_root query_module quotactl reboot "
    "request_key set_mempolicy setns settimeofday stime swapon swapoff sysfs _sysctl umount umount2 unshare "
    "uselib userfaultfd ustat vm86 vm86old fsopen fsmount fspick fsconfig"
).split()
NEW_NAMESPACES = [0x20000, 0x02000000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000]
MASKED = [
    "/proc/acpi", "/proc/kcore", "/proc/keys", "/proc/latency_stats", "/proc/timer_list",
    "/proc/timer_stats", "/proc/sched_debug", "/proc/scsi", "/sys/firmware",
]  # fmt: skip
READ_ONLY = ["/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger"]
PERIOD = 100_000


class Mount(msgspec.Struct):
    """A file or folder of this machine that the container sees at the same place, to read only."""

    path: str

    def entry(self) -> dict[str, Any]:
        """As runc writes it."""
        options = ["rbind", "ro"]
        return {"destination": self.path, "type": "bind", "source": self.path, "options": options}


def specification(
    root: Path,
    script: str,
    environment: dict[str, str],
    cpus: float | None = None,
    memory: int | None = None,
    mounts: list[Mount] | None = None,
    network: bool = False,
) -> dict[str, Any]:
    """The config.json of a container that runs `script` in `root`."""
    given = {
        "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": "/root",
        **environment,
    }
    return {
        "ociVersion": "1.0.2",
        "root": {"path": str(root), "readonly": False},
        "hostname": "gradescope",
        "process": {
            "terminal": False,
            "user": {"uid": 0, "gid": 0},
            "args": ["bash", "-c", script],
            "env": [f"{name}={value}" for name, value in given.items()],
            "cwd": "/",
            "capabilities": dict.fromkeys(("bounding", "effective", "permitted"), CAPABILITIES),
        },
        "mounts": [*_file_systems(), *(mount.entry() for mount in mounts or [])],
        "linux": {
            "namespaces": [{"type": kind} for kind in _namespaces(network)],
            "maskedPaths": MASKED,
            "readonlyPaths": READ_ONLY,
            "cgroupsPath": f"/autograder/{os.getpid()}-{root.parent.name}",
            "resources": _resources(cpus, memory),
            "seccomp": seccomp(),
        },
    }


def seccomp() -> dict[str, Any]:
    """What Docker's default profile refuses to a container without CAP_SYS_ADMIN."""
    refused: list[dict[str, Any]] = [{"names": REFUSED, "action": "SCMP_ACT_ERRNO", "errnoRet": 1}]
    refused.append({"names": ["clone3"], "action": "SCMP_ACT_ERRNO", "errnoRet": 38})
    for flag in NEW_NAMESPACES:
        mask = {"index": 0, "value": flag, "valueTwo": flag, "op": "SCMP_CMP_MASKED_EQ"}
        refused.append({"names": ["clone"], "action": "SCMP_ACT_ERRNO", "errnoRet": 1, "args": [mask]})
    return {"defaultAction": "SCMP_ACT_ALLOW", "syscalls": refused}


def _namespaces(network: bool) -> list[str]:
    return ["pid", "ipc", "uts", "mount", *([] if network else ["network"])]


def _resources(cpus: float | None, memory: int | None) -> dict[str, Any]:
    found: dict[str, Any] = {"devices": [{"allow": False, "access": "rwm"}]}
    if cpus is not None:
        found["cpu"] = {"period": PERIOD, "quota": int(cpus * PERIOD)}
    if memory is not None:
        found["memory"] = {"limit": memory << 20}
    return found


def _file_systems() -> list[dict[str, Any]]:
    safe = ["nosuid", "noexec", "nodev"]
    rows = [
        ("/proc", "proc", "proc", safe),
        ("/dev", "tmpfs", "tmpfs", ["nosuid", "strictatime", "mode=755", "size=65536k"]),
        ("/dev/pts", "devpts", "devpts", ["nosuid", "noexec", "newinstance", "ptmxmode=0666", "mode=0620"]),
        ("/dev/shm", "tmpfs", "shm", [*safe, "mode=1777", "size=65536k"]),
        ("/dev/mqueue", "mqueue", "mqueue", safe),
        ("/sys", "sysfs", "sysfs", [*safe, "ro"]),
        ("/sys/fs/cgroup", "cgroup", "cgroup", [*safe, "relatime", "ro"]),
    ]
    return [{"destination": d, "type": t, "source": s, "options": o} for d, t, s, o in rows]

"""Numbers of the system calls that a worker's filter names, for the machines that it knows.

x86_64 is proved by the canaries at every start; aarch64 was written from the kernel's generic
table and has not been run (the same canaries would tell).
"""

import msgspec

ABSENT = -1  # the machine has no such call

ALWAYS_DENIED: dict[str, tuple[int, int]] = {
    # other processes
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "process_mrelease": (448, 448),
    "kcmp": (312, 272),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "migrate_pages": (256, 238),
    "move_pages": (279, 239),
    "setpriority": (141, 140),
    "ioprio_set": (251, 30),
    # other ways to the kernel
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "bpf": (321, 280),
    "userfaultfd": (323, 282),
    "perf_event_open": (298, 241),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "modify_ldt": (154, ABSENT),
    # namespaces, mounts, handles past the path rules
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    # memory and queues that no limit of the process counts, and that outlive it
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "shmat": (30, 196),
    "semget": (64, 190),
    "msgget": (68, 186),
    "mq_open": (240, 180),
    # watching files that others write
    "fanotify_init": (300, 262),
    "inotify_init": (253, ABSENT),
    "inotify_init1": (294, 26),
    # the machine
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "clock_adjtime": (305, 266),
    "adjtimex": (159, 171),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "reboot": (169, 142),
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "acct": (163, 89),
    "quotactl": (179, 60),
    "quotactl_fd": (443, 443),
    "syslog": (103, 116),
    "iopl": (172, ABSENT),
    "ioperm": (173, ABSENT),
    "vhangup": (153, 58),
}

DENIED_WHEN_STRICT: dict[str, tuple[int, int]] = {
    "fork": (57, ABSENT),
    "vfork": (58, ABSENT),
    "execve": (59, 221),
    "execveat": (322, 281),
    "socket": (41, 198),
}

CONDITIONAL: dict[str, tuple[int, int]] = {
    "clone": (56, 220),
    "clone3": (435, 435),
    "kill": (62, 129),
    "tgkill": (234, 131),
    "prctl": (157, 167),
    "prlimit64": (302, 261),
    "sched_setaffinity": (203, 122),
    "sched_setscheduler": (144, 119),
    "sched_setparam": (142, 118),
    "sched_setattr": (314, 274),
    "socket": (41, 198),
    "socketpair": (53, 199),
    "ioctl": (16, 29),
}

FIRST_UNKNOWN = 451  # calls from here on are younger than this table
X32 = 0x40000000


class Machine(msgspec.Struct, frozen=True):
    """A processor: its name, the kernel's audit number for it, its column of the tables."""

    name: str
    audit: int
    column: int

    def number(self, call: str) -> int:
        """The call's number; ABSENT where the machine has none."""
        known = {**ALWAYS_DENIED, **DENIED_WHEN_STRICT, **CONDITIONAL}
        return known[call][self.column]

    def numbers(self, table: dict[str, tuple[int, int]]) -> list[int]:
        """The numbers of all calls of a table that the machine has."""
        return [row[self.column] for row in table.values() if row[self.column] != ABSENT]


X86_64 = Machine("x86_64", 0xC000003E, 0)
AARCH64 = Machine("aarch64", 0xC00000B7, 1)


def machine(name: str) -> Machine | None:
    """The machine of that `os.uname().machine`; None if its numbers are not known."""
    return {m.name: m for m in (X86_64, AARCH64)}.get(name)

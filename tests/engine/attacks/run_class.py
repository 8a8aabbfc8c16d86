"""Grades every attack in one mode and reports what came of it; run below a pid namespace of its own.

    python run_class.py MODE FOLDER [STEP]

With a STEP, only every STEP-th attack.  Modes: root, container (root with Docker's capabilities),
user; each also `-bare`: without Landlock.
"""

import contextlib
import ctypes
import hashlib
import json
import os
import shutil
import struct
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[2]
sys.path[:0] = [str(CHECKOUT), str(HERE)]

from attack_table import Attack, attacks  # noqa: E402

from autograder.course.load import load_assignment  # noqa: E402
from autograder.grading.jobs import Setting  # noqa: E402
from autograder.grading.supervisor import HostProcess  # noqa: E402
from autograder.sandbox import kernel  # noqa: E402
from autograder.submission.read import read_submission  # noqa: E402

DOCKER = 0xA80425FB  # the capabilities of a container by default
STRANGER = 150_000
MARK = "kestrel-4471-victim"


def main(mode: str, folder: Path, step: int = 1) -> None:
    """Grade the class in `mode`; the report is `folder/report.json`."""
    os.environ["SECRET_TOKEN"] = MARK
    for place in ("/tmp", "/var/tmp", "/dev/shm"):
        (Path(place) / "seen.txt").unlink(missing_ok=True)  # of a run in a mode where that works
    kind = mode.removesuffix("-bare")
    if kind == "user" and os.getuid() == 0:
        become_stranger(folder)
    if kind == "container":
        keep_capabilities(DOCKER)
    folder.mkdir(exist_ok=True, mode=0o700)
    report = Class(folder, landlock=not mode.endswith("-bare")).run(step)
    (folder / "report.json").write_text(json.dumps(report))


class Class:
    """One grading of all attacks, with what the grader holds around it."""

    def __init__(self, folder: Path, landlock: bool) -> None:
        self.folder, self.landlock = folder, landlock
        self.course, self.victim, self.out = (folder / name for name in ("course", "victim", "out"))
        shutil.copytree(HERE / "course", self.course)
        lay_out_victim(self.victim)
        for closed in (self.course, self.victim, self.out):
            closed.mkdir(exist_ok=True)
            closed.chmod(0o700)

    def run(self, step: int) -> dict[str, Any]:
        """Grade; the documents, and what was changed or left behind."""
        hidden = str(self.course / "tests/vault/hidden/test_vault.py")
        setting = Setting(str(self.course), "vault", landlock=self.landlock, forbidden=(hidden,))
        before, graded = fingerprints([self.course, self.victim]), {}
        host = HostProcess(setting)
        with contextlib.closing(host):
            for attack in attacks()[::step]:
                graded[attack.name] = self._grade(host, attack)
        changed = differences(before, fingerprints([self.course, self.victim]))
        return {
            "isolation": host.isolation,
            "graded": graded,
            "changed": changed,
            "processes": processes(),
            "pwned": (self.out / "pwned").exists(),
        }

    def _grade(self, host: HostProcess, attack: Attack) -> dict[str, Any]:
        places = {"COURSE": str(self.course), "VICTIM": str(self.victim), "OUT": str(self.out)}
        folder = self.folder / "submissions" / attack.name
        attack.write(folder, places)
        submission = read_submission(folder, load_assignment(self.course, "vault"))
        results = self.out / f"{attack.name}.json"
        done = host.grade(submission, results)
        found = json.loads(results.read_text("utf-8"))
        return {"problem": done.problem, "results": found, "left_out": [x.path for x in submission.left_out]}


def lay_out_victim(root: Path) -> None:
    """Another student's work, a gradebook, an instructor's home."""
    texts = {
        "submission/vault.py": f"MARK = '{MARK}'\n",
        "results.json": json.dumps({"score": 10, "mark": MARK}),
        "submission_metadata.json": json.dumps({"token": MARK}),
        "suite/test_vault.py": f"# {MARK}\n",
        "suite/old_test.py": f"# {MARK}\n",
        "run_autograder": "#!/bin/sh\n",
        "gradebook.db": "",
        "home/.ssh/id_ed25519": MARK,
        "home/.bashrc": "",
    }
    for name, text in texts.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)


def fingerprints(roots: Iterable[Path]) -> dict[str, str]:
    """Every file's content and rights."""
    files = [path for root in roots for path in root.rglob("*") if "__pycache__" not in path.parts]
    return {
        str(path): f"{path.lstat().st_mode:o} {hashlib.sha256(path.read_bytes()).hexdigest()}"
        for path in files
        if path.is_file() or path.is_symlink()
    }


def differences(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """The files that are not as they were."""
    return sorted(path for path in {*before, *after} if before.get(path) != after.get(path))


def processes() -> list[str]:
    """What still runs in this pid namespace; the grader's own have ten seconds to end."""
    end = time.monotonic() + 10
    while (found := [pid for pid in os.listdir("/proc") if _runs(pid)]) and time.monotonic() < end:
        time.sleep(0.02)
    return found


def _runs(pid: str) -> bool:
    if not pid.isdigit() or int(pid) in (1, os.getpid()):
        return False
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def keep_capabilities(kept: int) -> None:
    """Give up the capabilities that a container does not have."""
    for number in range(41):
        if not kept >> number & 1:
            kernel.prctl(kernel.PR_CAPBSET_DROP, number)
    header, low, high = struct.pack("=Ii", 0x20080522, 0), kept & 0xFFFFFFFF, kept >> 32
    if ctypes.CDLL(None).capset(header, struct.pack("=6I", low, low, 0, high, high, 0)) != 0:
        raise OSError("capset")


def become_stranger(folder: Path) -> None:
    """Start again as a user without any rights, in mounts where this Python can be read."""
    folder.mkdir(mode=0o700)
    os.chown(folder, STRANGER, STRANGER)
    open_ancestors([Path(sys.base_prefix), Path(sys.prefix), CHECKOUT, folder])
    os.environ["HOME"] = str(folder)
    os.setgroups([])
    os.setresgid(*[STRANGER] * 3)
    os.setresuid(*[STRANGER] * 3)
    os.chdir(folder)
    os.execv(sys.executable, [sys.executable, str(HERE / "run_class.py"), *sys.argv[1:]])


def open_ancestors(needed: list[Path]) -> None:
    """Cover every folder above `needed` that is closed to others by one that holds only what is needed."""
    kept = {path: os.open(path, os.O_PATH) for path in needed}
    for path in needed:
        for above in reversed(path.parents):
            if above.stat().st_mode & 0o001 == 0:
                kernel.mount("none", str(above), "tmpfs", 0, "mode=755")
                for other, descriptor in kept.items():
                    if other.is_relative_to(above):
                        other.mkdir(parents=True, exist_ok=True)
                        kernel.mount(f"/proc/self/fd/{descriptor}", str(other), None, 4096)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int([*sys.argv, 1][3]))

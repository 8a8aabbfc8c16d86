"""What has to be audited again since a commit."""

import subprocess
from pathlib import Path

from autograder.course.errors import CourseError

ENGINE = ("autograder/judge/", "autograder/sandbox/", "autograder/audit/", "autograder/submission/")
EVERYTHING: tuple[str, ...] = ()


def since(root: Path, base: str, assignments: list[str]) -> dict[str, tuple[str, ...]]:
    """The assignments that differ from `base`, each with its tasks whose programs alone have changed
    (EVERYTHING where the suite, the reference, the material or the engine has)."""
    files = [
        *_git(root, "diff", "--name-only", "--relative", base),
        *_git(root, "ls-files", "-o", "--exclude-standard"),
    ]
    if any(file.startswith(ENGINE) for file in files):
        return dict.fromkeys(assignments, EVERYTHING)
    found = {name: _tasks(name, files) for name in assignments}
    return {name: tasks for name, tasks in found.items() if tasks is not None}


def _tasks(name: str, files: list[str]) -> tuple[str, ...] | None:
    tasks = set()
    for file in files:
        parts = Path(file).parts
        if parts[:2] == ("tests", name) and len(parts) == 6 and parts[2] in {"wheats", "chaffs"}:
            tasks.add(f"{parts[3]}.{parts[4]}")
        elif len(parts) > 1 and name in {parts[1], Path(parts[1]).stem} and parts[0] in ROOTS:
            return EVERYTHING
    return tuple(sorted(tasks)) or None


ROOTS = {"tests", "reference", "assignments", "rubrics"}


def _git(root: Path, *arguments: str) -> list[str]:
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise CourseError(f"git cannot say what has changed: {done.stderr.strip()}")
    return done.stdout.splitlines()

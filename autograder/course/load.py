"""Reading assignments and rubrics; whatever is wrong is told with file and line."""

import re
from pathlib import Path

from autograder.course.checks import check_assignment, check_rubric
from autograder.course.errors import CourseError
from autograder.course.files import converted, read_toml, read_yaml, suggest
from autograder.course.model import Assignment, Place, Rubric

HIDDEN_ROOT = ".course"


def find_root(start: Path | None = None) -> Path:
    """The course's folder: the nearest one upwards that holds `assignments/` and `rubrics/`.

    What students unzip holds a reduced course in a folder `.course`.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        for candidate in (folder, folder / HIDDEN_ROOT):
            if (candidate / "assignments").is_dir() and (candidate / "rubrics").is_dir():
                return candidate
    raise CourseError(
        f"no course here: neither {here} nor a folder above it holds assignments/ and rubrics/",
        remedy="Change into the course's folder, or into the unzipped folder of an assignment.",
    )


def assignment_names(root: Path) -> list[str]:
    """The names of all assignments, in order."""
    return sorted(path.parent.name for path in root.glob("assignments/*/assignment.toml"))


def full_name(text: str, known: list[str]) -> str:
    """The one name that is meant: itself, or the beginning or end of it (`A4`, `midterm 1`, `proposal`).

    What fits none or several comes back as it is.
    """
    words = re.sub(r"[\s-]+", "_", text.strip()).casefold()
    if not words or words in known:
        return words or text
    whole = [name for name in known if name.startswith(f"{words}_") or name.endswith(f"_{words}")]
    near = whole or [name for name in known if name.startswith(words)]
    return near[0] if len(near) == 1 else text


def load_assignment(root: Path, name: str) -> Assignment:
    """The assignment of that name."""
    known = assignment_names(root)
    if name not in known:
        remedy = suggest(name, known)
        raise CourseError(f'there is no assignment "{name}"', remedy=remedy)
    document = read_toml(Place(root, name).material / "assignment.toml", _shown(name))
    assignment = converted(document, Assignment)
    check_assignment(assignment, name, document)
    return assignment


def load_rubric(root: Path, name: str, assignment: Assignment) -> Rubric:
    """The rubric of an assignment: typed, and its totals exact."""
    file = Place(root, name).rubric
    shown = file.relative_to(root).as_posix()
    if not file.is_file():
        raise CourseError("there is no such file", shown, remedy="Every assignment needs a rubric.")
    document = read_yaml(file, shown)
    rubric = converted(document, Rubric)
    check_rubric(rubric, assignment, document)
    return rubric


def _shown(name: str) -> str:
    return f"assignments/{name}/assignment.toml"


__all__ = [
    "HIDDEN_ROOT",
    "CourseError",
    "assignment_names",
    "find_root",
    "full_name",
    "load_assignment",
    "load_rubric",
]

"""The zip that Gradescope builds its container from for a written hand-in: no suite, no torch."""

import re

from autograder.course.load import load_assignment
from autograder.course.model import Place
from autograder.publish.archive import zip_bytes
from autograder.publish.handout import TEMPLATES
from autograder.publish.wheel import distribution, engine_files

NEEDED = ("msgspec", "PyYAML", "pypdf", "tomli")
ENGINE = (
    "autograder/__init__.py",
    "autograder/written.py",
    "autograder/course/",
    "autograder/submission/__init__.py",
    "autograder/submission/paper.py",
)


def written_zip(place: Place) -> bytes:
    """The zip, the same bytes for the same course."""
    return zip_bytes(written_files(place))


def written_files(place: Place) -> dict[str, bytes]:
    """Every file of the bundle by its path; the rubric stays at home."""
    load_assignment(place.root, place.name)
    files = {name: (TEMPLATES / "written" / name).read_bytes() for name in ("setup.sh", "run_autograder")}
    files |= {path: data for path, data in engine_files().items() if path.startswith(ENGINE)}
    about = f"assignments/{place.name}/assignment.toml"
    files[about] = (place.root / about).read_bytes()
    pins = place.root / "constraints.txt"
    files["constraints.txt"] = pins.read_bytes() if pins.is_file() else b""
    files["requirements.txt"] = ("\n".join(requirements()) + "\n").encode()
    return files


def requirements() -> list[str]:
    """The few packages that the check needs, in the ranges of the project."""
    about = distribution()
    lines = [*about.dependencies, *about.extras.get("staff", ())]
    names = {re.split(r"[^\w.-]", line)[0].lower(): line for line in lines}
    return [names.get(name.lower(), name) for name in NEEDED if name != "tomli" or "tomli" in names]

"""The zip that Gradescope builds its container from: the engine and one assignment, all of it."""

import importlib.metadata
import re
from pathlib import Path

from autograder.course.load import load_assignment, load_rubric
from autograder.course.model import Place
from autograder.publish.archive import tree, zip_bytes
from autograder.publish.handout import TEMPLATES
from autograder.publish.starter import starter_texts
from autograder.publish.wheel import distribution, engine_files

SCRIPTS = ("setup.sh", "run_autograder")


def gradescope_zip(place: Place) -> bytes:
    """The zip, the same bytes for the same course."""
    return zip_bytes(gradescope_files(place))


def gradescope_files(place: Place) -> dict[str, bytes]:
    """Every file of the bundle by its path; its top is Gradescope's `source` and a course's root."""
    assignment = load_assignment(place.root, place.name)
    load_rubric(place.root, place.name, assignment)
    name = place.name
    files = {script: (TEMPLATES / script).read_bytes() for script in SCRIPTS}
    files |= engine_files()
    files |= tree(place.material, f"assignments/{name}/")
    files[f"rubrics/{name}.yaml"] = place.rubric.read_bytes()
    for part in ("public", "hidden", "chaffs"):
        files |= tree(place.suite / part, f"tests/{name}/{part}/")
    files |= tree(place.reference, f"reference/{name}/")
    files["reference/__init__.py"] = b'"""The solutions."""\n'
    for module, text in starter_texts(place).items():
        files[f"starter/{module}.py"] = text.encode("utf-8")
    return files | requirements(place.root)


def requirements(root: Path) -> dict[str, bytes]:
    """What pip installs: torch from an index of its own, the rest with the course's pins."""
    pins = root / "constraints.txt"
    constraints = pins.read_text("utf-8") if pins.is_file() else ""
    pinned = re.search(r"^torch==([\w.]+)", constraints, re.MULTILINE)
    torch = pinned[1] if pinned else importlib.metadata.version("torch").partition("+")[0]
    rest = [line for line in distribution().dependencies if not re.match(r"torch\b", line)]
    return {
        "constraints.txt": constraints.encode("utf-8"),
        "requirements.txt": ("\n".join(rest) + "\n").encode("utf-8"),
        "requirements-torch.txt": f"torch=={torch}\n".encode(),
    }

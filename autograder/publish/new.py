"""A new assignment that already builds, validates and grades: one task to replace with your own."""

import re
from pathlib import Path

import jinja2

from autograder.course.errors import CourseError
from autograder.publish.archive import write

TEMPLATES = Path(__file__).with_name("templates") / "new"
QUESTION, TASK = "energy", "quadratic"


def new_assignment(root: Path, name: str, title: str) -> list[Path]:
    """Write the files of an assignment `name`; nothing is ever overwritten."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        remedy = "Use small letters, digits and _, beginning with a letter: a6_energy."
        raise CourseError(f'"{name}" cannot be the name of an assignment', remedy=remedy)
    files = {root / path: text for path, text in contents(name, title).items()}
    for path in files:
        if path.exists():
            shown = path.relative_to(root)
            raise CourseError(f"{shown} exists already", remedy="Choose another name, or remove it first.")
    for path, text in files.items():
        write(path, text.encode("utf-8"))
    return list(files)


def contents(name: str, title: str) -> dict[str, str]:
    """The texts by their path in the course."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        variable_start_string="[[",
        variable_end_string="]]",
        keep_trailing_newline=True,
    )

    def text(template: str) -> str:
        return environment.get_template(template).render(name=name, title=title)

    suite = f"tests/{name}"
    return {
        f"assignments/{name}/assignment.toml": text("assignment.toml"),
        f"assignments/{name}/handout.md": text("handout.md"),
        f"assignments/{name}/given/__init__.py": f'"""Given code of {title}."""\n',
        f"rubrics/{name}.yaml": text("rubric.yaml"),
        f"reference/{name}/__init__.py": f'"""{title}."""\n',
        f"reference/{name}/{QUESTION}.py": text("reference.py.txt"),
        f"{suite}/public/test_{QUESTION}.py": text("property.py.txt"),
        f"{suite}/wheats/{QUESTION}/{TASK}/einsum.py": text("wheat.py.txt"),
        f"{suite}/chaffs/{QUESTION}/{TASK}/mean_over_dimensions.py": text("chaff.py.txt"),
    }

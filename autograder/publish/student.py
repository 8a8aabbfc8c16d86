"""The zip that students get.

At its top: the handout, the starter, notebooks of it, the given code, the engine's wheel.  In a
folder `.course`: a reduced course, so that `autograder check` runs the public half.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

import jinja2

from autograder.course.load import HIDDEN_ROOT, load_assignment, load_rubric
from autograder.course.model import Assignment, Item, Place, Rubric, Withheld
from autograder.publish.archive import tree, zip_bytes
from autograder.publish.handout import TEMPLATES, Handout, build_handout, plain
from autograder.publish.lint import check_leaks
from autograder.publish.notebooks import notebook_of
from autograder.publish.starter import signatures_of, starter_texts
from autograder.publish.wheel import distribution, wheel_bytes, wheel_name


def student_zip(place: Place, handout: Handout | None = None) -> bytes:
    """The zip; a CourseError names the file and line of the first thing that students must not see."""
    files = student_files(place, handout or build_handout(place))
    check_leaks(files, place)
    return zip_bytes(files)


def student_files(place: Place, handout: Handout) -> dict[str, bytes]:
    """Every file of the zip by its path."""
    assignment = load_assignment(place.root, place.name)
    rubric = load_rubric(place.root, place.name, assignment)
    texts = {
        "README.md": _readme(assignment, rubric),
        "requirements.txt": _requirements(),
        "handout.md": handout.markdown,
        "handout.html": handout.html,
        **_starters(place, assignment, handout.markdown),
        f"{HIDDEN_ROOT}/rubrics/{place.name}.yaml": reduced_rubric(rubric),
    }
    material = tree(place.material)
    own = {"assignment.toml", "handout.md"}
    files = {name: data for name, data in material.items() if name not in own}
    files |= {name: text.encode("utf-8") for name, text in texts.items()}
    files[wheel_name()] = wheel_bytes()
    return files | _course(place, material)


def _course(place: Place, material: Mapping[str, bytes]) -> dict[str, bytes]:
    """The reduced course, without its rubric."""
    inside = f"{HIDDEN_ROOT}/assignments/{place.name}"
    files = {f"{inside}/assignment.toml": material["assignment.toml"]}
    files |= {f"{inside}/{name}": data for name, data in material.items() if name.startswith("given/")}
    return files | tree(place.suite / "public", f"{HIDDEN_ROOT}/tests/{place.name}/public/")


def _starters(place: Place, assignment: Assignment, handout: str) -> dict[str, str]:
    """The starter's modules, and a notebook for each."""
    texts = starter_texts(place)
    found: dict[str, str] = {}
    for question in assignment.questions:
        if question.name in texts:
            text = texts[question.name]
            statement = section_of(handout, signatures_of(text))
            found[f"{question.name}.py"] = text
            found[f"notebooks/{question.name}.ipynb"] = notebook_of(question, text, statement)
    return found


def section_of(handout: str, signatures: str) -> str:
    """The handout's section that shows these signatures, without them; empty if there is none."""
    block = f"```python\n{signatures}\n```"
    before, found, after = handout.partition(block)
    if not found or not signatures:
        return ""
    start = before.rfind("\n## ") + 1
    end = after.find("\n## ")
    text = before[start:].rstrip() + "\n\n" + after[: end if end >= 0 else None].strip()
    return text.strip() + "\n"


def reduced_rubric(rubric: Rubric) -> str:
    """The visible items, and of all others how many there are and what they are worth."""
    shown = [item for item in rubric.automatic if item.visibility == "visible"]
    counts: defaultdict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for item in rubric.items:
        if item not in shown:
            counts[(item.by, item.task)].append(item.points)
    lines = [f"assignment: {rubric.assignment}", f"total: {plain(rubric.total)}"]
    lines += ["items:" if shown else "items: []", *(_item_line(item) for item in shown)]
    kept = [_withheld_line(part) for part in rubric.withheld]
    for (by, task), points in counts.items():
        kept.append(_withheld_line(Withheld(len(points), sum(points, Decimal(0)), by, task)))  # type: ignore[arg-type]
    lines += ["withheld:", *kept] if kept else []
    return "\n".join(lines) + "\n"


def _item_line(item: Item) -> str:
    fields = {
        "number": json.dumps(item.number),
        "title": json.dumps(item.title, ensure_ascii=False),
        "task": item.task,
        "points": plain(item.points),
        "by": item.by,
        "visibility": item.visibility,
    }
    if not item.follow_through:
        fields["follow_through"] = "false"
    return f"  - {{{', '.join(f'{name}: {value}' for name, value in fields.items())}}}"


def _withheld_line(part: Withheld) -> str:
    task = f", task: {part.task}" if part.task else ""
    return f"  - {{checks: {part.checks}, points: {plain(part.points)}, by: {part.by}{task}}}"


def _readme(assignment: Assignment, rubric: Rubric) -> str:
    hidden = [item for item in rubric.automatic if item.visibility != "visible"]
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, keep_trailing_newline=True)
    source = (TEMPLATES / "student_readme.md").read_text("utf-8")
    visible = [item for item in rubric.automatic if item.visibility == "visible"]
    return environment.from_string(source).render(
        assignment=assignment,
        names=[question.name for question in assignment.questions],
        hidden=len(hidden),
        visible=len(visible),
    )


def _requirements() -> str:
    """The engine's wheel, beside this file, and the ranges of what it needs."""
    return "\n".join([f"./{wheel_name()}", *distribution().dependencies]) + "\n"


def solutions_zip(place: Place) -> bytes:
    """The reference as modules and as notebooks, for after the deadline."""
    from autograder.judge.programs import reference_texts

    assignment = load_assignment(place.root, place.name)
    files: dict[str, bytes] = {}
    questions = {question.name: question for question in assignment.questions}
    for name, text in reference_texts(place).items():
        files[f"{name}.py"] = text.encode("utf-8")
        if name in questions:
            files[f"notebooks/{name}.ipynb"] = notebook_of(questions[name], text).encode("utf-8")
    return zip_bytes(files | tree(place.material / "given", "given/"))


__all__ = ["reduced_rubric", "section_of", "solutions_zip", "student_files", "student_zip"]

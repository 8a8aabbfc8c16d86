"""Reading assignments and rubrics; whatever is wrong is told with file and line."""

import difflib
import re
import sys
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import msgspec
import yaml

from autograder.course.errors import CourseError
from autograder.course.model import Assignment, Item, Place, Rubric

if sys.version_info >= (3, 11):
    import tomllib
else:  # pragma: no cover
    import tomli as tomllib


def find_root(start: Path | None = None) -> Path:
    """The course's folder: the nearest one upwards that holds `assignments/` and `rubrics/`."""
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        for candidate in (folder, folder / ".course"):
            if (candidate / "assignments").is_dir() and (candidate / "rubrics").is_dir():
                return candidate
    raise CourseError(
        f"no course here: neither {here} nor a folder above it holds assignments/ and rubrics/",
        remedy="Change into the course's folder, or into the unzipped folder of an assignment.",
    )


def assignment_names(root: Path) -> list[str]:
    """The names of all assignments, in order."""
    return sorted(path.parent.name for path in root.glob("assignments/*/assignment.toml"))


def load_assignment(root: Path, name: str) -> Assignment:
    """The assignment of that name."""
    file = root / "assignments" / name / "assignment.toml"
    if not file.is_file():
        raise CourseError(f'there is no assignment "{name}"', remedy=_suggest(name, assignment_names(root)))
    shown = _shown(root, file)
    assignment = _converted(_toml(file, shown), Assignment, file, shown)
    if assignment.name != name:
        line = _line_of(file, "name")
        raise CourseError(f'the name is "{assignment.name}", the folder is "{name}"', shown, line)
    _check_tasks(assignment, file, shown)
    return assignment


def load_rubric(root: Path, name: str, assignment: Assignment) -> Rubric:
    """The rubric of an assignment: typed, and its totals exact."""
    file = Place(root, name).rubric
    shown = _shown(root, file)
    if not file.is_file():
        raise CourseError("there is no such file", shown, remedy="Every assignment needs a rubric.")
    data, lines = _yaml(file, shown)
    rubric = _converted(_with_decimals(data, file, shown), Rubric, file, shown, lines)
    places = [lines.get(("items", index), 0) for index in range(len(rubric.items))]
    for check in (_check_numbers, _check_points, _check_criteria):
        check(rubric, places, shown)
    _check_item_tasks(rubric, assignment, places, shown)
    _check_total(rubric, lines, shown)
    return rubric


def _shown(root: Path, file: Path) -> str:
    return file.relative_to(root).as_posix()


def _suggest(name: str, known: Iterable[str]) -> str:
    options = list(known)
    near = difflib.get_close_matches(name, options, n=1, cutoff=0.4)
    listed = ", ".join(options) or "none"
    return f"Did you mean {near[0]}? There are: {listed}." if near else f"There are: {listed}."


def _toml(file: Path, shown: str) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        found = re.search(r"line (\d+)", str(error))
        raise CourseError(f"not valid TOML: {error}", shown, int(found[1]) if found else 0) from None


def _yaml(file: Path, shown: str) -> tuple[dict[str, Any], dict[tuple[Any, ...], int]]:
    """The data with numbers as text, and the line of each key path."""
    try:
        node = yaml.compose(file.read_text("utf-8"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 1 if mark else 0
        raise CourseError(f"not valid YAML: {error.problem}", shown, line) from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CourseError(f"not valid YAML: {error}", shown) from None
    if not isinstance(node, yaml.MappingNode):
        raise CourseError("a mapping with assignment, total and items was expected", shown, 1)
    lines: dict[tuple[Any, ...], int] = {}
    data = _plain(node, (), lines, shown)
    return data, lines


def _plain(node: yaml.Node, path: tuple[Any, ...], lines: dict[tuple[Any, ...], int], shown: str) -> Any:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Any] = {}
        for key, child in node.value:
            if key.value in found:
                raise CourseError(f"{key.value} is given twice", shown, key.start_mark.line + 1)
            found[key.value] = _plain(child, (*path, key.value), lines, shown)
        return found
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*path, i), lines, shown) for i, child in enumerate(node.value)]
    if node.tag.endswith(":bool"):
        return node.value.lower() in {"true", "yes", "on"}
    return node.value


def _with_decimals(data: Any, file: Path, shown: str) -> Any:
    """Points as exact decimals, from the text as it was written."""
    if isinstance(data, list):
        return [_with_decimals(part, file, shown) for part in data]
    if not isinstance(data, dict):
        return data
    return {
        key: _decimal(value, key, file, shown) if key in {"points", "total"} else _with_decimals(value, file, shown)
        for key, value in data.items()
    }


def _decimal(text: Any, key: str, file: Path, shown: str) -> Decimal:
    try:
        return Decimal(str(text))
    except InvalidOperation:
        line = _line_of(file, rf"{key}:\s*[\"']?{re.escape(str(text))}")
        raise CourseError(f'{key} should be a number, it is "{text}"', shown, line) from None


def _converted(
    data: Any, kind: Any, file: Path, shown: str, lines: dict[tuple[Any, ...], int] | None = None
) -> Any:
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        message, _, path = str(error).partition(" - at ")
        line = _line_of_path(path.strip("`"), file, lines or {})
        place = f" ({path.strip('`').removeprefix('$.')})" if path else ""
        raise CourseError(f"{message}{place}", shown, line) from None


def _line_of_path(path: str, file: Path, lines: dict[tuple[Any, ...], int]) -> int:
    parts: list[Any] = [int(b) if b else a for a, b in re.findall(r"([A-Za-z_]\w*)|\[(\d+)\]", path)]
    while parts and tuple(parts) not in lines:
        parts.pop()
    if lines:
        return lines.get(tuple(parts), 1)
    names = [part for part in re.findall(r"[A-Za-z_]\w*", path)]
    return _line_of(file, names[-1]) if names else 1


def _line_of(file: Path, pattern: str) -> int:
    for index, line in enumerate(file.read_text("utf-8", "replace").splitlines(), 1):
        if re.search(pattern, line):
            return index
    return 0


def _check_tasks(assignment: Assignment, file: Path, shown: str) -> None:
    names = [question.name for question in assignment.questions]
    ids = list(assignment.task_ids)
    for kind, found in (("question", names), ("task", ids)):
        for name in found:
            if found.count(name) > 1:
                line = _line_of(file, rf'name\s*=\s*"{name.rpartition(".")[2]}"')
                raise CourseError(f"{kind} {name} is there twice", shown, line)
    for question in assignment.questions:
        for task in question.tasks:
            for used in task.uses:
                if used not in ids:
                    line = _line_of(file, re.escape(f'"{used}"'))
                    raise CourseError(f'task {task.name} uses "{used}", which is not a task', shown, line)


def _check_numbers(rubric: Rubric, places: list[int], shown: str) -> None:
    first: dict[str, int] = {}
    for item, line in zip(rubric.items, places, strict=True):
        if item.number in first:
            raise CourseError(f"item {item.number} is there twice (first in line {first[item.number]})", shown, line)
        first[item.number] = line


def _check_points(rubric: Rubric, places: list[int], shown: str) -> None:
    for item, line in zip(rubric.items, places, strict=True):
        if item.points < 0 or not item.points.is_finite():
            raise CourseError(f"item {item.number} has {item.points} points", shown, line)
        if item.by == "autograder" and item.criteria:
            raise CourseError(f"item {item.number} is the autograder's, but has criteria", shown, line)


def _check_criteria(rubric: Rubric, places: list[int], shown: str) -> None:
    for item, line in zip(rubric.items, places, strict=True):
        if item.by != "person":
            continue
        if not item.criteria:
            raise CourseError(f"item {item.number} is marked by a person, but has no criteria", shown, line)
        best = sum((criterion.points for criterion in item.criteria), Decimal(0))
        if best != item.points:
            text = f"item {item.number}: its criteria's best levels add up to {best}, it has {item.points} points"
            raise CourseError(text, shown, line)


def _check_item_tasks(rubric: Rubric, assignment: Assignment, places: list[int], shown: str) -> None:
    for item, line in zip(rubric.items, places, strict=True):
        if item.by == "autograder" and item.task not in assignment.task_ids:
            raise CourseError(
                f'item {item.number} names the task "{item.task}", which the assignment does not have',
                shown,
                line,
                _suggest(item.task, assignment.task_ids),
            )


def _check_total(rubric: Rubric, lines: dict[tuple[Any, ...], int], shown: str) -> None:
    total = sum((item.points for item in rubric.items), Decimal(0))
    if total != rubric.total:
        off = total - rubric.total
        text = f"the items add up to {total}, the total says {rubric.total} ({off:+} off)"
        raise CourseError(text, shown, lines.get(("total",), 0))


__all__ = ["CourseError", "Item", "assignment_names", "find_root", "load_assignment", "load_rubric"]

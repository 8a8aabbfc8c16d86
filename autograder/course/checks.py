"""What must hold in an assignment and its rubric beyond their types."""

import keyword
from decimal import Decimal

from autograder.course.files import Document, suggest
from autograder.course.model import Assignment, Item, Rubric

ZERO = Decimal(0)


def check_assignment(assignment: Assignment, folder: str, document: Document) -> None:
    """Raise CourseError unless names are fitting, different and known where they are used."""
    if assignment.name != folder:
        message = f'the name is "{assignment.name}", the folder is "{folder}"'
        raise document.error(message, "name", remedy="Give both the same name.")
    if assignment.kind == "programming" and not assignment.questions:
        raise document.error("a programming assignment needs at least one [[question]]")
    if assignment.kind == "programming" and assignment.paper:
        raise document.error("a programming assignment is no paper", "paper")
    _check_paper(assignment, document)
    _check_budget(assignment, document)
    _check_limit(assignment, document)
    questions: dict[str, int] = {}
    for index, question in enumerate(assignment.questions):
        path = ("question", index, "name")
        _check_name(question.name, "question", questions, document, *path)
    _check_tasks(assignment, document)


def _check_budget(assignment: Assignment, document: Document) -> None:
    for name in ("property", "call", "total", "memory_mb"):
        if not getattr(assignment.budget, name) > 0:
            raise document.error(f"the budget's {name} should be above zero", "budget", name)


def _check_limit(assignment: Assignment, document: Document) -> None:
    limit = assignment.limit
    if limit is not None and (limit.submissions < 1 or limit.hours <= 0):
        raise document.error("a limit allows at least one submission, in more than zero hours", "limit")


def _check_paper(assignment: Assignment, document: Document) -> None:
    if assignment.group_size < 1:
        raise document.error("a group has at least one member", "group_size")
    paper = assignment.paper
    if paper is None:
        return
    if paper.pages and not 1 <= paper.fewest_pages <= paper.pages:
        message = f"no paper has between {paper.fewest_pages} and {paper.pages} pages"
        raise document.error(message, "paper", "fewest_pages")
    if not 1 <= paper.smallest_group <= assignment.group_size:
        message = f"no group has between {paper.smallest_group} and {assignment.group_size} members"
        raise document.error(message, "paper", "smallest_group")


def _check_tasks(assignment: Assignment, document: Document) -> None:
    known = assignment.task_ids
    for q, question in enumerate(assignment.questions):
        seen: dict[str, int] = {}
        for t, task in enumerate(question.tasks):
            path = ("question", q, "task", t)
            _check_name(task.name, "task", seen, document, *path, "name")
            for used in task.uses:
                if used not in known:
                    message = f'task {task.name} uses "{used}", which is not a task'
                    raise document.error(message, *path, "uses", remedy=suggest(used, known))


def _check_name(name: str, kind: str, seen: dict[str, int], document: Document, *path: str | int) -> None:
    if not name.isidentifier() or keyword.iskeyword(name) or name.startswith("_"):
        message = f"the {kind}'s name \"{name}\" cannot be a module's or function's name"
        raise document.error(message, *path, remedy="Use letters, digits and _ only.")
    if name in seen:
        message = f'the {kind} "{name}" is there twice (first in line {seen[name]})'
        raise document.error(message, *path)
    seen[name] = document.line(*path)


def check_rubric(rubric: Rubric, assignment: Assignment, document: Document) -> None:
    """Raise CourseError unless numbers differ, tasks exist and all points add up exactly."""
    if rubric.assignment != assignment.name:
        message = f'this rubric is for "{rubric.assignment}", the file is for "{assignment.name}"'
        raise document.error(message, "assignment")
    first: dict[str, int] = {}
    for index, item in enumerate(rubric.items):
        if item.number in first:
            message = f"item {item.number} is there twice (first in line {first[item.number]})"
            raise document.error(message, "items", index, remedy="Give it a number of its own.")
        first[item.number] = document.line("items", index)
        _check_item(item, index, assignment, document)
    _check_total(rubric, document)


def _check_item(item: Item, index: int, assignment: Assignment, document: Document) -> None:
    if not item.number.strip():
        raise document.error("an item needs a number", "items", index, "number")
    if not item.points.is_finite() or item.points < 0:
        message = f"item {item.number} has {item.points} points"
        remedy = "Points are zero or above."
        raise document.error(message, "items", index, "points", remedy=remedy)
    if item.by == "autograder":
        _check_automatic(item, index, assignment, document)
    else:
        _check_criteria(item, index, document)


def _check_automatic(item: Item, index: int, assignment: Assignment, document: Document) -> None:
    if item.criteria:
        message = f"item {item.number} is the autograder's, but has criteria"
        raise document.error(message, "items", index, "criteria", remedy="Say by: person.")
    if item.task not in assignment.task_ids:
        told = f'the task "{item.task}", which the assignment does not have'
        message = f"item {item.number} names {told if item.task else 'no task'}"
        remedy = suggest(item.task, assignment.task_ids)
        raise document.error(message, "items", index, "task", remedy=remedy)


def _check_criteria(item: Item, index: int, document: Document) -> None:
    if not item.criteria:
        message = f"item {item.number} is marked by a person, but has no criteria"
        raise document.error(message, "items", index, remedy="Give it criteria with levels.")
    for c, criterion in enumerate(item.criteria):
        path = ("items", index, "criteria", c)
        if not criterion.levels:
            raise document.error(f"criterion {criterion.name} has no levels", *path)
        for n, level in enumerate(criterion.levels):
            if not level.points.is_finite() or level.points < 0:
                message = f"criterion {criterion.name} has a level of {level.points} points"
                raise document.error(message, *path, "levels", n, "points")
    best = sum((criterion.points for criterion in item.criteria), ZERO)
    if best != item.points:
        message = (
            f"item {item.number} has {item.points} points, its criteria's best levels add up to "
            f"{best} ({best - item.points:+} off)"
        )
        raise document.error(message, "items", index, remedy="Change one of the two.")


def _check_total(rubric: Rubric, document: Document) -> None:
    if not rubric.total.is_finite() or rubric.total < 0:
        raise document.error(f"the total is {rubric.total}", "total")
    added = sum((item.points for item in rubric.items), ZERO)
    added += sum((part.points for part in rubric.withheld), ZERO)
    if added != rubric.total:
        off = added - rubric.total
        message = f"the items add up to {added}, the total says {rubric.total} ({off:+} off)"
        raise document.error(message, "total", remedy="Change the total or the items' points.")

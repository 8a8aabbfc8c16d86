"""Follow-through: a task's property with earlier, wrong tasks answered by the reference.

The reference's functions stay in the judge, which answers the worker's calls over the wire.
"""

from collections.abc import Callable, Iterable
from typing import Any

from autograder.judge.backend import Functions, LocalBackend
from autograder.judge.failures import GraderFault
from autograder.judge.suite import Suite
from autograder.sandbox.values import ValueProblem

FOLLOW_THROUGH_CALLS = 20_000


def answers_of(suite: Suite, tasks: Iterable[str]) -> dict[str, Callable[..., Any]]:
    """The reference's functions of these tasks, by `question.name`."""
    right = LocalBackend(suite.program(suite.reference), Functions(), _plain, _plain)
    right.start()
    found = {}
    for task in tasks:
        question = task.partition(".")[0]
        for name in suite.assignment.task(task).functions:
            found[f"{question}.{name}"] = _reference_function(right, question, name)
    return found


def _reference_function(right: LocalBackend, question: str, name: str) -> Callable[..., Any]:
    """The reference's function in the judge, differentiable there; calls are capped."""
    left = FOLLOW_THROUGH_CALLS

    def function(*args: Any, **kwargs: Any) -> Any:
        nonlocal left
        left -= 1
        if left < 0:
            raise GraderFault("follow-through asked too often")
        return getattr(right.executor.library.load(question), name)(*args, **kwargs)

    return function


def _plain(obj: Any) -> Any:
    raise ValueProblem(f"a {type(obj).__name__} cannot cross")

"""The examples of a suite, drawn once for a whole class.

Hypothesis draws the same examples for every hand-in (one seed, no database), and for a cheap
property drawing them is most of the work.  So a host that judges many hand-ins has them drawn before
it forks its judges, and a judge tries them as they stand.  Only a pass is settled in this way: a
failure is always found, shrunk and told by hypothesis, in a fresh process of the student's.
"""

import copy
import random
import types
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy.random
from hypothesis.errors import HypothesisDeprecationWarning
from hypothesis.strategies import DataObject

from autograder.judge.suite import Example, Property, Suite

_ASKS_HYPOTHESIS = {"assume", "event", "note", "target"}


def draw_all(suite: Suite) -> None:
    """Draw the examples of every property that leaves drawing to its strategies."""
    for prop in suite.properties.values():
        examples = drawn(prop)
        if examples:
            suite.drawn[prop.number] = examples


def drawn(prop: Property) -> list[Example]:
    """The examples on which a passing program is tried, in order; none if they cannot be kept.

    A dear property tries a few only: keeping them would spare nothing.
    """
    handle = getattr(prop.function, "hypothesis", None)
    if handle is None or prop.seconds or _asks_hypothesis(handle.inner_test, set()):
        return []
    found: list[Example] = []
    try:
        with replaced_body(handle, lambda **values: found.append(values)):
            prop.function(**dict.fromkeys(prop.arguments))
    except Exception:  # whoever judges the property will come to it, and tell
        return []
    kept = [{name: v for name, v in values.items() if name not in prop.arguments} for values in found]
    return kept if all(_can_be_kept(values) for values in kept) else []


def _asks_hypothesis(function: types.FunctionType, seen: set[types.FunctionType]) -> bool:
    """Whether it, or a function of its module that it uses, has a say in what is drawn."""
    seen.add(function)
    names = set(_names_in(function.__code__))
    used = [function.__globals__.get(name) for name in names]
    inner = [f for f in used if isinstance(f, types.FunctionType) and f not in seen]
    return bool(names & _ASKS_HYPOTHESIS) or any(_asks_hypothesis(f, seen) for f in inner)


def _names_in(code: types.CodeType) -> Iterator[str]:
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _names_in(constant)


def try_all(body: Callable[..., Any], examples: list[Example], fixed: dict[str, Any]) -> None:
    """Run a property's body on every example as hypothesis would; raises what the body raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", HypothesisDeprecationWarning)  # a helper that asks it after all
        for values in examples:
            random.seed(0)
            numpy.random.seed(0)
            body(**copy.deepcopy(values), **fixed)


@contextmanager
def replaced_body(handle: Any, function: Callable[..., Any]) -> Iterator[None]:
    """Let hypothesis run `function` in place of a property's body."""
    inner = handle.inner_test
    handle.inner_test = function
    try:
        yield
    finally:
        handle.inner_test = inner


def _can_be_kept(values: Example) -> bool:
    if any(isinstance(value, DataObject) for value in values.values()):
        return False
    try:
        copy.deepcopy(values)
    except Exception:  # whatever a strategy builds
        return False
    return True

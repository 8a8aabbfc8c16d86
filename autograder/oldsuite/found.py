"""The tests of a suite with all that they say of themselves, told without the student's code."""

import ast
import importlib
import unittest
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from autograder.oldsuite.imports import Finder, Wanted, opened
from autograder.oldsuite.layout import Layout, parsed
from autograder.oldsuite.placeholder import AnyModule
from autograder.oldsuite.syntax import called, test_methods


class Test(msgspec.Struct):
    """One test: where it is, and what its decorators say."""

    __test__ = False

    name: str
    module: str = ""
    qualname: str = ""
    method: str = ""
    weight: float | None = None
    number: str | None = None
    visibility: str | None = None
    tags: list[str] | None = None
    hidden_error: str | None = None
    column: str | None = None
    order: str | None = None
    reasons: list[str] = []
    unloaded: str = ""

    @property
    def inside(self) -> bool:
        """Whether it is run in the worker."""
        return bool(self.reasons)


def find_tests(layout: Layout, wanted: Wanted, barred: tuple[str, ...]) -> list[Test]:
    """Every test, in the order in which unittest runs them; of a module that cannot be loaded too."""
    finder = Finder(wanted, AnyModule, barred)
    found: list[Test] = []
    with opened(layout, finder):
        for module in layout.modules:
            try:
                loaded = importlib.import_module(module)
            except (Exception, SystemExit) as error:
                found += _from_text(layout, module, f"{type(error).__name__}: {error}")
                continue
            found += [_described(case, layout) for case in _cases(loaded)]
    return found


def _cases(module: Any) -> Iterator[unittest.TestCase]:
    waiting: list[Any] = [unittest.TestLoader().loadTestsFromModule(module)]
    while waiting:
        now = waiting.pop(0)
        if isinstance(now, unittest.TestSuite):
            waiting[:0] = list(now)
        elif isinstance(now, unittest.TestCase):
            yield now


def load_case(test: Test) -> unittest.TestCase:
    """The test as an object, of its module as it is now imported."""
    kind: Any = importlib.import_module(test.module)
    for name in test.qualname.split("."):
        kind = getattr(kind, name)
    return kind(test.method)  # type: ignore[no-any-return]


def _described(case: unittest.TestCase, layout: Layout) -> Test:
    method = getattr(case, case._testMethodName)

    def said(name: str) -> Any:
        return getattr(method, f"__{name}__", None)

    tags, weight = said("tags"), said("weight")
    return Test(
        _name(case, layout),
        type(case).__module__,
        type(case).__qualname__,
        case._testMethodName,
        None if weight is None else float(weight),
        said("number"),
        said("visibility"),
        [str(tag) for tag in tags] if tags else None,
        said("hide_errors"),
        said("leaderboard_column"),
        said("leaderboard_sort_order"),
    )


def _name(case: unittest.TestCase, layout: Layout) -> str:
    """The first line of its docstring, or what unittest calls it: as in gradescope-utils."""
    described = case.shortDescription() if layout.options.descriptions else None
    return described or str(case)


def _from_text(layout: Layout, module: str, problem: str) -> list[Test]:
    """The tests of a module that cannot be loaded, as far as its text tells."""
    found = []
    for node in parsed(layout.modules[module]).body:
        if isinstance(node, ast.ClassDef) and any("TestCase" in ast.unparse(base) for base in node.bases):
            methods = sorted(test_methods(node), key=lambda method: method.name)
            found += [_read(method, node, module, problem) for method in methods]
    name = module.rpartition(".")[2]
    return found or [Test(f"{name} (unittest.loader._FailedTest.{name})", module, unloaded=problem)]


def _read(method: ast.FunctionDef, kind: ast.ClassDef, module: str, problem: str) -> Test:
    said: dict[str, list[Any]] = {}
    for decorator in method.decorator_list:
        if isinstance(decorator, ast.Call):
            said[called(decorator)] = [arg.value for arg in decorator.args if isinstance(arg, ast.Constant)]
    first = (ast.get_docstring(method) or "").strip().split("\n")[0]
    named = f"{method.name} ({module}.{kind.name}.{method.name})"
    weight = (said.get("weight") or said.get("partial_credit") or [None])[0]
    return Test(
        first or named,
        module,
        kind.name,
        method.name,
        float(weight) if isinstance(weight, int | float) else None,
        str(said["number"][0]) if said.get("number") else None,
        str(said["visibility"][0]) if said.get("visibility") else None,
        [str(tag) for tag in said["tags"]] if said.get("tags") else None,
        hidden_error=str((said["hide_errors"] or ["Test failed"])[0]) if "hide_errors" in said else None,
        unloaded=problem,
    )


def in_suite(places: list[tuple[str, int]], layout: Layout) -> str:
    """The innermost line of the suite's among the places of an exception: `test_x.py, line 3`."""
    own = [(Path(file).name, line) for file, line in places if file.startswith(str(layout.root))]
    return f"{own[-1][0]}, line {own[-1][1]}" if own else ""

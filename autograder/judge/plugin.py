"""The pytest plugin: collects a suite's properties and lets judges run them.

pytest_addoption            --assignment, --variant: try a suite in process on the reference
pytest_configure            hypothesis' profile, the suite's import paths
pytest_collection_finish    every test becomes a property tied to its rubric item
pytest_runtestloop          hosted: hand over to whoever gives out hand-ins
pytest_pyfunc_call          in process: judge one property as if it were an ordinary test
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import pytest

from autograder.course.load import find_root, load_assignment, load_rubric
from autograder.course.model import Place
from autograder.judge import programs
from autograder.judge.judge import Judge
from autograder.judge.outcome import Outcome
from autograder.judge.suite import Suite, SuiteError, use_profile


@pytest.fixture(scope="session")
def submission() -> Any:
    """The hand-in under judgement; the judge fills it in."""
    return None


INI = Path(__file__).with_name("suite.ini")


def load_suite(root: Path, name: str, public: bool = False) -> Suite:
    """The suite of one assignment (or its public half), its properties not yet collected."""
    assignment = load_assignment(root, name)
    rubric = load_rubric(root, name, assignment)
    return Suite(Place(root, name), assignment, rubric, public)


class Collector:
    """Turns what pytest collects into the suite's properties."""

    def __init__(self, suite: Suite) -> None:
        self.suite = suite
        suite.open_imports()

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Tie every test to its item."""
        for item in session.items:
            if isinstance(item, pytest.Function):
                path, line, _ = item.location
                arguments = tuple(item._fixtureinfo.argnames)
                self.suite.add(item.obj, arguments, path, (line or 0) + 1)


class Host(Collector):
    """Runs `ready` in place of pytest's own loop, once the suite is collected."""

    def __init__(self, suite: Suite, ready: Callable[[Suite], None]) -> None:
        super().__init__(suite)
        self.ready = ready

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Give the collected suite to the judges."""
        if session.testsfailed:
            return False
        self.ready(self.suite)
        return True


class InProcess(Collector):
    """Judges each property on a trusted program in this process, as an ordinary test."""

    def __init__(self, suite: Suite, variant: str | None) -> None:
        super().__init__(suite)
        texts = suite.reference
        if variant:
            path = Path(variant).resolve()
            kind: Literal["wheat", "chaff"] = "wheat" if "wheats" in path.parts else "chaff"
            root = suite.place.suite.resolve() / f"{kind}s"
            texts = programs.with_variant(texts, programs.read_variant(path, kind, root))
        self.judge = Judge(suite, programs.hand_in(texts), None, lambda outcome: None)

    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> bool:
        """Judge the property; whatever is not a pass fails the test with its message."""
        number = str(getattr(pyfuncitem.obj, "__number__", ""))
        outcome = self.judge._judged(self.judge.suite.properties[number])
        if outcome.result != "passed":
            pytest.fail(plain(outcome), pytrace=False)
        return True


def plain(outcome: Outcome) -> str:
    """An outcome as text for a terminal."""
    parts = [
        f"[{outcome.number}] {outcome.sentence}",
        outcome.problem,
        outcome.where,
        outcome.call,
        outcome.comparison,
        f"hint ({outcome.diagnosis}): {outcome.hint}" if outcome.hint else "",
        f"staff: {outcome.staff}" if outcome.staff else "",
    ]
    return "\n".join(part for part in parts if part)


def run_suite(suite: Suite, ready: Callable[[Suite], None], files: list[str] | None = None) -> str:
    """Collect the suite with pytest and call `ready`; a problem with the suite as text, else ''."""
    use_profile()
    options = ["-c", str(INI), "--rootdir", str(suite.place.root), "--noconftest"]
    options += [
        "-p",
        "no:terminal",
        "-p",
        "no:randomly",
        "-p",
        "no:xdist",
        "-p",
        "no:hypothesispytest",
    ]
    collector, notes, this = Host(suite, ready), Notes(), sys.modules[__name__]
    code = pytest.main([*options, *(files or suite.paths())], plugins=[collector, notes, this])
    return "" if code in (0, 5) else notes.text or f"pytest ended with exit code {int(code)}"


class Notes:
    """Keeps what went wrong while the suite was collected."""

    def __init__(self) -> None:
        self.text = ""

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A file of the suite that cannot be imported."""
        if report.failed:
            self.text += f"{report.nodeid}: {str(report.longrepr)[-1500:]}\n"

    def pytest_internalerror(self, excrepr: Any, excinfo: Any) -> bool:
        """A SuiteError, whose sentence is enough, or a bug of ours, of which pytest shows the traceback."""
        self.text += str(excinfo.value)
        return isinstance(excinfo.value, SuiteError)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--assignment` tries a suite in process; `--variant` with one wheat or chaff."""
    group = parser.getgroup("autograder")
    group.addoption("--assignment", help="try this assignment's suite on the reference, in process")
    group.addoption("--variant", help="a wheat or chaff to put into the reference")


def pytest_configure(config: pytest.Config) -> None:
    """Register the in-process judge if it is asked for."""
    name = config.getoption("--assignment", default=None)
    if name is None:
        return
    use_profile()
    suite = load_suite(find_root(), name)
    config.pluginmanager.register(InProcess(suite, config.getoption("--variant")), "in-process")
    if not config.args or config.args == [str(config.invocation_params.dir)]:
        config.args[:] = suite.paths()

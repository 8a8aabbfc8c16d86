"""A suite as the judge holds it: the assignment, its rubric, its properties and trusted programs."""

import inspect
import sys
from collections.abc import Callable
from decimal import Decimal
from functools import cached_property
from typing import Any

import hypothesis
import msgspec
from hypothesis import HealthCheck, Phase, settings, strategies
from hypothesis.internal.conjecture import providers

from autograder.course.model import Assignment, Item, Place, Rubric
from autograder.judge import programs
from autograder.judge.backend import Program
from autograder.judge.programs import Variant
from autograder.judge.settings import COURSE_SEED, EXAMPLES

Example = dict[str, Any]  # what hypothesis draws for a property, by argument


class SuiteError(Exception):
    """The suite or its rubric is wrong: the staff's fault, told with file and line."""


class Property(msgspec.Struct):
    """One test of the suite, tied to one item of the rubric."""

    number: str
    item: Item
    function: Callable[..., Any]
    arguments: tuple[str, ...]
    public: bool
    place: str

    @property
    def sentence(self) -> str:
        """The sentence that students read."""
        return inspect.cleandoc(self.function.__doc__ or self.item.title)

    @property
    def needs(self) -> tuple[str, ...]:
        """Items without which this one cannot pass."""
        return tuple(getattr(self.function, "__needs__", ()))

    @property
    def stochastic(self) -> tuple[int, str] | None:
        """How many samples a stochastic check takes and what it detects."""
        return getattr(self.function, "__stochastic__", None)

    @property
    def seconds(self) -> tuple[float, float] | None:
        """Its own budget, if it declares one."""
        return getattr(self.function, "__seconds__", None)


class Suite:
    """Everything that the judge of one assignment needs; read once, shared by all judges."""

    def __init__(self, place: Place, assignment: Assignment, rubric: Rubric, public: bool = False) -> None:
        self.place = place
        self.assignment = assignment
        self.rubric = public_part(rubric) if public else rubric
        self.public = public
        self.properties: dict[str, Property] = {}
        self.measures: list[Property] = []
        self.drawn: dict[str, list[Example]] = {}  # by number; see `drawn.draw_all`
        self.given = programs.given_sources(place)

    @cached_property
    def reference(self) -> dict[str, str]:
        """The reference's texts; empty for the public half, as on a student's machine."""
        if self.public:
            return {}
        return programs.reference_texts(self.place) if self.place.reference.is_dir() else {}

    @cached_property
    def chaffs(self) -> dict[str, list[Variant]]:
        """The chaffs of each task."""
        found: dict[str, list[Variant]] = {}
        for variant in programs.variants(self.place, "chaff"):
            found.setdefault(variant.task, []).append(variant)
        return found

    def program(self, texts: dict[str, str]) -> Program:
        """A trusted program of this assignment."""
        return programs.program(texts, self.given)

    def paths(self) -> list[str]:
        """The folders of tests that are there."""
        names = ["public"] if self.public else ["public", "hidden"]
        folders = [self.place.suite / name for name in names]
        return [str(folder) for folder in folders if folder.is_dir()]

    def open_imports(self) -> None:
        """Let suites import `given`, `reference` and their own helpers."""
        for name in [n for n in sys.modules if n.partition(".")[0] in {"reference", "given"}]:
            del sys.modules[name]  # of another course in this process
        for path in [str(self.place.root), str(self.place.material), *self.paths()]:
            if path in sys.path:
                sys.path.remove(path)
            sys.path.insert(0, path)

    def add(self, function: Callable[..., Any], arguments: tuple[str, ...], path: str, line: int) -> None:
        """Take a test as a property; refuses one without, with an unknown or with a used number."""
        place = f"{path}, line {line}"
        number = str(getattr(function, "__number__", ""))
        if not number and hasattr(function, "__leaderboard_column__"):
            self.measures.append(measure(function, arguments, place))
            return
        known = {item.number: item for item in self.rubric.automatic}
        if not number:
            raise SuiteError(f"{place}: {function.__name__} has no @number that ties it to the rubric")
        if number not in known:
            raise SuiteError(f'{place}: the rubric has no autograder item "{number}"')
        if number in self.properties:
            other = self.properties[number].place
            raise SuiteError(f"{place}: item {number} is tested already, at {other}")
        public = "/public/" in path.replace("\\", "/")
        self.properties[number] = Property(number, known[number], function, arguments, public, place)
        prepare(function)

    def check_complete(self) -> None:
        """Raise SuiteError if an item is untested or in the wrong folder."""
        for item in self.rubric.automatic:
            if item.number not in self.properties:
                raise SuiteError(f"{self.place.rubric.name}: item {item.number} ({item.title}) is not tested")
            found = self.properties[item.number]
            if found.public != (item.visibility == "visible"):
                folder = "public" if item.visibility == "visible" else "hidden"
                raise SuiteError(
                    f"{found.place}: item {item.number} is {item.visibility}: move it to {folder}/"
                )

    def check_needs(self) -> None:
        """Raise SuiteError if a property leans on an item of another task, or on none."""
        tasks = {item.number: item.task for item in self.rubric.items}
        for prop in self.properties.values():
            for number in prop.needs:
                if not self.public and number not in tasks:
                    raise SuiteError(f"{prop.place}: it needs item {number}, which does not exist")
                if tasks.get(number, prop.item.task) != prop.item.task:
                    told = f"it needs item {number} of another task; follow-through is for that"
                    raise SuiteError(f"{prop.place}: {told}")

    @property
    def ordered(self) -> list[Property]:
        """The properties in the rubric's order."""
        numbers = [item.number for item in self.rubric.automatic]
        return sorted(self.properties.values(), key=lambda p: numbers.index(p.number))


def measure(function: Callable[..., Any], arguments: tuple[str, ...], place: str) -> Property:
    """A column of the leaderboard as a property without points, outside the rubric."""
    title = str(function.__leaderboard_column__)  # type: ignore[attr-defined]
    item = Item(number="weights", title=title, points=Decimal(0), by="autograder", visibility="visible")
    return Property(item.number, item, function, arguments, False, place)


def use_profile() -> None:
    """The one profile of hypothesis under which marks are made, whatever the environment says."""
    settings.register_profile(
        "course",
        max_examples=EXAMPLES,
        database=None,
        deadline=None,
        derandomize=False,
        print_blob=False,
        report_multiple_bugs=False,
        phases=(Phase.explicit, Phase.generate, Phase.shrink),
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.data_too_large,
            HealthCheck.large_base_example,
        ],
    )
    settings.load_profile("course")
    # the literals of whatever modules happen to be loaded must not decide which cases are tried
    empty = type(providers._local_constants)()
    providers._get_local_constants = lambda: empty


def warm_up() -> None:
    """Let hypothesis do what it does once a process, before judges are forked from this one."""

    @hypothesis.given(strategies.integers())
    @settings(max_examples=1)
    def nothing(number: int) -> None:
        return None

    nothing()


def prepare(function: Callable[..., Any], seed: int = COURSE_SEED) -> None:
    """Give a property the course's seed, the same for every submission (the audit tries others)."""
    if hasattr(function, "hypothesis"):
        hypothesis.seed(seed)(function)


def public_part(rubric: Rubric) -> Rubric:
    """The rubric with the visible items of the autograder only."""
    shown = tuple(item for item in rubric.automatic if item.visibility == "visible")
    return msgspec.structs.replace(rubric, items=shown)

"""Stochastic checks under fresh course seeds: no right program may fail, wrong ones must."""

from typing import Any

import msgspec

from autograder.audit.bench import Bench, each, with_suite
from autograder.audit.power import needed
from autograder.course.model import Place
from autograder.judge import programs
from autograder.judge.programs import Variant
from autograder.judge.settings import COURSE_SEED
from autograder.judge.suite import Property, Suite

OF_CHAFFS = 50  # seeds that a chaff is tried with; one in fifty may miss it


class Seeded(msgspec.Struct):
    """How often one program failed one stochastic check."""

    number: str
    kind: str
    label: str
    runs: int
    failed: int

    @property
    def fault(self) -> str:
        """What is wrong with that; '' if nothing is."""
        if self.kind == "chaff":
            missed = self.runs - self.failed
            return f"{self.number} misses it under {missed} of {self.runs} seeds" if missed > 1 else ""
        return f"fails {self.number} under {self.failed} of {self.runs} seeds" if self.failed else ""


class Declared(msgspec.Struct):
    """A stochastic check's declaration and the samples that it takes; `needs` is None if unreadable."""

    number: str
    task: str
    n: int
    detects: str
    needs: int | None

    @property
    def fault(self) -> str:
        """What is wrong with the declaration; '' if nothing is."""
        if self.needs is None:
            return f"{self.number}: the declaration says no deviation that can be calculated"
        short = f"{self.number}: to detect a {self.detects} takes {self.needs} samples, not {self.n}"
        return short if self.n < self.needs else ""


def declared(suite: Suite) -> list[Declared]:
    """The declarations of a suite's stochastic checks."""
    found = []
    for prop in suite.ordered:
        if prop.stochastic is not None:
            n, detects = prop.stochastic
            found.append(Declared(prop.number, prop.item.task, n, detects, _needed(detects)))
    return found


def _needed(detects: str) -> int | None:
    try:
        return needed(detects)
    except ValueError:
        return None


def declarations(place: Place) -> list[Declared]:
    """The same, of an assignment."""
    found = with_suite(place, lambda suite: msgspec.to_builtins(declared(suite)))
    return msgspec.convert(found, list[Declared])


def under_seeds(place: Place, tasks: tuple[str, ...], count: int, jobs: int) -> list[Seeded]:
    """Every stochastic check on the reference, its task's wheats and the chaffs named for it."""

    def work(suite: Suite) -> list[Any]:
        chosen = [p for p in suite.ordered if p.stochastic and (not tasks or p.item.task in tasks)]
        trials = [(prop, variant) for prop in chosen for variant in _programs(suite, prop)]
        found = []
        for (prop, variant), failed in each(trials, lambda trial: _failures(suite, *trial, count), jobs):
            kind = variant.kind if variant else "reference"
            label = variant.label if variant else "reference"
            runs = _runs(kind, count)
            found.append(Seeded(prop.number, kind, label, runs, runs if failed is None else failed))
        return msgspec.to_builtins(found)  # type: ignore[no-any-return]

    return msgspec.convert(with_suite(place, work), list[Seeded])


def _programs(suite: Suite, prop: Property) -> list[Variant | None]:
    """The programs for a check; None is the reference."""
    wheats = [v for v in programs.variants(suite.place, "wheat") if v.task == prop.item.task]
    named = [v for v in suite.chaffs.get(prop.item.task, []) if v.killed_by == prop.number]
    return [None, *wheats, *named]


def _runs(kind: str, count: int) -> int:
    return min(count, OF_CHAFFS) if kind == "chaff" else count


def _failures(suite: Suite, prop: Property, variant: Variant | None, count: int) -> int:
    texts = programs.with_variant(suite.reference, variant) if variant else suite.reference
    bench = Bench(suite, texts)
    runs = _runs(variant.kind if variant else "reference", count)
    return sum(bool(bench.problem(prop, seed=COURSE_SEED + i)) for i in range(1, runs + 1))

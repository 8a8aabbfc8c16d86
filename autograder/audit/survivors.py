"""Every mutant of the reference put to the properties of its tasks: which survive?"""

import hashlib
import time
from pathlib import Path
from typing import Any

import msgspec

from autograder.audit.bench import Bench, each, with_suite
from autograder.audit.mutants import Equivalent, Mutant, mutants, owners, recorded
from autograder.course.model import Place
from autograder.grading.fingerprint import of_suite
from autograder.judge import programs
from autograder.judge.suite import Property, Suite

SLOWER = 5.0  # times as slow as the reference is too slow for a mutant


class Fate(msgspec.Struct):
    """What became of a mutant: the item that it fails and why; `number` is '' for a survivor."""

    mutant: Mutant
    number: str = ""
    cause: str = ""
    reason: str = ""

    @property
    def survived(self) -> bool:
        """Whether nothing kills it and nobody has said why."""
        return not self.number and not self.reason


def put_to_properties(place: Place, tasks: tuple[str, ...], jobs: int, cache: Path | None) -> list[Fate]:
    """The fate of each mutant of some tasks (of all, if none is named)."""
    texts = programs.reference_texts(place)
    known = _Known(of_suite(place, chaffs=False), cache)
    listed = recorded(place)

    def work(suite: Suite) -> list[Any]:
        whose = owners(suite.assignment, texts)
        chosen = [m for m in mutants(place) if not tasks or set(tasks) & set(whose[m.function])]
        fates = {m.text: known.fate(m) for m in chosen}
        waiting = [m for m in chosen if fates[m.text] is None]
        trial = _Trial(suite, texts, whose) if waiting else None
        for mutant, found in each(waiting, trial, jobs) if trial else ():
            number, cause = found or ("?", "its process died")
            fates[mutant.text] = fate = Fate(mutant, number, cause)
            known.keep(fate)
        return msgspec.to_builtins([fates[m.text] for m in chosen])  # type: ignore[no-any-return]

    found = msgspec.convert(with_suite(place, work), list[Fate])
    return [_explained(fate, listed) for fate in found]


def unused(fates: list[Fate], listed: list[Equivalent]) -> list[Equivalent]:
    """Entries of the list that cover no survivor: the line has changed, or a property kills it now."""
    left = [fate.mutant for fate in fates if not fate.number]
    return [entry for entry in listed if not any(entry.covers(mutant) for mutant in left)]


def _explained(fate: Fate, listed: list[Equivalent]) -> Fate:
    if not fate.number:
        reasons = [entry.reason for entry in listed if entry.covers(fate.mutant)]
        return msgspec.structs.replace(fate, reason=reasons[0] if reasons else "")
    return fate


class _Trial:
    """Puts a mutant to its properties, the quick ones first, until one fails."""

    def __init__(self, suite: Suite, texts: dict[str, str], whose: dict[str, list[str]]) -> None:
        self.suite, self.texts, self.whose = suite, texts, whose
        # in a child: a process that has run torch may not be forked any more
        self.seconds = next(each([suite.ordered], self._reference_seconds, 1))[1] or {}

    def _reference_seconds(self, properties: list[Property]) -> dict[str, float]:
        bench, found = Bench(self.suite, self.texts), {}
        for prop in properties:
            began = time.process_time()
            if not bench.problem(prop):
                found[prop.number] = time.process_time() - began
        return found

    def __call__(self, mutant: Mutant) -> tuple[str, str]:
        """The first item that fails, and why."""
        bench = Bench(self.suite, {**self.texts, mutant.module: mutant.text})
        for prop in self._properties(mutant):
            problem = bench.problem(prop, 2 + SLOWER * self.seconds[prop.number])
            if problem:
                return prop.number, problem
        return "", ""

    def _properties(self, mutant: Mutant) -> list[Property]:
        whose = self.whose[mutant.function]
        mine = [p for p in self.suite.ordered if p.item.task in whose and p.number in self.seconds]
        return sorted(mine, key=lambda prop: self.seconds[prop.number])


class _Known:
    """Fates by content: of the suite, and of the mutant's text."""

    def __init__(self, suite: str, cache: Path | None) -> None:
        self.suite, self.cache = suite, cache

    def _file(self, mutant: Mutant) -> Path:
        assert self.cache is not None
        digest = hashlib.sha256(f"{self.suite}\0{mutant.module}\0{mutant.text}".encode()).hexdigest()
        return self.cache / f"mutant-{digest}.json"

    def fate(self, mutant: Mutant) -> Fate | None:
        """What is known of a mutant."""
        if self.cache is None or not self._file(mutant).is_file():
            return None
        number, cause = msgspec.json.decode(self._file(mutant).read_bytes(), type=tuple[str, str])
        return Fate(mutant, number, cause)

    def keep(self, fate: Fate) -> None:
        """Remember a fate."""
        if self.cache is not None:
            self.cache.mkdir(parents=True, exist_ok=True)
            self._file(fate.mutant).write_bytes(msgspec.json.encode((fate.number, fate.cause)))

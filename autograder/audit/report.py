"""Everything that an audit of one assignment found."""

from typing import Any

import msgspec

from autograder.audit.figures import PropertyLine, counts, lines, without_chaff
from autograder.audit.mutants import Equivalent
from autograder.audit.seeds import Declared, Seeded
from autograder.audit.survivors import Fate, unused
from autograder.audit.trials import Verdict, faults


class Audit(msgspec.Struct):
    """The verdicts, and what else was asked for; `whole` if no program was left out."""

    assignment: str
    verdicts: list[Verdict]
    whole: bool
    declared: list[Declared] = []
    seeded: list[Seeded] = []
    fates: list[Fate] | None = None
    equivalent: list[Equivalent] = []

    @property
    def lines(self) -> list[PropertyLine]:
        """The properties, with their margins and what they kill."""
        return lines(self.verdicts)

    @property
    def survivors(self) -> list[Fate]:
        """The mutants that nothing kills and nobody has explained."""
        return [fate for fate in self.fates or [] if fate.survived]

    @property
    def stale(self) -> list[Equivalent]:
        """Records of equivalent mutants that explain nothing any more."""
        return unused(self.fates, self.equivalent) if self.fates is not None and self.whole else []

    @property
    def faults(self) -> dict[str, list[str]]:
        """What is wrong with the suite, by what showed it."""
        found = {f"{v.kind} {v.label}": faults(v) for v in self.verdicts}
        found["margins"] = [fault for line in self.lines for fault in line.faults]
        found["declarations"] = [d.fault for d in self.declared if d.fault] + self._samples
        for row in self.seeded:
            found.setdefault(f"{row.kind} {row.label}", []).extend([row.fault] if row.fault else [])
        for fate in self.survivors:
            name = f"mutant of {fate.mutant.function}"
            found.setdefault(name, []).append(f"survives: {fate.mutant.was} -> {fate.mutant.now}")
        for entry in self.stale:
            found.setdefault("equivalent_mutants.toml", []).append(f"{entry.function}: {entry.was}")
        return {name: told for name, told in found.items() if told}

    @property
    def _samples(self) -> list[str]:
        """Stochastic checks that take fewer samples of a right program than they declare."""
        found = []
        for said in self.declared:
            taken = [v.measured[said.number].samples for v in self.verdicts if _right(v, said.number)]
            fewest = min((n for n in taken if n is not None), default=said.n)
            if fewest < said.n:
                found.append(f"{said.number}: {said.n} samples are declared, {fewest} are taken")
        return found

    def summary(self) -> dict[str, Any]:
        """All of it for JSON."""
        return {
            "counts": counts(self.verdicts),
            "faults": self.faults,
            "properties": [msgspec.to_builtins(line) for line in self.lines],
            "own no chaff": without_chaff(self.lines),
            "stochastic checks": [msgspec.to_builtins(d) for d in self.declared],
            "seeds": [msgspec.to_builtins(row) for row in self.seeded],
            "mutants": self._mutants(),
            "verdicts": [msgspec.to_builtins(verdict) for verdict in self.verdicts],
        }

    def _mutants(self) -> dict[str, Any] | None:
        if self.fates is None:
            return None
        return {
            "killed": sum(bool(fate.number) for fate in self.fates),
            "equivalent": sum(bool(fate.reason) for fate in self.fates),
            "survivors": [
                {
                    "function": f.mutant.function,
                    "line": f.mutant.line,
                    "was": f.mutant.was,
                    "now": f.mutant.now,
                }
                for f in self.survivors
            ],
        }


def _right(verdict: Verdict, number: str) -> bool:
    return verdict.kind in {"reference", "wheat"} and number in verdict.measured

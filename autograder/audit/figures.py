"""What the verdicts of an audit come to: counts, bounds, margins, and which property is alone in what."""

from typing import Any

import msgspec

from autograder.audit.trials import COMPARED, Verdict
from autograder.judge.settings import TOLERANCE

ROOM = 10.0  # right answers stay that far below the bound, wrong ones that far above


class PropertyLine(msgspec.Struct):
    """One property: how near right and wrong programs come to its bound, and what only it kills.

    right    the largest |a - e| / scale of a right program (None: nothing is compared)
    wrong    the smallest score with which a chaff named for it fails (None: none fails a comparison)
    kills    how many chaffs of its task fail it;  owns: those that fail nothing else of the task
    """

    number: str
    task: str
    right: float | None = None
    wrong: float | None = None
    kills: int = 0
    owns: list[str] = []

    @property
    def faults(self) -> list[str]:
        """Where there is less room than a factor of ten."""
        found = []
        if self.right is not None and self.right * ROOM > TOLERANCE:
            found.append(f"{self.number}: a right program comes to {self.right:.1e} of the scale")
        if self.wrong is not None and self.wrong < ROOM * TOLERANCE:
            found.append(f"{self.number}: a wrong program comes to {self.wrong:.1e} of the scale only")
        return found


def lines(verdicts: list[Verdict]) -> list[PropertyLine]:
    """Every property, in the order of the rubric."""
    known = {number: task for verdict in verdicts for number, task in verdict.tasks.items()}
    found = {number: PropertyLine(number, known[number]) for number in sorted(known, key=_order)}
    for verdict in verdicts:
        for number, measured in verdict.measured.items():
            line = found[number]
            if verdict.kind in {"reference", "wheat"} and measured.held is not None:
                line.right = max(measured.held, line.right or 0.0)
            fails = verdict.causes.get(number) in COMPARED and measured.failed is not None
            if verdict.kind == "chaff" and verdict.expected == number and fails:
                assert measured.failed is not None
                line.wrong = min(measured.failed, line.wrong if line.wrong is not None else measured.failed)
        if verdict.kind == "chaff":
            _count(verdict, found)
    return list(found.values())


def _count(verdict: Verdict, found: dict[str, PropertyLine]) -> None:
    killers = [n for n in verdict.own if not verdict.causes[n].startswith("needs ")]
    for number in killers:
        found[number].kills += 1
    if len(killers) == 1:
        found[killers[0]].owns.append(verdict.label)


def _order(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split(".") if part.isdigit())


def without_chaff(found: list[PropertyLine]) -> list[str]:
    """The properties that own no chaff: whatever they kill, something else kills too."""
    return [line.number for line in found if not line.owns]


def counts(verdicts: list[Verdict]) -> dict[str, Any]:
    """The sizes of the matrix, and the bounds that they give."""
    wheats = [v for v in verdicts if v.kind == "wheat"]
    chaffs = [v for v in verdicts if v.kind == "chaff"]
    named = [v for v in chaffs if any(d == v.label for d in v.diagnoses.values())]
    misnamed = [v for v in verdicts if any(d != v.label for d in v.diagnoses.values())]
    properties = {number for verdict in verdicts for number in verdict.causes}
    return {
        "properties": len(properties),
        "wheats": len(wheats),
        "wheats passed": sum(v.clean for v in wheats),
        "chaffs": len(chaffs),
        "chaffs killed": sum(bool(v.own) for v in chaffs),
        "chaffs named by diagnosis": len(named),
        "chaffs misnamed": len(misnamed),
        "wrong fails, 95 % bound": bound(len(wheats)),
        "misses, 95 % bound": bound(len(chaffs)),
    }


def bound(n: int) -> float:
    """1 - 0.05^(1/N): the rate of errors that N programs without one leave possible."""
    return round(1 - 0.05 ** (1 / n), 4) if n else 1.0

"""An audit on the terminal."""

from rich.console import Console
from rich.table import Table

from autograder.audit.figures import counts, without_chaff
from autograder.audit.mutants import Mutant
from autograder.audit.report import Audit
from autograder.audit.trials import Verdict
from autograder.course.model import Assignment


def show(assignment: Assignment, audit: Audit) -> None:
    """The tasks in a table, then what they come to."""
    table = Table(title=f"{assignment.title}: the suite, tested")
    for column in ("task", "properties", "wheats passed", "chaffs killed", "named"):
        table.add_column(column, justify="left" if column == "task" else "right")
    for task in assignment.task_ids:
        table.add_row(task, *_cells(task, audit.verdicts))
    console = Console()
    console.print(table)
    for verdict in audit.verdicts:
        if verdict.kind in {"reference", "starter"}:
            good = sum(cause == "passed" for cause in verdict.causes.values())
            console.print(f"{verdict.kind}: {good} of {len(verdict.causes)} items passed")
    for name, value in counts(audit.verdicts).items():
        console.print(f"{name}: {value}")
    console.print(_margins(audit))
    for line in _more(audit):
        console.print(line, soft_wrap=True, highlight=False, markup=False)


def _cells(task: str, verdicts: list[Verdict]) -> list[str]:
    mine = [verdict for verdict in verdicts if verdict.task == task]
    wheats = [verdict for verdict in mine if verdict.kind == "wheat"]
    chaffs = [verdict for verdict in mine if verdict.kind == "chaff"]
    properties = {n for v in verdicts for n, owner in v.tasks.items() if owner == task}
    named = sum(any(d == v.label for d in v.diagnoses.values()) for v in chaffs)
    return [
        str(len(properties)),
        f"{sum(v.clean for v in wheats)}/{len(wheats)}",
        f"{sum(bool(v.own) for v in chaffs)}/{len(chaffs)}",
        f"{named}/{len(chaffs)}",
    ]


def _margins(audit: Audit) -> Table:
    table = Table(title="How near comparisons come to the bound, 1e-5 of the scale")
    for column in ("item", "right programs", "wrong programs", "kills", "alone kills"):
        table.add_column(column, justify="left" if column == "item" else "right")
    for line in audit.lines:
        right = "no comparison" if line.right is None else f"{line.right:.1e}"
        table.add_row(line.number, right, score(line.wrong), str(line.kills), str(len(line.owns)))
    return table


def score(value: float | None) -> str:
    """A score; an infinite one is a number that is not finite, or off where the scale is zero."""
    if value is None:
        return "-"
    return "infinite" if value >= 1e300 else f"{value:.1e}"


def _more(audit: Audit) -> list[str]:
    alone = without_chaff(audit.lines)
    found = [f"own no chaff ({len(alone)}): {', '.join(alone)}"] if audit.whole and alone else []
    found += [f"{d.number} declares n={d.n}, {d.detects}: needs {d.needs}" for d in audit.declared]
    for kind in ("reference", "wheat", "chaff"):
        rows = [row for row in audit.seeded if row.kind == kind]
        if rows:
            runs, failed = sum(row.runs for row in rows), sum(row.failed for row in rows)
            found.append(f"fresh seeds, {kind}: {failed} of {runs} runs fail")
    if audit.fates is not None:
        killed, left = sum(bool(f.number) for f in audit.fates), sum(bool(f.reason) for f in audit.fates)
        found.append(f"mutants: {killed} killed, {left} equivalent, {len(audit.survivors)} survive")
        found += [entry(fate.mutant) for fate in audit.survivors]
    return found


def entry(mutant: Mutant) -> str:
    """A survivor as an entry of equivalent_mutants.toml, for staff to give a reason for (or to kill)."""
    was, now = (line.replace("\\", "\\\\").replace('"', '\\"') for line in (mutant.was, mutant.now))
    head = f"# {mutant.module}.py, line {mutant.line}: {mutant.kind}\n[[equivalent]]"
    return f'{head}\nfunction = "{mutant.function}"\nwas = "{was}"\nnow = "{now}"\nreason = ""\n'

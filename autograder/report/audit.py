"""Audits of suites as one page that stands alone."""

from autograder.audit.figures import counts, without_chaff
from autograder.audit.report import Audit
from autograder.audit.trials import Verdict
from autograder.report.render import page


def as_html(audits: list[Audit]) -> str:
    """The page: what is wrong, the matrix of chaffs and properties, margins, seeds, mutants, bounds."""
    tools = {"counts": counts, "alone": without_chaff, "chaffs": chaffs, "mark": mark, "score": score}
    return page("audit.html", "The suites, tested", audits=audits, **tools)


def chaffs(audit: Audit, task: str) -> list[Verdict]:
    """The chaffs of a task."""
    return [verdict for verdict in audit.verdicts if (verdict.kind, verdict.task) == ("chaff", task)]


def mark(verdict: Verdict, number: str) -> str:
    """A cell of the matrix: the property named for the chaff, another that kills it, or nothing."""
    if verdict.causes.get(number, "passed") == "passed":
        return ""
    return "■" if verdict.expected == number else "□"


def score(value: float | None) -> str:
    """A score of a comparison."""
    if value is None:
        return "no comparison"
    return "infinite" if value >= 1e300 else f"{value:.1e}"

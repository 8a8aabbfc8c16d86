"""Rows of the race's tables: figures of several runs, and how they compare with ours."""

from statistics import median

import msgspec
from measure import Cost, spread


class Row(msgspec.Struct):
    """A grader's runs over the same submissions, and how many marks were right in each."""

    grader: str
    count: int
    costs: list[Cost]
    right: list[int]

    @property
    def a_minute(self) -> list[float]:
        """Submissions a minute in each run."""
        return [self.count / cost.wall * 60 for cost in self.costs]

    @property
    def rate(self) -> float:
        """The median of submissions a minute."""
        return median(self.a_minute)

    def cells(self, ours: float) -> list[str]:
        """The columns of the table; `ours` is our rate in the same race."""
        low, high = min(self.right), max(self.right)
        right = f"{low}" if low == high else f"{low} to {high}"
        return [
            self.grader,
            spread([cost.wall for cost in self.costs]),
            spread([cost.cpu for cost in self.costs]),
            spread([cost.peak_mb for cost in self.costs], digits=0),
            spread(self.a_minute),
            f"{ours / self.rate:.2f} ×",
            f"{right} of {self.count}",
        ]


HEAD = ["grader", "wall s", "CPU s", "peak MB", "a minute", "ours is faster by", "right marks"]


def table(rows: list[Row]) -> list[str]:
    """The lines of a Markdown table; the first row is ours."""
    lines = [line(HEAD), line(["---"] * len(HEAD))]
    return lines + [line(row.cells(rows[0].rate)) for row in rows]


def line(cells: list[str]) -> str:
    """A row of a Markdown table."""
    return f"| {' | '.join(cells)} |"

"""Plots of a term as inline SVG in the page's colours, each with its text."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from autograder.report.plots import HEIGHT, MARGIN, WIDTH, histogram
from autograder.report.term import Spread


def box(spread: Spread | None) -> Markup:
    """Percentages as a box plot: extremes, quartiles, median."""
    if spread is None:
        return Markup("")
    told = (
        f"from {spread.low:.0f} to {spread.high:.0f} percent, the middle half between "
        f"{spread.lower:.0f} and {spread.upper:.0f}, median {spread.median:.0f}"
    )
    width = max(spread.upper - spread.lower, 1)
    body = (
        '<rect class="track" width="100" height="14" rx="3"/>'
        f'<line class="whisker" x1="{spread.low:.1f}" y1="7" x2="{spread.high:.1f}" y2="7"/>'
        f'<rect class="bar" x="{spread.lower:.1f}" y="2" width="{width:.1f}" height="10" rx="2"/>'
        f'<line class="middle" x1="{spread.median:.1f}" y1="0" x2="{spread.median:.1f}" y2="14"/>'
    )
    return Markup(
        f'<svg class="box" viewBox="0 0 100 14" preserveAspectRatio="none" role="img" '
        f'aria-label="{escape(told)}"><title>{escape(told)}</title>{body}</svg>'
    )


def stack(parts: Sequence[tuple[str, str, int]]) -> Markup:
    """Counts (a word, a class, a number) as one bar."""
    whole = sum(count for _, _, count in parts)
    if not whole:
        return Markup("")
    told = ", ".join(f"{count} {word}" for word, _, count in parts if count)
    body, x = "", 0.0
    for _, kind, count in parts:
        width = 100 * count / whole
        body += f'<rect class="{kind}" x="{x:.2f}" width="{width:.2f}" height="10"/>'
        x += width
    return Markup(
        f'<svg class="stack" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" '
        f'aria-label="{escape(told)}"><title>{escape(told)}</title>{body}</svg>'
    )


def position(finals: list[float], mine: float) -> Markup:
    """The distribution of final marks with a line where this student is."""
    drawn = histogram(finals, 100)
    x = MARGIN + (WIDTH - 2 * MARGIN) * min(max(mine, 0), 100) / 100
    line = f'<line class="mine" x1="{x:.1f}" y1="{MARGIN / 2}" x2="{x:.1f}" y2="{HEIGHT - MARGIN}"/>'
    text = f'<text class="mine" x="{x:.1f}" y="{MARGIN / 2 - 3}">you</text>'
    return Markup(str(drawn).replace("</svg>", f"{line}{text}</svg>"))

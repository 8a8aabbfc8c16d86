"""Plots as inline SVG, drawn by hand so that they follow the page's colours, with a text beside."""

from markupsafe import Markup, escape

WIDTH, HEIGHT, MARGIN = 640, 200, 30


def histogram(scores: list[float], best: float, bins: int = 10) -> Markup:
    """The distribution of totals."""
    counts = binned(scores, best, bins)
    top = max([*counts, 1])
    step = (WIDTH - 2 * MARGIN) / bins
    bars = []
    for index, count in enumerate(counts):
        height = (HEIGHT - 2 * MARGIN) * count / top
        x, y = MARGIN + index * step, HEIGHT - MARGIN - height
        size = f'width="{step - 4:.1f}" height="{height:.1f}"'
        bars.append(f'<rect class="bar" x="{x + 2:.1f}" y="{y:.1f}" {size} rx="3"/>')
        if count:
            bars.append(f'<text x="{x + step / 2:.1f}" y="{y - 5:.1f}" class="count">{count}</text>')
    places = [(MARGIN + i * (WIDTH - 2 * MARGIN) / 5, best * i / 5) for i in range(6)]
    ticks = [f'<text x="{x:.1f}" y="{HEIGHT - 8}" class="tick">{score:g}</text>' for x, score in places]
    base = HEIGHT - MARGIN
    axis = f'<line class="axis" x1="{MARGIN}" y1="{base}" x2="{WIDTH - MARGIN}" y2="{base}"/>'
    return _svg("".join([axis, *bars, *ticks]), HEIGHT, told(counts, best, bins))


def binned(scores: list[float], best: float, bins: int) -> list[int]:
    """How many totals fall into each of equal parts of 0..best."""
    counts = [0] * bins
    for score in scores:
        place = int(score / best * bins) if best else 0
        counts[min(max(place, 0), bins - 1)] += 1
    return counts


def told(counts: list[int], best: float, bins: int) -> str:
    """The histogram in words."""
    parts = [
        f"{count} between {best * i / bins:g} and {best * (i + 1) / bins:g}"
        for i, count in enumerate(counts)
        if count
    ]
    return "Distribution of totals: " + ("; ".join(parts) or "no marks yet")


def share(value: float) -> Markup:
    """A small bar for a share of one."""
    width = 100 * min(max(value, 0.0), 1.0)
    body = '<rect class="track" width="100" height="8" rx="4"/>'
    body += f'<rect class="bar" width="{width:.0f}" height="8" rx="4"/>'
    return Markup(
        f'<svg class="share" viewBox="0 0 100 8" role="img" aria-label="{width:.0f} percent">{body}</svg>'
    )


def _svg(body: str, height: int, text: str) -> Markup:
    return Markup(
        f'<svg class="plot" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(text)}">'
        f"<title>{escape(text)}</title>{body}</svg>"
    )

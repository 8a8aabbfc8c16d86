"""A final mark, line by line, so that a student can check it with pencil and paper."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from autograder.course.term import Late
from autograder.gradebook.marks import ComponentMark, PartMark, PieceMark, StudentMark, shown
from autograder.gradebook.sheet import plain

ROUNDING = "Calculated exactly; each number is rounded half up to two decimals only where it is shown."


def explain(mark: StudentMark, policy: Late, zone: ZoneInfo) -> list[str]:
    """The lines of the calculation."""
    lines = [f"{mark.student.name} ({mark.student.sid})"]
    for component in mark.components:
        lines += ["", *_component(component, policy, zone)]
    lines += [
        "",
        *_final(mark),
        f"Free late days left: {mark.free_days_left} of {policy.free_days}.",
        ROUNDING,
    ]
    return lines


def _component(component: ComponentMark, policy: Late, zone: ZoneInfo) -> Iterator[str]:
    yield f"{component.title} ({plain(component.weight)} % of the final mark)"
    for piece in component.pieces:
        yield from _piece(piece, policy, zone)
    counted = [piece for piece in component.pieces if piece.counts]
    if component.percent is None:
        yield "  nothing counts yet"
        return
    even = len({piece.weight for piece in counted}) == 1
    if even:
        terms = " + ".join(str(shown(piece.percent)) for piece in counted)
        sum_told = f"({terms}) / {len(counted)}"
    else:
        terms = " + ".join(f"{plain(p.weight)} × {shown(p.percent)}" for p in counted)
        sum_told = f"({terms}) / {plain(sum((p.weight for p in counted[1:]), counted[0].weight))}"
    yield f"  {component.title}: {sum_told} = {shown(component.percent)} %"


def _piece(piece: PieceMark, policy: Late, zone: ZoneInfo) -> Iterator[str]:
    yield f"  {piece.title}"
    for part in piece.parts:
        yield f"    {_part(part)}"
    if piece.excused:
        yield "    excused: it is left out, the others weigh more"
        return
    yield from (f"    {line}" for line in late_lines(piece, policy, zone))
    result = f"{shown(piece.points)} of {plain(piece.possible)} = {shown(piece.percent)} %"
    yield f"    {result}{', the lowest: dropped' if piece.dropped else ''}"


def _part(part: PartMark) -> str:
    if part.missing:
        return f"{part.name}: nothing is marked: 0 of {plain(part.possible)}"
    told = f"{part.name}: {plain(part.points)} of {plain(part.possible)}"
    return f"{told} (no mark for {', '.join(part.without)})" if part.without else told


def late_lines(piece: PieceMark, policy: Late, zone: ZoneInfo) -> Iterator[str]:
    """What the time of the hand-in does to the points."""
    if piece.handed_in is None:
        return
    due = f"{piece.due.astimezone(zone):%Y-%m-%d %H:%M}" + (" (extended)" if piece.extended else "")
    handed_in = f"{piece.handed_in.astimezone(zone):%Y-%m-%d %H:%M}"
    late = piece.lateness
    if not late.days:
        yield f"handed in {handed_in}, due {due}: in time"
        return
    yield f"handed in {handed_in}, due {due}: {_days(late.days)} late"
    if late.closed:
        yield "after the last day on which it is taken: 0 points"
        return
    if late.free:
        yield f"{_days(late.free, 'free ')} used"
    if late.paid:
        base = "what was earned" if policy.of == "earned" else "what could be had"
        yield (
            f"{_days(late.paid)} × {plain(policy.percent_a_day)} % = {plain(late.percent)} % of {base} off: "
            f"{plain(piece.earned)} becomes {shown(piece.points)}"
        )


def _days(count: int, kind: str = "") -> str:
    return f"{count} {kind}day{'' if count == 1 else 's'}"


def _final(mark: StudentMark) -> Iterator[str]:
    if mark.final is None:
        yield "Final mark: nothing is marked yet"
        return
    counted = [(c.weight, c.percent) for c in mark.components if c.percent is not None]
    terms = " + ".join(f"{plain(weight)} × {shown(percent)}" for weight, percent in counted)
    so_far = "" if mark.weight == 100 else f" (so far: {plain(mark.weight)} % of the course)"
    yield f"Final mark{so_far}: ({terms}) / {plain(mark.weight)} = {shown(mark.final)}"

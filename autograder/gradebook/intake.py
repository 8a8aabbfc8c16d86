"""Marks on their way in: each is checked, what is wrong is refused with its line, the rest is kept."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal, InvalidOperation

import msgspec

from autograder.course.model import Rubric
from autograder.gradebook.roster import Finder
from autograder.gradebook.standing import WHOLE, PartState, items_of, possible, standing
from autograder.gradebook.store import Kind, Row, Student, Writer


class Claim(msgspec.Struct, frozen=True):
    """One mark (or time) that a place of a source (`line 7`, `submission 12`) claims."""

    place: str
    student: Student
    kind: Kind
    item: str
    value: str
    detail: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is about."""
        return self.student.sid, self.kind, self.item

    def same(self, row: Row) -> bool:
        """Whether the gradebook already says so."""
        told = not self.detail or self.detail == row.detail
        return told and same_value(self.kind, self.value, row.value)


class Report(msgspec.Struct):
    """What came of an import."""

    added: int = 0
    corrected: int = 0
    unchanged: int = 0
    refused: list[str] = []
    notes: list[str] = []


class Intake:
    """What one file or run claims about one part of one assignment."""

    def __init__(self, shown: str, source: str, assignment: str, part: str, rubric: Rubric) -> None:
        self.shown, self.source = shown, source
        self.assignment, self.part, self.rubric = assignment, part, rubric
        self.claims: list[Claim] = []
        self.report = Report()
        self.conflicts: dict[tuple[str, str], list[tuple[Claim, Row]]] = {}

    def refuse(self, place: str, message: str) -> None:
        """Tell that a line, or a part of it, is not taken."""
        self.report.refused.append(f"{self.shown}, {place}: {message}")

    def student(
        self, finder: Finder, place: str, sid: str = "", email: str = "", login: str = "", name: str = ""
    ) -> Student | None:
        """The student of a line; refused if the roster has none."""
        found = finder.find(sid, email, login)
        if found is None:
            told = sid or email or login or name
            self.refuse(
                place, f'there is no student "{told}" on the roster' if told else "it names no student"
            )
        return found

    def mark(self, place: str, student: Student, item: str, text: str, detail: str = "") -> None:
        """Claim the points of an item, or of the whole part."""
        what = f"item {item}" if item else "the total"
        best = self.rubric.item(item).points if item else possible(self.rubric, self.part)
        points = number(text)
        if points is None:
            self.refuse(place, f'{what} of {student.sid}: "{text}" is no number')
        elif not 0 <= points <= best:
            self.refuse(place, f"{what} of {student.sid}: {points} points of {best} are impossible")
        else:
            self.claims.append(Claim(place, student, "mark", item, str(points), detail))

    def time(self, place: str, student: Student, moment: str) -> None:
        """Claim when something was handed in (ISO 8601 with its offset)."""
        self.claims.append(Claim(place, student, "time", WHOLE, moment))

    def single(self) -> list[Claim]:
        """The claims without those that contradict each other within the file."""
        by_key: dict[tuple[str, str, str], list[Claim]] = {}
        for claim in self.claims:
            by_key.setdefault(claim.key, []).append(claim)
        kept = []
        for claims in by_key.values():
            first = claims[0]
            if all(same_value(c.kind, c.value, first.value) for c in claims):
                kept.append(first)
                for claim in claims[1:]:
                    self.refuse(claim.place, f"{told(claim)} is given twice; {first.place} counts")
                continue
            for claim in claims:
                others = ", ".join(sorted({c.place for c in claims if c.place != claim.place}))
                self.refuse(
                    claim.place,
                    f"{told(claim)} is given twice (also in {others}) and differs; neither is taken",
                )
        return kept

    def commit(self, writer: Writer, why: str = "") -> Report:
        """Add what is new; a change of what is there needs a reason."""
        states = standing(writer.rows(assignment=self.assignment))
        rows = []
        for claim in self.single():
            state = states.get((claim.student.sid, self.assignment))
            part = state.part(self.part) if state else PartState()
            row = self._row(claim, part, why)
            if row:
                rows.append(row)
        for (place, _), found in self.conflicts.items():
            self.refuse(place, conflict(found))
        writer.add(rows)
        return self.report

    def _row(self, claim: Claim, part: PartState, why: str) -> Row | None:
        if claim.kind == "mark":
            if self._blocked(claim, part, why):
                return None
            old = part.marks.get(claim.item)
        else:
            old = part.time
        if old and claim.same(old):
            self.report.unchanged += 1
            return None
        if old and not same_value(claim.kind, claim.value, old.value) and not why:
            self.conflicts.setdefault((claim.place, claim.student.sid), []).append((claim, old))
            return None
        self.report.corrected += old is not None
        self.report.added += old is None
        place = f"{self.source} {claim.place}"
        return Row(
            claim.kind,
            claim.student.sid,
            self.assignment,
            self.part,
            claim.item,
            claim.value,
            place,
            why,
            claim.detail,
        )

    def _blocked(self, claim: Claim, part: PartState, why: str) -> bool:
        """Whether items meet a mark of the whole, or the other way round."""
        if claim.item != WHOLE and WHOLE in part.marks:
            self.refuse(claim.place, f"{told(claim)}: the {self.part} part already has a mark as a whole")
            return True
        if claim.item == WHOLE and part.marks and WHOLE not in part.marks and not why:
            if len(part.marks) == len(items_of(self.rubric, self.part)) and part.points == Decimal(
                claim.value
            ):
                self.report.unchanged += 1
            else:
                message = f"{told(claim)}: the {self.part} part is already marked item by item"
                self.refuse(claim.place, f"{message}; to replace these, give the reason with --why")
            return True
        return False


def told(claim: Claim) -> str:
    """What a claim is about, in words."""
    if claim.kind == "time":
        return f"the time of {claim.student.sid}"
    return f"item {claim.item} of {claim.student.sid}" if claim.item else f"the total of {claim.student.sid}"


def conflict(found: list[tuple[Claim, Row]]) -> str:
    """What is already there instead, for one student of one line."""
    claim, old = found[0]
    remedy = "to correct it, give the reason with --why"
    if len(found) == 1:
        return f"{told(claim)} is already {old.value} (from {old.source}, by {old.by}); {remedy}"
    items = [claim.item or claim.kind for claim, _ in found]
    listed = ", ".join(items[:5]) + (", …" if len(items) > 5 else "")
    differ = f"{len(items)} marks of {claim.student.sid} are already others: {listed}"
    return f"{differ} (from {old.source}, by {old.by}); {remedy}"


def same_value(kind: str, one: str, other: str) -> bool:
    """Whether two marks or times mean the same: 2.50 is 2.5, noon in Toronto is 17:00 in London."""
    if kind == "mark":
        return Decimal(one) == Decimal(other)
    return datetime.fromisoformat(one) == datetime.fromisoformat(other)


def number(text: str) -> Decimal | None:
    """A number as people write it; None if it is none."""
    words = text.strip()
    if "," in words and "." not in words:
        words = words.replace(",", ".")
    try:
        found = Decimal(words)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def spread(intake: Intake, students: Iterable[Student], individual: Iterable[str]) -> None:
    """Give a group's marks to all members: what one line says holds for those whose lines are empty.

    Where members' lines differ, none of that item is taken.
    """
    _agree(intake, individual)
    own = set(individual)
    teams: dict[str, list[Student]] = {}
    for student in students:
        if student.team and student.active:
            teams.setdefault(student.team, []).append(student)
    there = {claim.key for claim in intake.claims}
    for claim in list(intake.claims):
        if claim.item in own or not claim.student.team:
            continue
        for member in teams.get(claim.student.team, []):
            copy = msgspec.structs.replace(claim, student=member)
            if copy.key not in there:
                there.add(copy.key)
                intake.claims.append(copy)


def _agree(intake: Intake, individual: Iterable[str]) -> None:
    """Refuse an item of a group whose members' lines contradict each other."""
    own = set(individual)
    by_team: dict[tuple[str, str], list[Claim]] = {}
    for claim in intake.claims:
        if claim.student.team and claim.item not in own and claim.kind == "mark":
            by_team.setdefault((claim.student.team, claim.item), []).append(claim)
    for (team, item), claims in by_team.items():
        if len({Decimal(claim.value) for claim in claims}) > 1:
            for claim in claims:
                others = ", ".join(sorted({c.place for c in claims if c.place != claim.place}))
                intake.refuse(
                    claim.place,
                    f"item {item} differs within group {team} (see {others}); none of it is taken",
                )
            intake.claims = [claim for claim in intake.claims if claim not in claims]

"""The files of a made-up term: what the registrar, Gradescope, Crowdmark, Quercus and people leave."""

import csv
import json
import random
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from term_plan import ASSIGNMENTS, DUE, GROUPED, INDIVIDUAL, TORONTO, Person, Plan

Rows = Iterable[Sequence[object]]


def write_csv(path: Path, rows: Rows) -> None:
    """A CSV file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)


def write_inbox(plan: Plan, inbox: Path) -> None:
    """Everything but submissions and sheets."""
    people = plan.people
    head = ["Student ID", "Name", "Email", "UTORid", "Section", "Group"]
    write_csv(
        inbox / "roster.csv", [head, *([p.sid, p.name, p.email, p.login, "L0101", p.group] for p in people)]
    )
    write_csv(inbox / "a4_written.csv", gradescope(plan, "a4_vae", points=True))
    write_csv(inbox / "proposal_times.csv", gradescope(plan, "project_proposal", points=False))
    write_csv(inbox / "report_times.csv", gradescope(plan, "project_report", points=False))
    write_csv(inbox / "crowdmark_midterm_1.csv", crowdmark(plan))
    write_csv(inbox / "gradescope_midterm_2.csv", midterm(plan))
    write_csv(inbox / "quercus.csv", quercus(people))


def total(levels: dict[str, dict[str, str]]) -> Decimal:
    """The points of all items of one student."""
    return sum((Decimal(p) for item in levels.values() for p in item.values()), Decimal(0))


def best(plan: Plan, name: str) -> Decimal:
    """The points that people can give."""
    items = plan.rubrics[name].values()
    return sum((max(map(Decimal, options)) for item in items for options in item.values()), Decimal(0))


def split(person: Person) -> tuple[str, str]:
    """First and last name."""
    first, _, last = person.name.partition(" ")
    return first, last


def gradescope(plan: Plan, name: str, points: bool) -> Rows:
    """Gradescope's CSV of a written hand-in; without `points` the work is marked elsewhere."""
    yield (
        "First Name,Last Name,SID,Email,Sections,Total Score,Max Points,Status,Submission ID,"
        "Submission Time,Lateness (H:M:S),View Count,Submission Count"
    ).split(",")
    times = plan.times[name, "written"]
    top = f"{best(plan, name):.1f}" if points else "0.0"
    for index, person in enumerate(plan.people):
        about = [*split(person), person.sid, person.email, ""]
        if person.sid not in times:
            yield [*about, "", top, "Missing", "", "", "", "", ""]
            continue
        local = times[person.sid].astimezone(TORONTO)
        score = total(plan.given[name][person.sid]) if points and person.sid in plan.given[name] else ""
        status = "Ungraded" if score == "" else "Graded"
        yield [*about, score, top, status, 7000 + index, f"{local:%Y-%m-%d %H:%M:%S %z}", "", 0, 1]


def crowdmark(plan: Plan) -> Rows:
    """Crowdmark's CSV of the first midterm, with a guest and a slip of the pen in it."""
    questions = list(plan.rubrics["midterm_1"])
    yield ["Crowdmark ID", "Score URL", "Email", "First name", "Last name", "Student ID", "Section",
           *(f"Q{n}" for n in questions), "Total"]  # fmt: skip
    for index, person in enumerate(plan.people):
        about = [index, f"https://example.org/{index}", person.email, *split(person), person.sid, "L0101"]
        levels = plan.given["midterm_1"].get(person.sid)
        if levels is None:
            yield [*about, *[""] * (len(questions) + 1)]
        else:
            yield [*about, *(total({n: levels[n]}) for n in questions), total(levels)]
    yield [
        999,
        "https://example.org/999",
        "guest@example.org",
        "A",
        "Guest",
        "9999999999",
        "",
        1,
        1,
        1,
        1,
        1,
        5,
    ]
    yield [998, "", "", "Ada", "Bell", plan.people[1].sid, "", 11, "", "", "", "", 51]


def midterm(plan: Plan) -> Rows:
    """Gradescope's CSV of the second midterm, a column a question."""
    items = plan.rubrics["midterm_2"]
    tops = {n: sum(max(map(Decimal, options)) for options in item.values()) for n, item in items.items()}
    yield ["Name", "SID", "Email", "Total Score", "Max Points", "Status", "Submission ID", "Submission Time",
           *(f"{n}: Question ({tops[n]:.1f} pts)" for n in items)]  # fmt: skip
    scanned = "2026-12-11 09:30:00 -0500"  # days after the exam: nobody is late because of it
    for person in plan.people:
        levels = plan.given["midterm_2"].get(person.sid)
        if levels is None:
            yield [person.name, person.sid, person.email, "", "50.0", "Missing", "", "", *[""] * len(items)]
        else:
            marks = [total({n: levels[n]}) for n in items]
            yield [person.name, person.sid, person.email, sum(marks), "50.0", "Graded", "1", scanned, *marks]


def quercus(people: Sequence[Person]) -> Rows:
    """The instructor's exported gradebook."""
    titles = [
        "Language models (81001)",
        "Variational autoencoders (81004)",
        "Midterm 1 (81010)",
        "Final mark (81099)",
    ]
    yield ["Student", "ID", "SIS User ID", "SIS Login ID", "Integration ID", "Section", *titles,
           "Final Score"]  # fmt: skip
    yield ["    Points Possible", "", "", "", "", "", "100", "100", "50", "100", "(read only)"]
    for index, person in enumerate(people):
        first, last = split(person)
        yield [
            f"{last}, {first}",
            300000 + index,
            f"u{index}",
            person.login,
            person.sid,
            "L0101",
            "",
            "",
            "",
            "",
            "",
        ]


def fill_sheet(plan: Plan, name: str, path: Path) -> None:
    """What people do with a sheet: the levels that the plan says, a group's in one of its rows."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        head, *rows = list(csv.reader(file))
    seen: set[str] = set()
    for row in rows:
        levels = plan.given[name].get(row[1])
        if levels is None:
            continue
        group = row[3] if name in GROUPED else ""
        numbers = INDIVIDUAL.get(name, set()) if group and group in seen else set(levels)
        seen.add(group)
        for index, title in enumerate(head):
            words = title.partition(" [")[0].split(" ", 1)
            if "[" in title and words[0] in numbers:
                row[index] = levels[words[0]][words[1]]
    write_csv(path, [head, *rows])


def ready_run(plan: Plan, short: str, folder: Path, generous: str = "") -> None:
    """A run as `grade` leaves it, its outcomes made up: nothing is graded."""
    name = ASSIGNMENTS[short]
    chance = random.Random(short)
    entries = []
    for index, (sid, moment) in enumerate(plan.times[name, "programming"].items()):
        person = next(p for p in plan.people if p.sid == sid)
        key = f"submission_{1001 + index}"
        tests = [_test(chance, person, n, p, n == generous) for n, p in plan.automatic[name].items()]
        (folder / key).mkdir(parents=True)
        (folder / key / "results.json").write_text(json.dumps({"tests": tests}), "utf-8")
        entries.append(entry(key, person, moment))
    about = {"format": 1, "assignment": name, "seed": 0, "suite": "0" * 64, "submissions": entries}
    (folder / "run.json").write_text(json.dumps(about), "utf-8")


def entry(key: str, person: Person, moment: datetime) -> dict[str, object]:
    """A submission's entry in run.json."""
    people = [{"name": person.name, "sid": person.sid, "email": person.email}]
    at = moment.astimezone(TORONTO).isoformat()
    return {"key": key, "sha256": "", "status": "graded", "people": people, "submitted_at": at}


def _test(
    chance: random.Random, person: Person, number: str, points: str, generous: bool
) -> dict[str, object]:
    passed = chance.random() < person.skill or generous
    wrong = chance.choice(["sum_instead_of_mean", "sign_flipped", ""])
    return {
        "number": number,
        "name": f"Item {number}",
        "score": float(points) if passed else 0,
        "max_score": float(points),
        "output": "" if passed else "**It should hold.** Yours is `0.5`, expected `0.7`.",
        "extra_data": {
            "outcome": "passed" if passed else "failed",
            "diagnosis": None if passed or not wrong else wrong,
            "hint": "" if passed else "Look at the axis over which you average.",
        },
    }


__all__ = ["ASSIGNMENTS", "DUE", "fill_sheet", "ready_run", "write_inbox"]

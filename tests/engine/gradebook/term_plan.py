"""A made-up term as plain facts: who is in it, who hands in what and when, what people give for it.

The facts decide everything that files and commands then carry; nothing here calculates a mark.
"""

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

TORONTO = ZoneInfo("America/Toronto")
ASSIGNMENTS = {
    "a1": "a1_language_models",
    "a2": "a2_explicit_models",
    "a3": "a3_gan",
    "a4": "a4_vae",
    "a5": "a5_diffusion",
}
DUE = {
    "a1_language_models": datetime(2026, 9, 29, 23, 59, tzinfo=TORONTO),
    "a2_explicit_models": datetime(2026, 10, 13, 23, 59, tzinfo=TORONTO),
    "project_proposal": datetime(2026, 10, 16, 23, 59, tzinfo=TORONTO),
    "a3_gan": datetime(2026, 11, 3, 23, 59, tzinfo=TORONTO),
    "a4_vae": datetime(2026, 11, 17, 23, 59, tzinfo=TORONTO),
    "a5_diffusion": datetime(2026, 12, 1, 23, 59, tzinfo=TORONTO),
    "project_report": datetime(2026, 12, 15, 23, 59, tzinfo=TORONTO),
}
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
INDIVIDUAL = {"presentation": {"5"}, "project_report": {"6"}}
GROUPED = ("project_proposal", "presentation", "project_report")
FIRST = "Ada Bo Cleo Dov Eva Finn Gia Hugo Ida Jun Kai Lea Mia Noa Omar Pia Qi Rosa Sam Uma".split()
LAST = ["Bell", "Chen", "Díaz", "O'Neil", "van Dyk", "<script>alert(1)</script>"]

Levels = dict[str, list[str]]  # the points of each criterion's levels


@dataclass
class Person:
    """A student of the plan."""

    sid: str
    name: str
    email: str
    login: str
    group: str
    skill: float


@dataclass
class Plan:
    """The whole term: times by assignment and part, and for each item the level that is given."""

    people: list[Person]
    rubrics: dict[str, dict[str, Levels]]
    automatic: dict[str, dict[str, str]]
    times: dict[tuple[str, str], dict[str, datetime]] = field(default_factory=dict)
    given: dict[str, dict[str, dict[str, dict[str, str]]]] = field(default_factory=dict)


def make_plan(root: Path, count: int = 120, seed: int = 2541) -> Plan:
    """The term of a class of `count` in groups of three."""
    chance = random.Random(seed)
    people = [_person(chance, index) for index in range(count)]
    documents = {
        path.stem: yaml.load(path.read_text("utf-8"), LOADER) for path in root.glob("rubrics/*.yaml")
    }
    rubrics = {name: _criteria(document) for name, document in documents.items()}
    automatic = {name: _automatic(documents[name]) for name in ASSIGNMENTS.values()}
    plan = Plan(people, rubrics, automatic)
    for name in ASSIGNMENTS.values():
        plan.times[name, "programming"] = _times(chance, people, DUE[name])
    plan.times["a4_vae", "written"] = _times(chance, people, DUE["a4_vae"])
    for name in ("project_proposal", "project_report"):
        plan.times[name, "written"] = _group_times(chance, people, DUE[name])
    for name, items in rubrics.items():
        plan.given[name] = _given(chance, people, name, items)
    return plan


def _person(chance: random.Random, index: int) -> Person:
    sid = f"{1000000001 + index}" if index % 10 else f"{900000001 + index:010d}"
    first, last = FIRST[index % len(FIRST)], LAST[index // len(FIRST) % len(LAST)]
    login = f"user{index:04d}"
    return Person(
        sid,
        f"{first} {last}",
        f"{login}@example.org",
        login,
        f"G{index // 3 + 1:02d}",
        chance.betavariate(5, 2),
    )


def _criteria(document: dict[str, object]) -> dict[str, Levels]:
    found: dict[str, Levels] = {}
    for item in document["items"]:  # type: ignore[attr-defined]
        if item["by"] == "person":
            found[item["number"]] = {
                c["name"]: [str(level["points"]) for level in c["levels"]] for c in item["criteria"]
            }
    return found


def _automatic(document: dict[str, object]) -> dict[str, str]:
    items = document["items"]
    return {i["number"]: str(i["points"]) for i in items if i["by"] == "autograder"}  # type: ignore[attr-defined]


def _late(chance: random.Random) -> timedelta:
    """Most are in time; some are minutes, hours or days late."""
    kind = chance.random()
    if kind < 0.7:
        return -timedelta(minutes=chance.randint(0, 5000))
    if kind < 0.75:
        return timedelta(days=chance.randint(0, 3), seconds=chance.choice([0, 1]))
    return timedelta(seconds=chance.randint(1, 6 * 86_400))


def _times(chance: random.Random, people: list[Person], due: datetime) -> dict[str, datetime]:
    """When each handed in (in UTC's terms, so that a day is a day); some did not."""
    utc = due.astimezone(ZoneInfo("UTC"))
    return {p.sid: utc + _late(chance) for p in people if chance.random() < 0.95}


def _group_times(chance: random.Random, people: list[Person], due: datetime) -> dict[str, datetime]:
    utc = due.astimezone(ZoneInfo("UTC"))
    by_group = {p.group: utc + _late(chance) for p in people}
    return {p.sid: by_group[p.group] for p in people}


def _given(
    chance: random.Random, people: list[Person], piece: str, items: dict[str, Levels]
) -> dict[str, dict[str, dict[str, str]]]:
    """The level that each student is given in each criterion; a group shares all but its own items."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    shared: dict[str, dict[str, dict[str, str]]] = {}
    for person in people:
        mine = {
            n: {c: _level(chance, person, options) for c, options in cs.items()} for n, cs in items.items()
        }
        if piece in GROUPED:
            common = shared.setdefault(person.group, mine)
            own = INDIVIDUAL.get(piece, set())
            mine = {n: mine[n] if n in own else common[n] for n in items}
        elif chance.random() < 0.04:
            continue  # did not write anything
        found[person.sid] = mine
    return found


def _level(chance: random.Random, person: Person, options: list[str]) -> str:
    place = 0
    while place < len(options) - 1 and chance.random() > person.skill:
        place += 1
    return options[place]

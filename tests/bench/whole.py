"""Thirty submissions of all of assignment 4 through the isolated grader and through an in-process one: cost,
and how many got the right mark."""

import json
import re
import sys
from pathlib import Path

import msgspec
from measure import Command, cost_of
from peers.grader import MEMORY, ours_environment
from peers.ours import CORES, Ours
from peers.same_suite import SameSuite
from rows import Row

from autograder.course.load import load_assignment, load_rubric
from autograder.course.model import Assignment, Place
from autograder.judge import programs
from autograder.publish.samples import hostile, one_a_question, partly, styled
from autograder.publish.starter import starter_texts

LIMIT = 60.0  # seconds that an in-process run gets


class Runner(msgspec.Struct):
    """A submission of the race: its files, and the task that is broken ('' if none, '*' if all)."""

    name: str
    files: dict[str, bytes]
    broken: tuple[str, ...] = ()


def runners(place: Place) -> list[Runner]:
    """Twelve correct, ten wrong, eight broken."""
    assignment = load_assignment(place.root, place.name)
    texts = programs.reference_texts(place)
    found = [Runner(f"right{i}", packed(styled(place, texts, i))) for i in range(12)]
    chaffs = programs.variants(place, "chaff")
    for chaff in [*one_a_question(place, assignment), *chaffs[:: len(chaffs) // 5]][:10]:
        found.append(
            Runner(f"chaff-{chaff.name}", packed(programs.with_variant(texts, chaff)), (chaff.task,))
        )
    first = assignment.questions[0]
    target = f"{first.name}.{first.tasks[0].name}"
    for index, sample in enumerate(hostile(place, assignment, texts)[:6]):
        if index == 1:
            broken = tasks_of(place, assignment.questions[-2].name)
        else:
            broken = leaning_on(target, assignment)
        if index == 0:  # it cannot be loaded, and takes along all of a module that imports it
            modules = dict.fromkeys(task.partition(".")[0] for task in broken)
            broken = (target, *(task for module in modules for task in tasks_of(place, module)))
        found.append(Runner(f"broken{index}-{re.sub('[^a-z]+', '_', sample.about)}", sample.files, broken))
    starter = starter_texts(place)
    half = [q.name for q in assignment.questions][(len(assignment.questions) + 1) // 2 :]
    undone = tuple(task for name in half for task in tasks_of(place, name))
    found.append(Runner("half", packed(partly(texts, starter, assignment)), undone))
    found.append(Runner("starter", packed(starter), tuple(assignment.task_ids)))
    return found


def packed(texts: dict[str, str]) -> dict[str, bytes]:
    """Module texts as files."""
    return {f"{name}.py": text.encode() for name, text in texts.items()}


def leaning_on(task: str, assignment: Assignment) -> tuple[str, ...]:
    """The task, and those that use it: what ends the process takes them along."""
    return (task, *(other for other in assignment.task_ids if task in assignment.used_by(other)))


def tasks_of(place: Place, question: str) -> tuple[str, ...]:
    """The tasks of a question."""
    ids = load_assignment(place.root, place.name).task_ids
    return tuple(task for task in ids if task.startswith(f"{question}."))


def is_right(runner: Runner, results: Path, place: Place) -> bool:
    """Whether the marks are: all points of every task that is not broken, not all of one that is."""
    rubric = load_rubric(place.root, place.name, load_assignment(place.root, place.name))
    try:
        tests = json.loads(results.read_text("utf-8"))["tests"]
    except (OSError, ValueError, KeyError):
        return False
    earned = {test["number"]: test.get("score") for test in tests}
    full = {item.number: float(item.points) for item in rubric.automatic}
    lost = {item.task for item in rubric.automatic if earned.get(item.number) != full[item.number]}
    return lost <= set(runner.broken) and lost >= set(runner.broken[:1])


def whole(root: Path, scratch: Path) -> list[Row]:
    """The rows: ours, and in process."""
    place = Place(root, "a4_vae")
    field = runners(place)
    source, out = scratch / "class", scratch / "run"
    for runner in field:
        for path, data in runner.files.items():
            (source / runner.name).mkdir(parents=True, exist_ok=True)
            (source / runner.name / path).write_bytes(data)
    command = [sys.executable, "-m", "autograder.cli.main", "grade", place.name, str(source), "--quick"]
    ours = cost_of([Command([*command, "--out", str(out)], root, environment=ours_environment(scratch))])
    right = sum(is_right(r, out / r.name / "results.json", place) for r in field)
    rows = [Row(Ours.name, len(field), [ours], [right])]
    near = cost_of([in_process(root, place, source, scratch, runner) for runner in field], CORES)
    right = sum(is_right(r, scratch / f"{r.name}.json", place) for r in field)
    return [*rows, Row(SameSuite.name, len(field), [near], [right])]


def in_process(root: Path, place: Place, source: Path, scratch: Path, runner: Runner) -> Command:
    """The same suite on one submission, in the process that marks."""
    script = str(Path(__file__).with_name("in_process.py"))
    results = str(scratch / f"{runner.name}.json")
    words = [sys.executable, script, str(root), place.name, str(source / runner.name), results]
    return Command(words, root, LIMIT, MEMORY, ours_environment())

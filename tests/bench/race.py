"""Thirty real submissions through the isolated grader and through an in-process one: cost, and how
many got the right mark."""

import json
import shutil
from pathlib import Path
from typing import Any

import msgspec
from measure import Cost, cost_of

from autograder.course.load import load_assignment, load_rubric
from autograder.course.model import Place
from autograder.judge import programs
from autograder.publish.samples import hostile, one_a_question, partly, styled
from autograder.publish.starter import starter_texts

LIMIT = 120.0  # seconds that an in-process run gets


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
        broken = (target,) if index != 1 else tasks_of(place, assignment.questions[-2].name)
        found.append(Runner(f"broken{index}-{sample.about.replace(' ', '_')}", sample.files, broken))
    starter = starter_texts(place)
    half = [q.name for q in assignment.questions][(len(assignment.questions) + 1) // 2 :]
    undone = tuple(task for name in half for task in tasks_of(place, name))
    found.append(Runner("half", packed(partly(texts, starter, assignment)), undone))
    found.append(Runner("starter", packed(starter), tuple(assignment.task_ids)))
    return found


def packed(texts: dict[str, str]) -> dict[str, bytes]:
    """Module texts as files."""
    return {f"{name}.py": text.encode() for name, text in texts.items()}


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


def race(root: Path, scratch: Path) -> list[dict[str, Any]]:
    """The rows: ours, and in process."""
    place = Place(root, "a4_vae")
    field = runners(place)
    source = scratch / "class"
    for runner in field:
        for path, data in runner.files.items():
            (source / runner.name).mkdir(parents=True, exist_ok=True)
            (source / runner.name / path).write_bytes(data)
    python = str(root / ".venv" / "bin" / "python")
    out = scratch / "run"
    command = [
        python,
        "-m",
        "autograder.cli.main",
        "grade",
        "a4_vae",
        str(source),
        "--out",
        str(out),
        "--quick",
    ]
    ours = cost_of(command, str(root))
    right = sum(is_right(r, out / r.name / "results.json", place) for r in field)
    rows = [row("isolated, two at a time", ours, len(field), right)]
    script, total, right = str(Path(__file__).with_name("in_process.py")), Cost(0, 0, 0, 0), 0
    for runner in field:
        results = scratch / f"{runner.name}.json"
        single = [python, script, str(root), "a4_vae", str(source / runner.name), str(results)]
        one = cost_of(single, str(root), LIMIT)
        total = Cost(total.wall + one.wall, total.cpu + one.cpu, max(total.peak_mb, one.peak_mb), 0)
        right += is_right(runner, results, place)
    rows.append(row("in process, one after another", total, len(field), right))
    shutil.rmtree(source)
    return rows


def row(name: str, cost: Cost, count: int, right: int) -> dict[str, Any]:
    """One line of the table."""
    return {
        "grader": name,
        "wall": cost.wall,
        "cpu": cost.cpu,
        "peak_mb": cost.peak_mb,
        "a_minute": count / cost.wall * 60,
        "right": f"{right} of {count}",
    }


def trivial(root: Path, scratch: Path, count: int) -> list[dict[str, Any]]:
    """Submissions of the tiny course: a class of ours against one process each."""
    tiny = root / "tests" / "engine" / "tiny_course"
    texts = programs.reference_texts(Place(tiny, "toy_sums"))
    source = scratch / "trivial"
    for index in range(count):
        (source / f"s{index:04d}").mkdir(parents=True)
        for name, text in texts.items():
            (source / f"s{index:04d}" / f"{name}.py").write_text(f"{text}\n# {index}\n")
    python = str(root / ".venv" / "bin" / "python")
    command = [python, "-m", "autograder.cli.main", "grade", "toy_sums", str(source)]
    ours = cost_of([*command, "--out", str(scratch / "trivial_run")], str(tiny))
    script, few = str(Path(__file__).with_name("in_process.py")), 10
    single = [python, script, str(tiny), "toy_sums", str(source / "s0000"), str(scratch / "one.json")]
    alone = [cost_of(single, str(root)) for _ in range(few)]
    each = Cost(sum(c.wall for c in alone), sum(c.cpu for c in alone), max(c.peak_mb for c in alone), 0)
    return [
        row(f"isolated, {count} trivial submissions", ours, count, count),
        row(f"a process each, {few} of them", each, few, few),
    ]

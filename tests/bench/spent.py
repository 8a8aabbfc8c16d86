"""Where a submission's processor seconds go: the suite, the student's code, and the rest, which is ours."""

import contextlib
import os
import tempfile
import time
from pathlib import Path
from statistics import mean

import msgspec
from counted_host import PLACES, SIZE, Counters

from autograder.course.model import Place
from autograder.grading.jobs import Setting
from autograder.grading.supervisor import HostProcess
from autograder.judge import programs
from autograder.publish.samples import styled
from autograder.submission.model import Submission

SCRIPT = str(Path(__file__).with_name("counted_host.py"))


class CountedHost(HostProcess):
    """A host that counts into a file."""

    def __init__(self, setting: Setting, counters: Path) -> None:
        self.module = (SCRIPT, str(counters))
        super().__init__(setting)


class Spent(msgspec.Struct):
    """Seconds of one submission."""

    suite: float
    student: float
    parts: dict[str, float]
    workers: float

    @property
    def ours(self) -> float:
        """What is neither the suite's nor the student's."""
        return sum(self.parts.values())

    @property
    def share(self) -> float:
        """Ours as a part of everything."""
        return self.ours / (self.ours + self.suite + self.student)


def spent(place: Place, quick: bool = False, count: int = 6, question: str = "") -> Spent:
    """The average over right submissions and wrong ones, after one to warm up."""
    with tempfile.TemporaryDirectory(prefix="spent-") as scratch:
        path, out = Path(scratch, "counters"), Path(scratch, "results.json")
        Path(scratch).chmod(0o755)
        path.write_bytes(bytes(SIZE))
        counters = Counters(str(path))
        questions = (question,) if question else ()
        core = max(os.sched_getaffinity(0))  # a host has a core of its own, as in a class
        setting = Setting(str(place.root), place.name, core=core, quick=quick, questions=questions, many=True)
        with contextlib.closing(CountedHost(setting, path)) as host:
            found = [_one(host, counters, hand_in, out) for hand_in in hand_ins(place, count + 1)]
    kept = found[1:]
    parts = {name: mean(s.parts[name] for s in kept) for name in kept[0].parts}
    return Spent(
        mean(s.suite for s in kept), mean(s.student for s in kept), parts, mean(s.workers for s in kept)
    )


def hand_ins(place: Place, count: int) -> list[Submission]:
    """Right ones in different styles, every other with one mistake."""
    texts = programs.reference_texts(place)
    chaffs = programs.variants(place, "chaff")
    found = []
    for index in range(count):
        style = styled(place, texts, index)
        if index % 2:
            style = programs.with_variant(style, chaffs[index * len(chaffs) // count])
        found.append(programs.hand_in(style))
    return found


def _one(host: HostProcess, counters: Counters, hand_in: Submission, out: Path) -> Spent:
    before, started = list(counters.values), time.process_time()
    done = host.grade(hand_in, out)
    assert not done.problem, done.problem
    own = time.process_time() - started
    used = dict(zip(PLACES, (b - a for a, b in zip(before, counters.values, strict=True)), strict=True))
    parts = {
        "the supervisor": own,
        "the host": used["host"],
        "the judge's end of the wire": used["wire"],
        "writing results": used["writing"],
        "the nursery (forks, ends)": used["nursery"],
        "workers: start and isolation": used["confined"],
        "workers: taking the modules": used["modules"],
        "workers: their end of the wire": used["served"] - used["student"] - used["modules"],
        "workers: their end": used["workers"] - used["confined"] - used["served"],
    }
    return Spent(used["judges"] - used["wire"] - used["writing"], used["student"], parts, used["spawned"])


def told(title: str, found: Spent) -> list[str]:
    """The rows of a table."""
    every = found.ours + found.suite + found.student
    rows = [("the suite (inputs, expected values, comparisons, messages)", found.suite)]
    rows += [("the student's code", found.student), ("**ours**", found.ours)]
    rows += [(f"· {name}", seconds) for name, seconds in found.parts.items()]
    head = [f"| {title}, {found.workers:.0f} workers | CPU s | part |", "|---|---|---|"]
    return head + [f"| {name} | {seconds:.3f} | {seconds / every:.0%} |" for name, seconds in rows]


if __name__ == "__main__":
    A4 = Place(Path(__file__).resolve().parents[2], "a4_vae")
    TOY = Place(A4.root / "tests" / "engine" / "tiny_course", "toy_sums")
    for place, quick in ((A4, False), (A4, True), (TOY, False)):
        print("\n".join(told(f"{place.name}{', quick' if quick else ''}", spent(place, quick))), flush=True)

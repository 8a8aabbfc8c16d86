"""Mutated hand-ins of an assignment through loading and import, and through a whole grading.

    PYTHONPATH=. python tests/fuzz/fuzz_submissions.py load 10000
    PYTHONPATH=. python tests/fuzz/fuzz_submissions.py grade 300 a4_vae gaussians

Any exception of ours, grader error or invalid results.json is printed with its seed.
"""

import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from mutate import mutated
from valid import problems

from autograder.course.load import load_assignment, load_rubric
from autograder.course.model import Assignment, Place
from autograder.grading.host import start_nursery
from autograder.grading.jobs import Setting
from autograder.grading.supervisor import HostProcess
from autograder.judge import programs
from autograder.sandbox import wire
from autograder.sandbox.client import Conversation, StudentRaised, WorkerLost
from autograder.sandbox.sources import Forked
from autograder.submission.files import File, Taken
from autograder.submission.model import Submission
from autograder.submission.read import normal_form

ROOT = Path(__file__).resolve().parents[2]


def hand_in(texts: dict[str, str], seed: int, assignment: Assignment) -> Submission:
    """One mutated hand-in in its normal form."""
    taken = Taken()
    for name, data in mutated(texts, seed).items():
        taken.take(File(name, data))
    return normal_form(f"mutant-{seed}", taken, assignment)


class Importer:
    """Imports hand-ins in a confined worker, a new one whenever it is lost."""

    def __init__(self) -> None:
        self.source = Forked(start_nursery())
        self.talk: Conversation | None = None

    def load(self, submission: Submission) -> None:
        """Import every module; raises only what is no fault of the student's."""
        modules = [
            wire.SourceText(s.name, s.filename, s.text, s.definitions)
            for s in submission.sources.values()
            if not s.problem
        ]
        if self.talk is None or self.talk.lost:
            self.talk = Conversation(self.source, lambda *_: None, lambda obj: obj, lambda ref: ref)
        talk = self.talk
        try:
            talk.ask(lambda _: wire.Load(modules, []), 10)
            for module in modules:
                self._one(talk, module.name)
        except WorkerLost:
            return

    def _one(self, talk: Conversation, name: str) -> None:
        try:
            talk.ask(lambda _: wire.Import(name), 5)
        except StudentRaised as error:
            assert error.raised.types and len(error.raised.text) < 700


def load(count: int, name: str) -> int:
    """Load and import `count` mutants; how many of them were our fault."""
    place, importer, bad = Place(ROOT, name), Importer(), 0
    assignment, texts = load_assignment(ROOT, name), programs.reference_texts(place)
    for seed in range(count):
        try:
            importer.load(hand_in(texts, seed, assignment))
        except Exception as error:
            bad += 1
            print(f"seed {seed}: {type(error).__name__}: {error}", flush=True)
    return bad


def grade(count: int, name: str, question: str) -> int:
    """Grade one question of `count` mutants; how many results are not as they should be."""
    place, bad = Place(ROOT, name), 0
    assignment = load_assignment(ROOT, name)
    rubric = load_rubric(ROOT, name, assignment)
    numbers = [item.number for item in rubric.automatic if item.task.startswith(f"{question}.")]
    texts = programs.reference_texts(place)
    host = HostProcess(Setting(str(ROOT), name, questions=(question,)))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "results.json"
        for seed in range(count):
            done = host.grade(hand_in({question: texts[question]}, seed, assignment), out)
            wrong = [*problems(json.loads(out.read_text("utf-8")), numbers), *filter(None, [done.problem])]
            if wrong:
                bad += 1
                print(f"seed {seed}: {wrong[:3]}", flush=True)
    host.close()
    return bad


def main(what: str, count: int, name: str = "a4_vae", question: str = "gaussians") -> None:
    """Fuzz, and say how it went."""
    bad = load(count, name) if what == "load" else grade(count, name, question)
    print(f"{what}: {count} mutants, {bad} bad")
    sys.exit(bool(bad))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), *sys.argv[3:])

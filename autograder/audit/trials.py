"""Testing a suite: the reference, the starter, every wheat and every chaff through the real judge."""

import hashlib
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from autograder.course.model import Assignment, Place
from autograder.grading.fingerprint import of_suite
from autograder.grading.jobs import Setting
from autograder.grading.session import MEASURED
from autograder.grading.supervisor import HostProcess
from autograder.judge import programs
from autograder.judge.measured import Measured
from autograder.judge.programs import Variant
from autograder.submission.model import Submission

NO_MARK = "no mark"
Kind = Literal["reference", "starter", "wheat", "chaff"]


class Trial(msgspec.Struct):
    """One program and the properties that it is put to (all of them if `only` is empty)."""

    kind: Kind
    label: str
    submission: Submission
    only: tuple[str, ...] = ()
    task: str = ""
    expected: str = ""


class Verdict(msgspec.Struct):
    """What became of each property: `passed`, `no mark` (the grader's fault), or the failure's cause."""

    kind: Kind
    label: str
    task: str
    expected: str
    causes: dict[str, str]
    tasks: dict[str, str]
    diagnoses: dict[str, str]
    messages: dict[str, str] = {}
    problem: str = ""
    measured: dict[str, Measured] = {}

    @property
    def failed(self) -> list[str]:
        """The items that failed, in order."""
        return [number for number, cause in self.causes.items() if cause not in {"passed", NO_MARK}]

    @property
    def clean(self) -> bool:
        """Whether every item was marked, and none failed."""
        return not self.failed and not self.problem

    @property
    def own(self) -> list[str]:
        """The failed items of its own task."""
        return [number for number in self.failed if self.tasks[number] == self.task]

    @property
    def strayed(self) -> list[str]:
        """The failed items of other tasks."""
        return [number for number in self.failed if self.tasks[number] != self.task]


def faults(verdict: Verdict) -> list[str]:
    """What is wrong with the suite, as this verdict shows."""
    if verdict.problem:
        return [f"grader error: {verdict.problem}"]
    if verdict.kind in {"reference", "wheat"}:
        return [f"fails {n} ({verdict.causes[n]}): {verdict.messages.get(n, '')}" for n in verdict.failed]
    if verdict.kind == "starter":
        return [f"passes {n}" for n, cause in verdict.causes.items() if cause == "passed"]
    return _chaff_faults(verdict)


def _chaff_faults(verdict: Verdict) -> list[str]:
    found = []
    if not verdict.own:
        found.append("survives")
    elif not verdict.expected:
        found.append(f"names no property; killed by {', '.join(verdict.own)}")
    elif verdict.causes.get(verdict.expected, "passed") == "passed":
        found.append(f"is not killed by {verdict.expected} but by {', '.join(verdict.own)}")
    elif verdict.causes[verdict.expected] not in COMPARED:
        found.append(f"dies in {verdict.expected} by {verdict.causes[verdict.expected]}")
    if verdict.strayed:
        found.append(f"costs items of other tasks: {', '.join(verdict.strayed)}")
    return found


COMPARED = {"wrong answer", "different answers"}


def trials(place: Place, assignment: Assignment, starter: dict[str, str] | None) -> list[Trial]:
    """Every program that the suite is tested with."""
    texts = programs.reference_texts(place)
    found = [Trial("reference", "reference", programs.hand_in(texts))]
    if starter is not None:
        found.append(Trial("starter", "starter", programs.hand_in(starter, "starter")))
    for kind in ("wheat", "chaff"):
        for variant in programs.variants(place, kind):
            found.append(_trial(variant, texts, assignment))
    return found


def _trial(variant: Variant, texts: dict[str, str], assignment: Assignment) -> Trial:
    submission = programs.hand_in(programs.with_variant(texts, variant), variant.label)
    used_by = dependents(assignment, variant.task) if variant.kind == "chaff" else []
    only = (variant.task, *used_by)
    return Trial(variant.kind, variant.label, submission, only, variant.task, variant.killed_by)


def dependents(assignment: Assignment, task_id: str) -> list[str]:
    """The tasks that may use `task_id`, directly or through others."""
    found: list[str] = []
    queue = [task_id]
    while queue:
        used = queue.pop()
        for question in assignment.questions:
            for task in question.tasks:
                name = f"{question.name}.{task.name}"
                if used in task.uses and name not in found:
                    found.append(name)
                    queue.append(name)
    return found


class Auditor:
    """Runs trials on a few hosts, keeping verdicts by content."""

    def __init__(self, place: Place, assignment: Assignment, jobs: int, cache: Path | None) -> None:
        self.place, self.assignment = place, assignment
        self.jobs = jobs
        self.cache = cache
        self.suite = of_suite(place, chaffs=False)
        chaffs = programs.variants(place, "chaff")
        self.chaffs = {task: [c for c in chaffs if c.task == task] for task in assignment.task_ids}

    def run(self, chosen: list[Trial], told: Callable[[Verdict], None]) -> list[Verdict]:
        """The verdicts in the order of the trials."""
        verdicts: dict[str, Verdict] = {}
        waiting = []
        for trial in chosen:
            known = self._remembered(trial)
            if known is None:
                waiting.append(trial)
            else:
                verdicts[trial.label + trial.kind] = known
                told(known)
        lock, queue, problems = threading.Lock(), iter(waiting), []

        def work(core: int) -> None:
            try:
                for trial, verdict in self._work(core, lock, queue):
                    with lock:
                        verdicts[trial.label + trial.kind] = verdict
                        told(verdict)
            except Exception as error:
                problems.append(error)

        threads = [threading.Thread(target=work, args=(i,)) for i in range(min(self.jobs, len(waiting)))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if problems:
            raise problems[0]
        return [verdicts[trial.label + trial.kind] for trial in chosen]

    def _work(
        self, core: int, lock: threading.Lock, queue: Iterator[Trial]
    ) -> Iterable[tuple[Trial, Verdict]]:
        pinned = core if self.jobs > 1 else None  # one alone goes where there is room
        host = HostProcess(Setting(str(self.place.root), self.place.name, pinned, many=True, audit=True))
        try:
            with tempfile.TemporaryDirectory() as scratch:
                while True:
                    with lock:
                        trial = next(queue, None)
                    if trial is None:
                        return
                    yield trial, self._verdict(host, trial, Path(scratch) / "results.json")
        finally:
            host.close()

    def _verdict(self, host: HostProcess, trial: Trial, out: Path) -> Verdict:
        done = host.grade(trial.submission, out, trial.only)
        document = msgspec.json.decode(out.read_bytes())
        verdict = verdict_of(trial, document, done.problem)
        if (noted := out.with_name(MEASURED)).is_file():
            verdict.measured = msgspec.json.decode(noted.read_bytes(), type=dict[str, Measured])
            noted.unlink()
        if self.cache is not None and not verdict.problem:
            self.cache.mkdir(parents=True, exist_ok=True)
            self._file(trial).write_bytes(msgspec.json.encode(verdict))
        return verdict

    def _file(self, trial: Trial) -> Path:
        digest = hashlib.sha256(self.suite.encode())
        digest.update(msgspec.json.encode(trial))
        digest.update(msgspec.json.encode(self.chaffs.get(trial.task, [])))
        assert self.cache is not None
        return self.cache / f"{digest.hexdigest()}.json"

    def _remembered(self, trial: Trial) -> Verdict | None:
        if self.cache is None or not self._file(trial).is_file():
            return None
        try:
            return msgspec.json.decode(self._file(trial).read_bytes(), type=Verdict)
        except msgspec.MsgspecError:
            return None


def _cause(about: dict[str, Any]) -> str:
    if about["outcome"] in {"grader-error", "not-graded"}:
        return NO_MARK
    return "passed" if about["outcome"] == "passed" else str(about["error"])


def verdict_of(trial: Trial, document: dict[str, Any], problem: str) -> Verdict:
    """A verdict from a results.json."""
    causes, tasks, diagnoses, messages = {}, {}, {}, {}
    for test in document["tests"]:
        about = test["extra_data"]
        number = test["number"]
        causes[number] = _cause(about)
        tasks[number] = next(tag for tag in test["tags"] if "." in tag)
        if about["diagnosis"]:
            diagnoses[number] = about["diagnosis"]
        if about["outcome"] != "passed":
            messages[number] = about["staff"][:600]
        if causes[number] == NO_MARK:
            problem = problem or f"item {number} has no mark: {about['staff'] or about['outcome']}"
    return Verdict(
        trial.kind,
        trial.label,
        trial.task,
        trial.expected,
        causes,
        tasks,
        diagnoses,
        messages,
        problem,
    )

"""The same submission has the same results, byte for byte, in whatever process, folder and order."""

import os
from pathlib import Path

import pytest
from tiny import TOY

from autograder.audit.bench import with_suite
from autograder.course.model import Place
from autograder.grading.jobs import Setting
from autograder.grading.session import about, chosen, narrowed, preface
from autograder.grading.supervisor import HostProcess
from autograder.judge import programs
from autograder.judge.judge import Judge
from autograder.judge.suite import Suite
from autograder.results.scorecard import Scorecard, write_json
from autograder.submission.model import Submission

COURSE = Path(__file__).parents[3]
TASKS = {
    "toy_sums": ("sums.total", "means.mean"),
    "a4_vae": ("gaussians.kl", "gaussians.reparameterize", "answers.evidence"),
}
SLOW_TASKS = {
    "a1_language_models": ("losses.cross_entropy", "tokenizer.bpe"),
    "a2_explicit_models": ("likelihood.gaussian_mle", "dequantization.dequantization"),
    "a3_gan": ("divergences.f_divergence", "losses.gan"),
    "a5_diffusion": ("schedule.schedule", "forward.q_sample"),
}


def submissions(place: Place, tasks: tuple[str, ...]) -> list[Submission]:
    """The reference and two chaffs."""
    texts = programs.reference_texts(place)
    wrong = [v for v in programs.variants(place, "chaff") if v.task in tasks][:2]
    return [
        programs.hand_in(texts),
        *(programs.hand_in(programs.with_variant(texts, v), v.label) for v in wrong),
    ]


def graded_by_a_host(place: Place, tasks: tuple[str, ...], folder: Path, many: bool) -> list[str]:
    """Results of confined workers: a process of its own, its own hashes, another folder."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        host = HostProcess(Setting(str(place.root), place.name, many=many))
    finally:
        os.chdir(before)
    found = []
    for submission in submissions(place, tasks):
        host.grade(submission, folder / "results.json", tasks)
        found.append((folder / "results.json").read_text("utf-8"))
    host.close()
    return found


def graded_here_backwards(place: Place, tasks: tuple[str, ...], folder: Path) -> list[str]:
    """Results without workers, the properties in reverse order."""

    def work(suite: Suite) -> list[str]:
        return [one(suite, submission) for submission in submissions(place, tasks)]

    def one(suite: Suite, submission: Submission) -> str:
        setting = Setting(str(place.root), place.name)
        properties = chosen(suite, tasks, own=True)
        card = Scorecard(suite.assignment, narrowed(suite.rubric, properties), about(suite, setting))
        card.preface = preface(submission, setting)
        Judge(suite, submission, None, card.note).run(reversed(properties))
        write_json(folder / "local.json", card.results())
        return (folder / "local.json").read_text("utf-8")

    return list(with_suite(place, work))


@pytest.mark.parametrize(
    "assignment", [*TASKS, *(pytest.param(name, marks=pytest.mark.slow) for name in SLOW_TASKS)]
)
def test_same_submission_same_bytes(assignment: str, tmp_path: Path) -> None:
    place = TOY if assignment == "toy_sums" else Place(COURSE, assignment)
    tasks = {**TASKS, **SLOW_TASKS}[assignment]
    first = graded_by_a_host(place, tasks, tmp_path, many=False)
    assert first == graded_by_a_host(place, tasks, tmp_path, many=True)
    assert first == graded_here_backwards(place, tasks, tmp_path)
    assert len(set(first)) == 3, "a right program and two wrong ones"

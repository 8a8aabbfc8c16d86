"""The bundle in a container like Gradescope's: a clean Debian, setup.sh, half a CPU, 768 MB."""

from pathlib import Path

import pytest
from containers import NEEDS_CONTAINER

from autograder.course.model import Place
from autograder.judge.programs import reference_texts
from autograder.publish.bundle import gradescope_zip
from autograder.publish.container import Container
from autograder.publish.runc import seccomp
from autograder.publish.simulate import Simulated

pytestmark = [pytest.mark.system, NEEDS_CONTAINER]
SPY = "\nimport os\ndef total(x):\n    os.system('cat /autograder/source/rubrics/*')\n    raise OSError\n"
LIMIT = 600.0


def test_marks_are_those_of_this_machine(place: Place, tmp_path: Path) -> None:
    bundle = tmp_path / "gradescope.zip"
    bundle.write_bytes(gradescope_zip(place))
    container, texts = Container(), reference_texts(place)

    def score(name: str, **changed: str) -> Simulated:
        folder = tmp_path / name
        folder.mkdir()
        for module, text in {**texts, **changed}.items():
            (folder / f"{module}.py").write_text(text)
        done = container.simulate(bundle, folder, LIMIT, {})
        assert done.marked, done.stdout
        assert done.seconds < LIMIT / 2 and done.peak_mb < 768
        return done

    right = score("right").results
    assert right and right["score"] == 15
    assert right["extra_data"]["isolation"]
    attack = score("attack", sums=texts["sums"] + SPY).results
    assert attack and attack["score"] == 11.5, "follow-through gives the rest"
    assert "visibility:" not in str(attack), "nothing of the rubric is told"


def test_refused_calls() -> None:
    profile = seccomp()
    refused = {name for rule in profile["syscalls"] for name in rule["names"]}
    assert {"unshare", "mount", "setns", "clone3", "bpf", "io_uring_setup"} <= refused
    assert not {"setuid", "seccomp", "prctl", "landlock_restrict_self", "kill"} & refused

"""`autograder simulate`: Gradescope's steps on this machine, through the real command."""

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from autograder.cli.main import cli
from autograder.course.model import Place
from autograder.judge.programs import reference_texts
from autograder.publish.bundle import gradescope_zip
from autograder.publish.simulate import CUT, cut


@pytest.fixture
def bundle(place: Place, tmp_path: Path) -> Path:
    path = tmp_path / "gradescope.zip"
    path.write_bytes(gradescope_zip(place))
    return path


def hand_in(place: Place, folder: Path, **changed: str) -> Path:
    """A submission of the reference with some modules changed."""
    folder.mkdir()
    for name, text in {**reference_texts(place), **changed}.items():
        (folder / f"{name}.py").write_text(text)
    return folder


def simulate(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["simulate", *map(str, arguments)])


def test_a_zip_gets_its_mark(place: Place, bundle: Path, tmp_path: Path) -> None:
    folder = hand_in(place, tmp_path / "work")
    packed = tmp_path / "work.zip"
    with zipfile.ZipFile(packed, "w") as opened:
        for path in folder.iterdir():
            opened.write(path, f"work/{path.name}")
    done = simulate(bundle, packed, "--out", tmp_path / "results.json")
    assert done.exit_code == 0, done.output
    assert "score: 15" in done.output and "2.5/2.5" in done.output
    assert json.loads((tmp_path / "results.json").read_text())["score"] == 15


def test_a_run_over_its_time_is_a_zero_without_items(place: Place, bundle: Path, tmp_path: Path) -> None:
    loop = hand_in(place, tmp_path / "work", sums="while True: pass\n")
    done = simulate(bundle, loop, "--timeout", "1")
    assert done.exit_code == 3
    assert "stopped at its time-out" in done.output


def test_bad_input_is_told(place: Place, bundle: Path, tmp_path: Path) -> None:
    work = hand_in(place, tmp_path / "work")
    (tmp_path / "not.zip").write_text("no zip")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as opened:
        opened.writestr("a.txt", "a")
    for first, told in (
        ("nowhere.zip", "there is no file or folder"),
        ("not.zip", "it is not a zip file"),
        ("other.zip", "has no setup.sh and run_autograder"),
    ):
        done = simulate(tmp_path / first, work)
        assert done.exit_code == 2 and told in done.output


def test_long_outputs_are_cut_in_the_middle() -> None:
    assert cut("a" * CUT) == "a" * CUT
    assert len(cut("a" * CUT + "b" * CUT)) <= CUT + 5

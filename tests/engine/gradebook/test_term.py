"""A whole term in the manual's own commands; every mark calculated a second time without the tool."""

import shlex
from pathlib import Path

import click
import pytest
from simulate_term import MANUAL, commands, copy_course, differences, play, prepare
from term_plan import make_plan
from toy_office import Office

from autograder.cli.main import cli


def test_a_small_class_comes_out_to_the_cent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    copy_course(tmp_path, graded=False)
    plan = make_plan(tmp_path, count=21)
    prepare(plan, tmp_path, graded=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AUTOGRADER_GRADEBOOK", raising=False)
    office = Office(tmp_path, monkeypatch, capsys)

    def run(words: list[str]) -> tuple[int, str]:
        ended = office(*words, code=None)
        return ended.code, ended.out + ended.err

    play(tmp_path, plan, run, graded=False)
    assert differences(tmp_path, plan) == []
    assert len(list((tmp_path / "exports/report").glob("student-*.html"))) == 21
    again = office("written", "import", "exports/a1.csv")
    assert "0 added, 0 corrected" in again.out
    # the second calculation does see a difference where there is one
    toml = tmp_path / "assignments" / "course.toml"
    toml.write_text(toml.read_text("utf-8").replace("free_days = 8", "free_days = 1"), "utf-8")
    office("export", "quercus", "--into", "exports/inbox/quercus.csv")
    assert differences(tmp_path, plan)


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_every_command_of_the_manual_exists(words: list[str]) -> None:
    context = click.Context(cli)
    found = cli.get_command(context, words[0])
    if isinstance(found, click.Group) and not words[1].startswith("-"):
        found = found.get_command(context, words[1])
    assert found is not None, shlex.join(words)
    known = {name for option in found.params for name in option.opts}
    assert {word for word in words if word.startswith("--")} <= known


def test_the_manual_shows_everything_that_it_promises() -> None:
    text = MANUAL.read_text("utf-8")
    for word in ("extend", "excuse", "correct", "history", "explain", "quercus", "gradescope", "--why"):
        assert word in text

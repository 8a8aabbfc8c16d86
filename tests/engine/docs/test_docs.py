"""The documentation does what it says: every command, every output, every link, every constant."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from docs_pages import REPOSITORY, blocks, fits, pages, play, played, steps

import autograder
from autograder.cli.main import cli
from autograder.judge import settings

LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")
CALL = re.compile(r"\bautograder ((?:[a-z]+ ?)+)([^`\n]*)")


def name_of(page: Path) -> str:
    return page.relative_to(REPOSITORY).as_posix()


@pytest.mark.parametrize("page", played(), ids=name_of)
def test_every_command_shows_what_the_page_says(page: Path, tmp_path: Path) -> None:
    for now, step, shown in play(page, tmp_path):
        told = f"{name_of(now)}, line {step.line}: $ {step.command}\n--- the page\n{step.expected}--- really"
        assert fits(step.expected, shown), f"{told}\n{shown}"


def test_the_harness_sees_a_wrong_output(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "<!-- file: a.txt -->\n```text\none\ntwo\n```\n\n```console\n$ cat a.txt\none\n$ echo b\nb\n```\n"
    )
    (written, session) = blocks(page)
    assert (written.path, [step.line for step in steps(session)]) == ("a.txt", [8, 10])
    assert [fits(step.expected, shown) for _, step, shown in play(page, tmp_path)] == [False, True]
    assert fits("a...c\n...\nz\n", "a b c\nd\n\ne\nz\n") and not fits("a\n...\nz\n", "a\nd\n")


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text("utf-8")):
        if re.match(r"https?://|mailto:", target):
            continue
        file, _, anchor = target.partition("#")
        goal = (page.parent / file).resolve() if file else page
        assert goal.exists(), f"{name_of(page)}: there is no {target}"
        assert not anchor or anchor in anchors(goal), f"{name_of(page)}: there is no heading {target}"


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def all_commands() -> Iterator[tuple[str, click.Command]]:
    context = click.Context(cli)
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        yield name, command
        for inner, part in getattr(command, "commands", {}).items():
            yield f"{name} {inner}", part


def test_every_command_is_documented() -> None:
    text = "\n".join(page.read_text("utf-8") for page in pages())
    missing = [name for name, _ in all_commands() if f"autograder {name}" not in text]
    assert not missing, f"no page tells of: {', '.join(missing)}"


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_options_that_are_named_exist(page: Path) -> None:
    known = dict(all_commands())
    for names, rest in CALL.findall(page.read_text("utf-8")):
        words = names.split()
        name = next((n for n in (" ".join(words[:2]), words[0]) if n in known), None)
        if name is None:
            continue
        options = {option for parameter in known[name].params for option in parameter.opts} | {"--help"}
        for option in re.findall(r"(?<!\S)--[a-z][a-z-]*", rest):
            assert option in options, f"{name_of(page)}: autograder {name} has no {option}"


def test_every_constant_has_its_reason() -> None:
    text = (REPOSITORY / "docs" / "validity.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \| ([^|]+) \|", text, re.MULTILINE))
    values = {name: value for name, value in vars(settings).items() if name.isupper()}
    assert {name: float(rows.get(name, "nan").replace(",", "")) for name in values} == values


def test_changelog_and_version_agree() -> None:
    text = (REPOSITORY / "CHANGELOG.md").read_text("utf-8")
    newest = re.search(r"^## (\d+\.\d+\.\d+)", text, re.MULTILINE)
    assert newest is not None and newest[1] == autograder.__version__

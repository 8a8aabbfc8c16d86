"""The pages of a real run in a real browser, offline: complete, harmless, readable, usable by keyboard."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from autograder.cli.main import cli
from autograder.course.model import Place
from autograder.judge.programs import reference_texts

CHROMIUM = shutil.which("chromium")
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
EVIL = "<img src=x onerror=alert(1)><script>alert(2)</script>"
TINY = Path(__file__).parents[1] / "tiny_course"

pytestmark = [pytest.mark.system, pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium")]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a class of three, one of them hostile to its reader."""
    root = tmp_path_factory.mktemp("class")
    texts = reference_texts(Place(TINY, "toy_sums"))
    evil = f"\n\ndef total(x):\n    raise ValueError({EVIL!r})\n"
    students = {
        "right": texts,
        "evil": {**texts, "sums": texts["sums"] + evil},
        "half": {"sums": texts["sums"]},
    }
    for name, modules in students.items():
        (root / name).mkdir()
        for module, text in modules.items():
            (root / name / f"{module}.py").write_text(text)
    run = tmp_path_factory.mktemp("runs") / "run"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(TINY)
        done = CliRunner().invoke(cli, ["grade", "toy_sums", str(root), "--out", str(run), "--jobs", "1"])
        assert done.exit_code == 0, done.output
        done = CliRunner().invoke(cli, ["report", str(run)])
        assert done.exit_code == 0, done.output
    return run / "report"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture(params=["light", "dark"])
def page(browser: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A page that fails the test if it says anything, asks for anything or opens a dialogue."""
    context = browser.new_context(color_scheme=request.param, viewport={"width": 1100, "height": 800})
    opened, trouble = context.new_page(), []
    opened.on("console", lambda message: trouble.append(message.text))
    opened.on("pageerror", lambda error: trouble.append(str(error)))
    opened.on("dialog", lambda dialog: trouble.append(dialog.message))
    opened.on("request", lambda r: r.url.startswith("file:") or trouble.append(r.url))
    yield opened
    context.close()
    assert trouble == []


def test_class_page(page: Any, report: Path, tmp_path: Path) -> None:
    page.goto((report / "index.html").as_uri())
    assert page.locator("h1").count() == 1 and page.locator("main").count() == 1
    assert page.locator("#students tbody tr").count() == 3
    assert page.locator("svg[role=img]").first.get_attribute("aria-label")
    assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    page.screenshot(path=str(tmp_path / "class.png"), full_page=True)
    assert (tmp_path / "class.png").stat().st_size > 20_000


def test_sorting_by_keyboard(page: Any, report: Path) -> None:
    page.goto((report / "index.html").as_uri())
    total = page.locator("#students th button", has_text="Total")
    total.focus()
    page.keyboard.press("Enter")
    first = page.locator("#students tbody tr").first.inner_text()
    page.keyboard.press("Enter")
    assert first != page.locator("#students tbody tr").first.inner_text()


def test_each_student_has_a_page_of_their_own(page: Any, report: Path) -> None:
    page.goto((report / "index.html").as_uri())
    names = page.locator("#students tbody a").all_inner_texts()
    for name in names:
        page.goto((report / "index.html").as_uri())
        page.locator("#students tbody a", has_text=name).first.click()
        text = page.locator("body").inner_text()
        assert name in text
        assert not [other for other in names if other != name and other in text]


def test_what_students_write_stays_text(page: Any, report: Path) -> None:
    page.goto((report / "index.html").as_uri())
    page.locator("#students tbody a", has_text="evil").first.click()
    assert "<script>alert(2)" in page.locator("main").inner_text()
    assert page.locator("main img").count() == 0


def test_contrast(page: Any, report: Path) -> None:
    page.goto((report / "index.html").as_uri())
    assert page.evaluate(CONTRAST) >= 4.5


CONTRAST = """() => {
  const parts = c => c.match(/[0-9.]+/g).map(Number);
  const light = c => { const [r, g, b] = parts(c).map(v => { v /= 255;
    return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
    const p = parts(c); if (p.length < 4 || p[3] > 0) return c; } return 'rgb(255, 255, 255)'; };
  const texts = [...document.querySelectorAll('h1, h2, p, td, th, dt, dd, a, small, button')];
  return Math.min(...texts.filter(e => e.textContent.trim()).map(e => {
    const [a, b] = [light(getComputedStyle(e).color), light(behind(e))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); })); }"""

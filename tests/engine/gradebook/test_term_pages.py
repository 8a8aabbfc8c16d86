"""The pages of a term: complete, offline, harmless, and nobody's data on anybody else's page."""

import json
import re
from pathlib import Path

import pytest
from toy_office import NUMBERS, SIDS, Office

EVIL = "<img src=x onerror=alert(1)><script>alert(2)</script>"
ROSTER = (
    "Student ID,Name,Email,UTORid,Section,Group\n"
    f'0012,Ada Bell,ada@example.org,bellada,L1,G1\n1002,"{EVIL}",bo@example.org,chenbo,L1,G1\n'
    "1003,Cleo Diaz,cleo@example.org,diazcleo,L2,G2\n1004,Dov Eng,dov@example.org,engdov,L2,G2\n"
)
NAMES = ["Ada Bell", "alert(2)", "Cleo Diaz", "Dov Eng"]


def entries(wrong: set[str], text: str) -> list[dict[str, object]]:
    """The entries of a results.json with messages and diagnoses for what is wrong."""
    return [
        {
            "number": number,
            "name": f"Item {number}",
            "score": 0 if number in wrong else best,
            "max_score": best,
            "output": f"**Sums** differ. {text}" if number in wrong else "",
            "extra_data": {
                "outcome": "failed" if number in wrong else "passed",
                "diagnosis": "drops_last" if number in wrong else None,
                "hint": "The last column counts too.",
                "staff": "for staff only",
            },
        }
        for number, best in NUMBERS.items()
    ]


@pytest.fixture
def marked(empty: Office) -> Office:
    """Marks of every kind, with hostile names, messages and comments."""
    empty("marks", "roster", empty.write("roster.csv", ROSTER))
    run = empty.run("one", {sid: {} for sid in SIDS[:3]}, times={"1003": "2026-11-03T22:59:00-05:00"})
    wrong = {"0012": {"1.2", "2.2"}, "1002": {"1.2"}, "1003": set()}
    for sid, numbers in wrong.items():
        document = {"tests": entries(numbers, f"{EVIL} secret of {sid}")}
        (run / sid / "results.json").write_text(json.dumps(document), "utf-8")
    empty("marks", "record", run)
    cells = {"1 Argument": "2.5", "1 Evidence": "3", "1 comment": f"{EVIL} for G1", "2 Share": "1"}
    empty("written", "import", empty.filled("essay", {"0012": cells}))
    return empty


def pages(office: Office, *options: str) -> dict[str, str]:
    office("marks", "report", "--out", "pages", *options)
    return {path.name: path.read_text("utf-8") for path in sorted((office.root / "pages").glob("*.html"))}


def test_a_page_for_the_class_and_one_for_each_student(marked: Office) -> None:
    found = pages(marked)
    assert list(found) == ["index.html", *(f"student-{sid}.html" for sid in SIDS)]
    assert (marked.root / "pages" / "index.html").stat().st_mode & 0o077 == 0
    ada = found["student-0012.html"]
    for text in ("1.2 total: adds rows", "<strong>Sums</strong> differ", "A gap.", "5.5 / 7", "for G1"):
        assert text in ada
    assert "3 days late" in found["student-1003.html"]
    assert "for staff only" not in "".join(found.values())


def test_class_page_says_what_staff_ask(marked: Office) -> None:
    index = pages(marked)["index.html"]
    assert "100 % of the course have marks" in index
    hint = r"drops_last<div .*\n?.*The last column counts too.*\s*.*</td><td class=\"n\">2</td>"
    assert re.search(hint, index)
    lacking = index[index.index('id="lacking"') : index.index('id="again"')]
    assert "Dov Eng" in lacking and "Ada Bell" not in lacking
    assert 'aria-label="Distribution of totals' in index and "Discrimination" in index


def test_what_waits_for_a_mark_is_not_missing(marked: Office) -> None:
    head = "SID,Total Score,Max Points,Status,Submission Time\n"
    times = marked.write("w.csv", head + "1004,,10,Ungraded,2026-11-20 12:00:00 -0500\n")
    marked("written", "import", times, "--assignment", "essay")
    index = pages(marked)["index.html"]
    essays = index[index.index('id="lacking"') : index.index('id="again"')].split("Essay")[1]
    assert "(1 to mark)" in index and "Dov Eng" not in essays and "Cleo Diaz" in essays
    marked("export", "csv", "--out", "m.csv")
    assert "not marked" in (marked.root / "m.csv").read_text("utf-8")


def test_nobody_is_on_anybody_elses_page(marked: Office) -> None:
    found = pages(marked, "--position")
    for sid, name in zip(SIDS, NAMES, strict=True):
        page = found[f"student-{sid}.html"]
        assert name in page
        for other, other_name in zip(SIDS, NAMES, strict=True):
            if other != sid:
                assert f"secret of {other}" not in page and "@example.org" not in page
                assert f"number {other}" not in page and (other_name == "alert(2)" or other_name not in page)


def test_the_place_in_the_class_is_shown_only_if_it_is_switched_on(marked: Office) -> None:
    assert "have a lower mark" not in pages(marked)["student-0012.html"]
    assert "have a lower mark" in pages(marked, "--position")["student-0012.html"]


def test_everything_is_escaped_and_nothing_is_fetched(marked: Office) -> None:
    for page in pages(marked, "--position").values():
        assert "<img" not in page and "<script>alert" not in page
        assert not re.search(r"(src|href)=[\"']?(https?:)?//", page) and "@import" not in page
        assert "default-src 'none'" in page and '<html lang="en">' in page
        assert page.count("<h1>") == 1 and "<main>" in page


def test_anonymous_is_the_class_page_without_anybody(marked: Office) -> None:
    found = pages(marked, "--anonymous")
    assert list(found) == ["index.html"]
    for text in (*NAMES, *SIDS, "student-", "example.org"):
        assert text not in found["index.html"]
    assert "Sums and means" in found["index.html"]


def test_a_corrected_item_no_longer_shows_the_old_message(marked: Office) -> None:
    marked("marks", "correct", "0012", "toy", "--item", "2.2", "--points", "1", "--why", "partly right")
    page = pages(marked)["student-0012.html"]
    assert page.count("secret of 0012") == 1 and "1 / 4" in page


def test_runs_that_are_gone_leave_the_marks(marked: Office) -> None:
    (marked.root / "runs").rename(marked.root / "elsewhere")
    found = pages(marked)
    assert "secret of 0012" not in found["student-0012.html"] and "0 / 2.5" in found["student-0012.html"]
    again = pages(marked, "--runs", str(marked.root / "elsewhere"))
    assert "secret of 0012" in again["student-0012.html"]


def test_before_there_is_any_mark(empty: Office) -> None:
    empty("marks", "roster", empty.write("roster.csv", ROSTER))
    found = pages(empty)
    assert "Nothing is marked yet" in found["index.html"] and len(found) == 5


def shown_pages(folder: Path) -> list[str]:
    return [path.as_uri() for path in (folder / "index.html", folder / "student-0012.html")]


@pytest.mark.system
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_a_real_browser(marked: Office, scheme: str) -> None:
    import shutil

    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("there is no chromium")
    from playwright.sync_api import sync_playwright

    pages(marked, "--position")
    trouble: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(color_scheme=scheme, viewport={"width": 1000, "height": 800})  # type: ignore[arg-type]
        page.on("console", lambda message: trouble.append(message.text))
        page.on("dialog", lambda dialog: trouble.append(dialog.message))
        page.on("request", lambda request: request.url.startswith("file:") or trouble.append(request.url))
        for address in shown_pages(marked.root / "pages"):
            page.goto(address)
            assert page.locator("main").count() == 1
            width = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
            assert page.evaluate(width), address
        page.goto(shown_pages(marked.root / "pages")[0])
        page.locator("#students th button").first.focus()
        page.keyboard.press("Enter")
        first = page.locator("#students tbody tr").first.inner_text()
        page.keyboard.press("Enter")
        assert page.locator("#students tbody tr").first.inner_text() != first
        browser.close()
    assert trouble == []

"""Handouts: points and signatures filled in, formulas drawn, mistakes told with their line."""

import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from autograder.course.errors import CourseError
from autograder.course.model import Place
from autograder.publish.handout import build_handout
from autograder.publish.maths import MathsError, mathml


def told(place: Place, old: str, new: str) -> str:
    """The error after one change of the handout."""
    file = place.material / "handout.md"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(CourseError) as caught:
        build_handout(place)
    return str(caught.value)


class Page(HTMLParser):
    """Collects what a page refers to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in {"script", "iframe"}
        for name, value in attrs:
            if name in {"src", "href"}:
                self.links.append(value or "")
            if name == "id":
                self.ids.append(value or "")


def test_points_and_signatures(place: Place) -> None:
    text = build_handout(place).markdown
    assert "This assignment is worth 20 points." in text
    assert "## 1. Sums of rows (7 points)" in text and "alone is worth 3.5 points" in text
    assert "## 3. Written part (5 points)" in text
    assert '```python\ndef total(x: Tensor) -> Tensor:\n    """The sum of each row' in text
    assert "NotImplementedError" not in text and "<<" not in text


def test_page_opens_offline(place: Place) -> None:
    html = build_handout(place).html
    page = Page(html)
    inside = [link for link in page.links if link.startswith("#")]
    assert len(inside) == 3 and {link[1:] for link in inside} <= set(page.ids)
    assert all(link.startswith(("#", "data:")) for link in page.links)
    assert not re.search(r"url\(|@import|https?://(?!www\.w3\.org/1998/Math/MathML)", html)
    assert html.count("<math") == html.count("</math>") > 4 and "$" not in html
    assert html.index("<h1") < html.index("<nav") < html.index("<h2")
    assert build_handout(place).html == html


def test_headings_of_one_title_get_ids_of_their_own(copied: Place) -> None:
    file = copied.material / "handout.md"
    file.write_text("# A\n\n## Same\n\n## Same\n\n## $x$\n\n| a | b |\n|---|---|\n| 1 | <b> |\n")
    html = build_handout(copied).html
    assert {"same", "same-2", "x"} <= set(Page(html).ids)
    assert "&lt;b&gt;" in html and "<table>" in html


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ('points("sums")', 'points("sum")', 6, '"sum" is no question, task or item. Did you mean "sums"?'),
        ('signatures("means")', 'signatures("mean")', 20, 'there is no question "mean"'),
        ("<< total >>", "<< totals >>", 3, "'totals' is undefined"),
        ("<< total >>", "<< total ", 3, "not valid Jinja"),
        (r"\bar x_b = s_b / D", r"\brr x_b", 18, r"not valid LaTeX: \brr is not known, in \brr x_b"),
        (r"$\sum_d (x_{bd}", r"$\sum_d (x_{bd", 24, "not valid LaTeX: a { without its }"),
        (r"w_d x_{bd}. $$", r"\frac{1} $$", 10, "not valid LaTeX: "),
    ],
)
def test_errors_name_the_line(copied: Place, old: str, new: str, line: int, sentence: str) -> None:
    message = told(copied, old, new)
    assert message.startswith(f"assignments/toy_sums/handout.md, line {line}: "), message
    assert sentence in message


def test_missing_handout(copied: Place) -> None:
    (copied.material / "handout.md").unlink()
    with pytest.raises(CourseError, match=r"handout\.md: there is no such file"):
        build_handout(copied)


def test_pictures_are_part_of_the_page(copied: Place) -> None:
    file = copied.material / "handout.md"
    file.write_text("# A\n\n![a plot](plot.svg)\n")
    with pytest.raises(CourseError, match=r'no picture "plot\.svg"'):
        build_handout(copied)
    (copied.material / "plot.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert 'src="data:image/svg+xml;base64,' in build_handout(copied).html


@pytest.mark.parametrize(
    ("latex", "inside"),
    [
        (r"\mathcal N(x; \mu)", "\U0001d4a9"),
        (r"\mathbb E \mathbb R", "\U0001d53c"),
        (r"\boldsymbol{\mu} \mathbf{x}", "\U0001d741"),
        (r"\mathfrak{H}", "\u210c"),
        (r"\mathcal{L} \mathcal{H}", "\u2112"),
        (r"\begin{aligned} a &= b \\ c &= d \end{aligned}", "text-align: right"),
        (r"\begin{cases} a & x > 0 \\ b & x \le 0 \end{cases}", "<mtable>"),
        (r"\operatorname*{argmax}_x f(x)", "argmax"),
        (r"\{x : x \le 1\}", "{"),
        (r"p(x \mid z) \,\|\, q", "\u2016"),
    ],
)
def test_formulas(latex: str, inside: str) -> None:
    drawn = mathml(latex, block=True)
    ElementTree.fromstring(drawn)
    assert inside in drawn and 'mathvariant="script' not in drawn


@pytest.mark.parametrize(
    "latex", [r"\frac{a", r"a}", r"\nonsense", r"x_", r"a & b", r"\left( a", r"a_b_c", r"\begin{cases} a"]
)
def test_mistakes_in_formulas(latex: str) -> None:
    with pytest.raises(MathsError):
        mathml(latex)


def test_handouts_of_the_course() -> None:
    root = Path(__file__).parents[3]
    for file in sorted(root.glob("assignments/*/handout.md")):
        if (root / "rubrics" / f"{file.parent.name}.yaml").is_file():
            html = build_handout(Place(root, file.parent.name)).html
            assert "<h1" in html and "<<" not in html

"""The handout: Markdown with maths and points filled in, as Markdown and as one offline page."""

import base64
import itertools
import mimetypes
import re
import traceback
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import jinja2
import msgspec
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from autograder.course.errors import CourseError
from autograder.course.files import suggest
from autograder.course.load import load_assignment, load_rubric
from autograder.course.model import Assignment, Place, Rubric
from autograder.publish.maths import MathsError, mathml
from autograder.publish.starter import signatures_of, starter_texts

TEMPLATES = Path(__file__).with_name("templates")
NAME = "handout.md"


class Heading(msgspec.Struct, frozen=True):
    """One entry of the table of contents; `title` is HTML."""

    level: int
    id: str
    title: str


class Handout(msgspec.Struct, frozen=True):
    """The finished text, and the page."""

    markdown: str
    html: str


def build_handout(place: Place) -> Handout:
    """The handout of an assignment; a CourseError names the line of `handout.md`."""
    assignment = load_assignment(place.root, place.name)
    rubric = load_rubric(place.root, place.name, assignment)
    file = place.material / NAME
    shown = file.relative_to(place.root).as_posix()
    try:
        source = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError:
        raise CourseError("there is no such file", shown, remedy="Write the handout.") from None
    except UnicodeDecodeError:
        raise CourseError("it is not UTF-8", shown, remedy="Save the file as UTF-8.") from None
    check_maths(source, shown)
    text = fill_in(source, names_of(place, assignment, rubric), shown)
    return Handout(text, page(text, assignment.title, file.parent, shown))


def names_of(place: Place, assignment: Assignment, rubric: Rubric) -> dict[str, Any]:
    """What a handout can say between << and >>."""
    texts = starter_texts(place) if place.reference.is_dir() else {}
    parts = [(item.by, item.points) for item in rubric.items]
    parts += [(part.by, part.points) for part in rubric.withheld]

    def by(who: str) -> str:
        return plain(sum((points for marker, points in parts if marker == who), Decimal(0)))

    def points(name: str) -> str:
        return plain(points_of(name, assignment, rubric))

    def signatures(name: str) -> str:
        if name not in texts:
            raise CourseError(f'there is no question "{name}"', remedy=suggest(name, texts))
        return f"```python\n{signatures_of(texts[name])}\n```"

    return {
        "title": assignment.title,
        "total": plain(rubric.total),
        "automatic": by("autograder"),
        "manual": by("person"),
        "points": points,
        "signatures": signatures,
    }


def points_of(name: str, assignment: Assignment, rubric: Rubric) -> Decimal:
    """The points of an item's number, a task (`elbo.iwae`) or a question (`elbo`)."""
    numbers = {item.number: item.points for item in rubric.items}
    if name in numbers:
        return numbers[name]
    questions = [question.name for question in assignment.questions]
    if name not in (*questions, *assignment.task_ids):
        known = [*questions, *assignment.task_ids]
        message = f'"{name}" is no question, task or item'
        raise CourseError(message, remedy=suggest(name, known))
    inside = (i for i in rubric.items if i.task == name or i.task.startswith(f"{name}."))
    return sum((item.points for item in inside), Decimal(0))


def plain(points: Decimal) -> str:
    """Points as one writes them: 2, 2.5."""
    return f"{points.normalize():f}"


def fill_in(source: str, names: dict[str, Any], shown: str) -> str:
    """The text with everything between << and >> filled in."""
    environment = jinja2.Environment(
        variable_start_string="<<",
        variable_end_string=">>",
        block_start_string="<%",
        block_end_string="%>",
        comment_start_string="<#",
        comment_end_string="#>",
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        autoescape=False,
    )
    try:
        return environment.from_string(source).render(names)
    except jinja2.TemplateSyntaxError as error:
        raise CourseError(f"not valid Jinja: {error.message}", shown, error.lineno) from None
    except Exception as error:  # whatever an expression of the handout raises
        message = error.message if isinstance(error, CourseError) else str(error)
        remedy = error.remedy if isinstance(error, CourseError) else ""
        raise CourseError(message, shown, _template_line(error), remedy) from None


def _template_line(error: BaseException) -> int:
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == "<template>"]
    return (lines[-1] or 0) if lines else 0


def parser() -> MarkdownIt:
    """Markdown with tables and maths; HTML in it is shown as it is written."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    return markdown.use(dollarmath_plugin, double_inline=True, allow_digits=False)


def check_maths(source: str, shown: str) -> None:
    """Raise CourseError for the first formula that cannot be drawn."""
    for token, line in formulas(parser().parse(source)):
        try:
            mathml(token.content)
        except MathsError as error:
            message = f"not valid LaTeX: {error}, in {token.content.strip()[:60]}"
            raise CourseError(message, shown, line) from None


def formulas(tokens: Sequence[Token], start: int = 1) -> Iterator[tuple[Token, int]]:
    """Every formula with its line."""
    for token in tokens:
        line = token.map[0] + 1 if token.map else start
        if token.type.startswith("math"):
            yield token, line
        for child in token.children or []:
            if child.type.startswith("math"):
                yield child, line
            line += child.type in ("softbreak", "hardbreak")
            line += child.content.count("\n") if child.type.startswith("math") else 0


def page(text: str, title: str, folder: Path, shown: str) -> str:
    """The whole as one HTML page that needs nothing else."""
    markdown = parser()
    renderer = markdown.renderer
    assert isinstance(renderer, RendererHTML)
    rules: dict[str, Any] = {
        "math_inline": lambda tokens, i, *_: mathml(tokens[i].content),
        "math_inline_double": lambda tokens, i, *_: mathml(tokens[i].content, block=True),
        "math_block": lambda tokens, i, *_: f"<p>{mathml(tokens[i].content, block=True)}</p>\n",
        "table_open": lambda *_: '<div class="wide"><table>\n',
        "table_close": lambda *_: "</table></div>\n",
    }
    renderer.rules.update(rules)
    tokens = markdown.parse(text)
    _embed_images(tokens, folder, shown)
    headings = _name_headings(renderer, markdown.options, tokens)
    body = renderer.render(tokens, markdown.options, {})
    template = jinja2.Environment(autoescape=True).from_string(
        (TEMPLATES / "handout.html").read_text("utf-8")
    )
    return template.render(title=title, body=body, headings=[h for h in headings if h.level in (2, 3)])


def _name_headings(renderer: RendererHTML, options: Any, tokens: Sequence[Token]) -> list[Heading]:
    """Give every heading an id of its own."""
    found: list[Heading] = []
    taken: set[str] = set()
    for opening, inline in itertools.pairwise(tokens):
        if opening.type == "heading_open":
            slug = base = re.sub(r"[^a-z0-9]+", "-", inline.content.lower()).strip("-") or "section"
            number = 1
            while slug in taken:
                number += 1
                slug = f"{base}-{number}"
            taken.add(slug)
            opening.attrSet("id", slug)
            title = renderer.renderInline(inline.children or [], options, {})
            found.append(Heading(int(opening.tag[1]), slug, title))
    return found


def _embed_images(tokens: Sequence[Token], folder: Path, shown: str) -> None:
    for token in tokens:
        for child in token.children or []:
            if child.type == "image":
                child.attrSet("src", _embedded(str(child.attrGet("src")), folder, shown))


def _embedded(source: str, folder: Path, shown: str) -> str:
    """The picture itself in place of its path."""
    path = folder / source
    if "://" in source or not path.is_file():
        remedy = "Put the picture beside the handout; a page that opens offline cannot fetch it."
        raise CourseError(f'there is no picture "{source}"', shown, remedy=remedy)
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"

"""The pages of a run: `index.html` for the class, `student-NNNN.html` for each submission."""

from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from autograder.report import data, plots
from autograder.results.markdown import html_of

TEMPLATES = Path(__file__).with_name("templates")


def render_run(
    folder: Path, out: Path, title: str, anonymous: bool = False, staff: bool = True
) -> list[Path]:
    """Write a run's pages into `out`; the paths, the class page first."""
    run = data.load(folder, anonymous)
    out.mkdir(parents=True, exist_ok=True, mode=0o700)
    shared = {"title": title, "run": run, "css": css(), "quick": run.about.get("quick", False)}
    written = [out / "index.html"]
    page = environment().get_template("class.html")
    common = {"items": data.items(run), "clusters": data.clusters(run), "anonymous": anonymous}
    written[0].write_text(page.render(**shared, **common), "utf-8")
    for student in run.students:
        path = out / student.page
        text = student_page(student, shared, staff)
        path.write_text(text, "utf-8")
        written.append(path)
    return written


def student_page(student: data.Student, shared: dict[str, Any], staff: bool) -> str:
    """One student's page; nobody else's data is given to the template."""
    mine = {key: value for key, value in shared.items() if key != "run"}
    template = environment().get_template("student.html")
    return template.render(**mine, student=student, groups=grouped(student), staff=staff)


def page(template: str, title: str, **values: Any) -> str:
    """One page that stands alone."""
    shared = {"title": title, "css": css(), "quick": False}
    text: str = environment().get_template(template).render(**shared, **values)
    return text


def grouped(student: data.Student) -> list[tuple[str, list[dict[str, Any]]]]:
    """The items by question."""
    found: dict[str, list[dict[str, Any]]] = {}
    for test in [*student.tests, *student.measured]:
        found.setdefault(test["tags"][0], []).append(test)
    return list(found.items())


def question_points(student: data.Student, question: str) -> str:
    """The points of a question; `?` where an item has no mark."""
    tests = [test for test in student.tests if test["tags"][0] == question]
    if any("score" not in test for test in tests):
        return "?"
    return f"{sum(test['score'] for test in tests):g}"


def environment() -> jinja2.Environment:
    """Jinja that escapes everything and fails for a name that is not given."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["markdown"] = markdown
    made.globals.update(histogram=plots.histogram, share=plots.share, question_points=question_points)
    return made


def markdown(text: str) -> Markup:
    """A message's Markdown for a page."""
    return Markup(html_of(text))


def css() -> Markup:
    """The style of every page."""
    return Markup((TEMPLATES / "page.css").read_text("utf-8"))

"""Where a page plays: an empty course, the tiny one, a class that handed in, a student's folder."""

import io
import shutil
import zipfile
from functools import cache
from pathlib import Path

from autograder.course.model import Place

TINY = Path(__file__).parents[1] / "tiny_course"
TOY = Place(TINY, "toy_sums")


def make_place(kind: str, folder: Path) -> Path:
    """Make the place of that kind in `folder`; the folder in which commands are typed."""
    here = folder / "course"
    {"empty": _empty, "tiny": _tiny, "class": _class, "student": _student}[kind](here)
    return here


def _empty(here: Path) -> None:
    for name in ("assignments", "rubrics", "reference", "tests"):
        (here / name).mkdir(parents=True)


def _tiny(here: Path) -> None:
    leave = shutil.ignore_patterns("__pycache__", ".hypothesis", "runs", ".cache", "conftest.py")
    shutil.copytree(TINY, here, ignore=leave)


def _class(here: Path) -> None:
    """The tiny course with an export of five submissions and a class list of six."""
    from autograder.course.load import load_assignment
    from autograder.judge import programs
    from autograder.publish.samples import Sample, export, messy
    from autograder.publish.starter import starter_texts

    _tiny(here)
    texts = programs.reference_texts(TOY)
    chaffs = {chaff.name: chaff for chaff in programs.variants(TOY, "chaff")}

    def handed_in(about: str, changed: dict[str, str]) -> Sample:
        return Sample(about, {f"{name}.py": text.encode() for name, text in changed.items()})

    median = programs.with_variant(texts, chaffs["median"])
    leaves = {**texts, "sums": texts["sums"] + "\n\ndef total(x):\n    import os\n    os._exit(0)\n"}
    samples = [
        Sample("messy", messy(texts, load_assignment(TINY, TOY.name))),
        handed_in("one misconception", median),
        handed_in("the same once more", {**median, "means": "# mine\n" + median["means"]}),
        handed_in("leaves without an answer", leaves),
        handed_in("the starter", starter_texts(TOY)),
    ]
    inbox = here / "exports" / "inbox"
    export(samples, inbox / "export.zip")
    (inbox / "roster.csv").write_text(ROSTER, "utf-8")


ROSTER = """Student,Student Number,UTORid,Email
"Bell, Ada",100200300,bellada,ada.bell@example.org
"Chen, Bo",100200301,chenbo,bo.chen@example.org
"Diaz, Cleo",100200302,diazcleo,cleo.diaz@example.org
"Eng, Dov",100200303,engdov,dov.eng@example.org
"Fox, Eva",100200304,foxeva,eva.fox@example.org
"Gray, Finn",100200305,grayfinn,finn.gray@example.org
"""


def _student(here: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(_student_zip())) as opened:
        opened.extractall(here)


@cache
def _student_zip() -> bytes:
    from autograder.publish.student import student_zip

    return student_zip(TOY)

"""A sample class: submissions of every kind that a term brings, laid out as Gradescope exports them.

Correct programs come from the suite's wheats, misconceptions from its chaffs; the others are what
students (and attackers) really hand in.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import yaml

from autograder.course.model import Assignment, Place
from autograder.judge import programs
from autograder.publish.archive import write_zip
from autograder.publish.starter import starter_texts

Files = dict[str, bytes]
NAMES = """Ada Bell;Bo Chen;Cleo Diaz;Dov Eng;Eva Fox;Finn Gray;Gia Hall;Hugo Ito;Ida Jones;Jun Kim;
Kai Lopez;Lea Moss;Mia Novak;Noa Okoro;Omar Patel;Pia Quist;Qi Ren;Rosa Silva;Sam Tran;Uma Vega""".replace(
    "\n", ""
).split(";")


class Sample(msgspec.Struct):
    """One submission of the sample class, and what it shows."""

    about: str
    files: Files


def sample_class(place: Place, assignment: Assignment, small: bool = False) -> list[Sample]:
    """The class: at least 16 submissions, or a handful (`small`)."""
    texts = programs.reference_texts(place)
    starter = starter_texts(place)
    good = [Sample(f"correct, style {i + 1}", _modules(styled(place, texts, i))) for i in range(3)]
    wrong = [
        Sample(f"one misconception: {v.label}", _modules(programs.with_variant(texts, v)))
        for v in one_a_question(place, assignment)[: 1 if small else 2]
    ]
    broken = hostile(place, assignment, texts)
    if small:
        return [Sample("as notebooks", notebooks(texts)), *wrong, broken[0], broken[4]]
    return [
        *good,
        Sample("as notebooks", notebooks(texts)),
        Sample("wrapped and messy", messy(texts, assignment)),
        Sample("partly done", _modules(partly(texts, starter, assignment))),
        Sample("the bare starter", _modules(starter)),
        *wrong,
        *broken,
    ]


def _modules(texts: dict[str, str]) -> Files:
    return {f"{name}.py": text.encode() for name, text in texts.items()}


def styled(place: Place, texts: dict[str, str], index: int) -> dict[str, str]:
    """The reference with the index-th wheat of every task put in."""
    by_task: dict[str, list[programs.Variant]] = {}
    for wheat in programs.variants(place, "wheat"):
        by_task.setdefault(wheat.task, []).append(wheat)
    for wheats in by_task.values():
        usual = [w for w in wheats if "column" not in w.name]  # (B, 1) does not mix with (B,)
        if usual:
            texts = programs.with_variant(texts, usual[index % len(usual)])
    return texts


def one_a_question(place: Place, assignment: Assignment) -> list[programs.Variant]:
    """The first chaff of each question, in the assignment's order."""
    seen: dict[str, programs.Variant] = {}
    for chaff in programs.variants(place, "chaff"):
        seen.setdefault(chaff.question, chaff)
    return [seen[question.name] for question in assignment.questions if question.name in seen]


def partly(texts: dict[str, str], starter: dict[str, str], assignment: Assignment) -> dict[str, str]:
    """The first half of the questions done."""
    names = [question.name for question in assignment.questions]
    done = set(names[: (len(names) + 1) // 2])
    return {name: text if name in done else starter[name] for name, text in texts.items()}


def notebooks(texts: dict[str, str]) -> Files:
    """One notebook a question, with prints, magics and a training cell that must not be run."""
    return {f"{name}.ipynb": notebook(name, text) for name, text in texts.items()}


def notebook(name: str, text: str) -> bytes:
    """A module as a notebook."""
    cells: list[dict[str, Any]] = [
        _cell("markdown", f"# {name}", 0),
        _cell("code", "%matplotlib inline\n!pip install tqdm\nfrom tqdm import tqdm", 1),
        _cell("code", text, 2),
        _cell("code", "for epoch in tqdm(range(10**9)):\n    train_one_epoch()\nprint('done')", 3),
    ]
    document = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(document, indent=1).encode()


def _cell(kind: str, source: str, index: int) -> dict[str, Any]:
    cell: dict[str, Any] = {"cell_type": kind, "id": f"cell-{index}", "metadata": {}, "source": source}
    return cell if kind == "markdown" else {**cell, "execution_count": None, "outputs": []}


def messy(texts: dict[str, str], assignment: Assignment) -> Files:
    """Wrapped in folders, with Mac leftovers, CRLF, a BOM and names of the student's own."""
    files: Files = {"My Work/.DS_Store": b"\x00", "__MACOSX/My Work/._a.py": b"\x00\x05"}
    for number, question in enumerate(assignment.questions, 1):
        text = texts[question.name]
        if number % 2:
            data = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
            files[f"My Work/final/{question.name} (1).py"] = data
        else:
            files[f"My Work/final/Bell_Ada_Assgn_Question{number}.ipynb"] = notebook(question.name, text)
    files["My Work/final/answers.pdf"] = b"%PDF-1.4"
    return files


Change = Callable[[str], str]


def hostile(place: Place, assignment: Assignment, texts: dict[str, str]) -> list[Sample]:
    """Programs that are broken, or that attack the grader."""
    target = assignment.questions[0].name
    function = assignment.questions[0].tasks[0].functions[0]
    last = assignment.questions[-2].name

    def changed(about: str, name: str, change: Change) -> Sample:
        return Sample(about, _modules({**texts, name: change(texts[name])}))

    def with_body(about: str, body: str) -> Sample:
        code = f"\n\ndef {function}(*args, **kwargs):\n    {body}\n"
        return changed(about, target, lambda text: text + code)

    spy = SPY.format(suite=place.suite / "hidden", function=function)
    missing = _modules({name: text for name, text in texts.items() if name != last})
    return [
        changed("a syntax error", target, lambda text: text + "\n\ndef broken(:\n"),
        Sample("a missing module", missing),
        with_body("an endless loop", "while True: pass"),
        with_body("os._exit(0)", "import os; os._exit(0)"),
        with_body("a segmentation fault", "import ctypes; ctypes.string_at(0)"),
        with_body("a memory bomb", "hoard = [bytearray(1 << 30) for _ in range(10**6)]; return hoard"),
        changed("prints 1 GB", target, lambda text: text + LOUD),
        changed("reads the suite, writes its own results", target, lambda text: text + spy),
    ]


LOUD = """

for _ in range(1024):
    print("x" * (1 << 20))
"""

SPY = """

import glob
import json


def {function}(*args, **kwargs):
    loot = [open(path).read() for path in glob.glob("{suite}/*.py")]
    for path in glob.glob("/**/results.json") + ["results.json", "../results.json"]:
        with open(path, "w") as file:
            json.dump({{"score": 100}}, file)
    raise ValueError(loot)
"""


def export(samples: list[Sample], out: Path, number: int = 1) -> None:
    """Write the class as Gradescope's export: one folder each, and `submission_metadata.yml`."""
    root = f"assignment_{number}_export"
    files: Files = {}
    metadata: dict[str, Any] = {}
    for index, sample in enumerate(samples):
        folder = f"submission_{1001 + index}"
        name = NAMES[index % len(NAMES)]
        mail = name.lower().replace(" ", ".") + "@example.org"
        metadata[folder] = {
            ":submitters": [{":name": name, ":sid": str(100200300 + index), ":email": mail}],
            ":created_at": f"2026-07-{1 + index % 9:02d} 17:34:00.000000000 Z",
        }
        files.update({f"{root}/{folder}/{path}": data for path, data in sample.files.items()})
    files[f"{root}/submission_metadata.yml"] = yaml.safe_dump(metadata, sort_keys=True).encode()
    write_zip(out, files)

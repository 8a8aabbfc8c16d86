"""Which file answers which question: by name, by number, by what it defines; never by a guess."""

import re
import sys
from pathlib import PurePosixPath

from autograder.course.model import Assignment, Question
from autograder.submission.files import File
from autograder.submission.notebook import code_cells
from autograder.submission.reduce import parsed, without_magics
from autograder.submission.text import decoded

OURS = {
    "autograder", "given", "reference", "conftest", "sitecustomize", "usercustomize", "pytest",
    "hypothesis", "torch", "numpy", "scipy", "msgspec", "gradescope_utils", "setup", "_pytest",
    "site", "click", "yaml", "rich", "matplotlib", "pluggy", "tests",
}  # fmt: skip


def stem_of(path: str) -> str:
    """The file's stem, lower case, without copies' `(1)` and the like."""
    stem = PurePosixPath(path).stem
    stem = re.sub(r"[\s_-]*(\(\d+\)|copy\d*|- ?copy)$", "", stem, flags=re.IGNORECASE)
    return stem.strip().lower()


def words_of(path: str) -> list[str]:
    """The words of a file's stem."""
    stem = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", PurePosixPath(path).stem)
    return [word.lower() for word in re.split(r"[^A-Za-z0-9]+", stem) if word]


def match(files: list[File], assignment: Assignment) -> dict[str, list[File]]:
    """The files that may answer each question, the best ones first."""
    found: dict[str, list[File]] = {question.name: [] for question in assignment.questions}
    rest = []
    for file in files:
        name = stem_of(file.path)
        if name in found:
            found[name].append(file)
        else:
            rest.append(file)
    for file in rest:
        question = by_words(file, assignment) or by_number(file, assignment) or by_content(file, assignment)
        if question is not None and not found[question.name]:
            found[question.name].append(file)
    return found


def by_words(file: File, assignment: Assignment) -> Question | None:
    """`Lastname_First_elbo_final.ipynb`: the one question whose name is among the words."""
    words = words_of(file.path)
    hits = [q for q in assignment.questions if _contains(words, q.name.lower().split("_"))]
    return hits[0] if len(hits) == 1 else None


def _contains(words: list[str], wanted: list[str]) -> bool:
    n = len(wanted)
    return any(words[i : i + n] == wanted for i in range(len(words) - n + 1))


def by_number(file: File, assignment: Assignment) -> Question | None:
    """`..._Question2.ipynb`, `q2.py`: the second question of the assignment."""
    stem = PurePosixPath(file.path).stem
    hit = re.search(r"(?:question|quest|problem|prob|q)[\s_-]*(\d+)(?!\d)", stem, re.IGNORECASE)
    if hit is None or not 1 <= int(hit[1]) <= len(assignment.questions):
        return None
    question = assignment.questions[int(hit[1]) - 1]
    defined = defined_names(file)
    wanted = {name for task in question.tasks for name in task.functions}
    return question if not defined or defined & wanted else None


def by_content(file: File, assignment: Assignment) -> Question | None:
    """The one question most of whose functions the file defines."""
    defined = defined_names(file)
    scores = []
    for question in assignment.questions:
        wanted = {name for task in question.tasks for name in task.functions}
        if wanted and 2 * len(defined & wanted) >= len(wanted):
            scores.append(question)
    return scores[0] if len(scores) == 1 else None


def defined_names(file: File) -> set[str]:
    """The functions and classes that a file defines at its top level."""
    try:
        if file.path.lower().endswith(".ipynb"):
            texts = [without_magics(text) for _, text in code_cells(file.data)]
        else:
            texts = [decoded(file.data)]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return set()
    return {name for text in texts for name in _names(text)}


def _names(text: str) -> set[str]:
    try:
        tree = parsed(text)
    except SyntaxError:
        return set(re.findall(r"^(?:def|class)\s+(\w+)", text, re.MULTILINE))
    return {node.name for node in tree.body if hasattr(node, "name")}


def shadows(module: str, questions: set[str]) -> bool:
    """Whether a file of that name would stand in for an installed module or one of ours."""
    if module in questions:
        return False
    return module in OURS or module in sys.stdlib_module_names or module.startswith("test_")

"""One hand-in, whatever its shape, in its normal form."""

import re
import zipfile
from pathlib import Path, PurePosixPath

from autograder.course.model import Assignment
from autograder.submission.files import File, Taken, from_folder, from_zip
from autograder.submission.matching import match, shadows, stem_of
from autograder.submission.model import LeftOut, Person, Source, Submission
from autograder.submission.notebook import read_notebook
from autograder.submission.reduce import definitions
from autograder.submission.text import decoded


def read_submission(path: Path, assignment: Assignment, key: str = "") -> Submission:
    """A folder, zip, module or notebook as a submission; what cannot be read at all has a `problem`."""
    name = key or path.stem
    try:
        taken = files_of(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        return Submission(name, problem=f"The submission cannot be read: {path.name}: {error}")
    return normal_form(name, taken, assignment)


def files_of(path: Path) -> Taken:
    """The files of a folder, a zip or a single file."""
    if path.is_dir():
        return from_folder(path)
    if path.suffix.lower() == ".zip":
        return from_zip(path)
    if path.suffix.lower() in {".py", ".ipynb"}:
        return Taken([File(path.name, path.read_bytes())])
    raise ValueError("neither a folder nor a .zip, .py or .ipynb")


def normal_form(
    key: str,
    taken: Taken,
    assignment: Assignment,
    people: tuple[Person, ...] = (),
    submitted_at: str = "",
) -> Submission:
    """The submission that the files make."""
    code, weights = _by_kind(taken)
    chosen = match(_outermost(code), assignment)
    sources: dict[str, Source] = {}
    used: set[str] = set()
    for question, candidates in chosen.items():
        used.update(file.path for file in candidates)
        if candidates:
            sources[question] = _choose(question, candidates, taken)
    _add_helpers([file for file in code if file.path not in used], sources, taken, set(chosen))
    problem = "" if sources else _nothing(taken)
    left_out = tuple(taken.left_out)
    return Submission(key, sources, weights, left_out, people, submitted_at, problem)


def _by_kind(taken: Taken) -> tuple[list[File], dict[str, bytes]]:
    code = [file for file in taken.files if file.name.lower().endswith((".py", ".ipynb"))]
    weights = {file.name: file.data for file in taken.files if file.name.endswith(".safetensors")}
    return code, weights


def _outermost(files: list[File]) -> list[File]:
    """Files nearest to the top first, then the newest."""
    return sorted(files, key=lambda f: (len(PurePosixPath(f.path).parts), -f.modified, f.path))


def _choose(question: str, candidates: list[File], taken: Taken) -> Source:
    """The source of a question: a module before a notebook unless it is an untouched starter."""
    modules = [file for file in candidates if file.name.lower().endswith(".py")]
    ordered = [*modules, *(file for file in candidates if file not in modules)]
    exact = [f for f in ordered if PurePosixPath(f.path).stem.lower() == question]
    ranked = [*exact, *(f for f in ordered if f not in exact)]
    sources = [as_source(question, file, taken) for file in ranked]
    worked = [s for s in sources if not s.problem and not is_untouched(s.text)]
    best = worked[0] if worked else sources[0]
    for file, source in zip(ranked, sources, strict=True):
        if source is not best:
            taken.leave(file.path, f"`{best.filename}` was taken for {question} instead")
    return best


def is_untouched(text: str) -> bool:
    """Whether every function still raises NotImplementedError, as the starter's do."""
    functions = len(re.findall(r"^\s*def ", text, re.MULTILINE))
    return functions > 0 and text.count("raise NotImplementedError") >= functions


def as_source(name: str, file: File, taken: Taken) -> Source:
    """A file as a module."""
    if file.name.lower().endswith(".ipynb"):
        source, left_out = read_notebook(name, file.name, file.data)
        taken.left_out.extend(LeftOut(file.path, left.reason) for left in left_out)
        return source
    text = decoded(file.data)
    return Source(name, file.name, text, definitions(text))


def _add_helpers(files: list[File], sources: dict[str, Source], taken: Taken, questions: set[str]) -> None:
    """A student's own further modules come along, unless they would shadow others."""
    for file in _outermost(files):
        name = PurePosixPath(file.path).stem
        if not name.isidentifier():
            taken.leave(file.path, "it belongs to no question, and its name cannot be imported")
        elif shadows(name.lower(), questions):
            taken.leave(file.path, f"its name would stand in for the module `{name}`")
        elif name in sources or stem_of(file.path) in sources:
            taken.leave(file.path, f"there is another `{name}` already")
        else:
            sources[name] = as_source(name, file, taken)


def _nothing(taken: Taken) -> str:
    reasons = [f"{left.path}: {left.reason}" for left in taken.left_out if left.reason][:5]
    told = f" ({'; '.join(reasons)})" if reasons else ""
    return f"There is no module or notebook in the submission{told}."

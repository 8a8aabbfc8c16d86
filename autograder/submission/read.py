"""One hand-in, whatever its shape, in its normal form."""

import io
import re
from pathlib import Path

from autograder.course.model import Assignment
from autograder.submission.files import File, Taken, from_file, from_folder, shown
from autograder.submission.helpers import base_of, module_names, shadows
from autograder.submission.matching import CLEANED, CONTENT, Match, functions_of, match
from autograder.submission.model import LeftOut, Person, Source, Submission
from autograder.submission.module import read_module
from autograder.submission.zips import Unreadable, from_zip

MAX_WEIGHTS = 8
KINDS = "a folder, a .zip, or .py and .ipynb files"


def read_submission(path: Path, assignment: Assignment, key: str = "") -> Submission:
    """A folder, zip, module or notebook as a submission; what cannot be read has a `problem`."""
    name = key or shown(path.resolve().name if path.is_dir() else path.stem)
    try:
        taken = files_of(path)
    except Unreadable as error:
        return unreadable(name, path.name, str(error))
    except OSError as error:
        return unreadable(name, path.name, error.strerror or str(error))
    return normal_form(name, taken, assignment)


def unreadable(key: str, filename: str, reason: str) -> Submission:
    """The submission of which nothing could be read."""
    problem = f"{shown(filename)} cannot be opened: {reason}. Hand in {KINDS}."
    return Submission(shown(key), problem=problem)


def files_of(path: Path) -> Taken:
    """The files of a folder, a zip or a single file; raises Unreadable or OSError."""
    if path.is_dir():
        return from_folder(path)
    if path.suffix.lower() == ".zip":
        return from_zip(path)
    taken = from_file(path)
    if not taken.files:
        reasons = [left.reason for left in taken.left_out if left.reason]
        raise Unreadable(reasons[0] if reasons else "it is neither Python, a notebook nor a zip")
    return taken


def normal_form(
    key: str,
    taken: Taken,
    assignment: Assignment,
    people: tuple[Person, ...] = (),
    submitted_at: str = "",
) -> Submission:
    """The submission that the files make."""
    taken = _unzipped(taken)
    code = [file for file in taken.files if file.suffix in {".py", ".ipynb"}]
    matched = match(code, assignment)
    sources: dict[str, Source] = {}
    for question in assignment.questions:
        if question.name in matched.files:
            file = matched.files[question.name]
            sources[question.name] = _source(question.name, file.name, file, taken)
    problem = "" if sources else _nothing(code, taken, assignment)
    _report_claims(matched, assignment, taken)
    _add_helpers(code, matched, assignment, sources, taken)
    left_out = tuple(dict.fromkeys(taken.left_out))
    weights = _weights(taken)
    return Submission(shown(key), sources, weights, left_out, people, submitted_at, problem)


def _unzipped(taken: Taken) -> Taken:
    """Zips inside the hand-in are opened where there is no code beside them."""
    zips = [file for file in taken.files if file.suffix == ".zip"]
    if not zips:
        return taken
    alone = not any(file.suffix in {".py", ".ipynb"} for file in taken.files)
    outer = Taken([f for f in taken.files if f.suffix != ".zip"], list(taken.left_out), taken.total)
    for packed in zips:
        if not alone:
            outer.leave(packed.path, "a zip inside the submission is not opened")
            continue
        try:
            inner = from_zip(io.BytesIO(packed.data))
        except Unreadable as error:
            outer.leave(packed.path, str(error))
            continue
        outer.left_out += [LeftOut(f"{packed.path}/{n.path}", n.reason) for n in inner.left_out]
        for file in inner.files:
            outer.take(File(f"{packed.path}/{file.path}", file.data, file.modified))
    return outer


def _source(name: str, filename: str, file: File, taken: Taken) -> Source:
    source, left_out = read_module(name, filename, file.data)
    taken.left_out.extend(left_out)
    return source


def _report_claims(matched: Match, assignment: Assignment, taken: Taken) -> None:
    """Tell which of several files was taken; an untouched starter beside it needs no word."""
    by_name = {question.name: question for question in assignment.questions}
    used = {file.path for file in matched.files.values()}
    for claim in matched.lost:
        helper = claim.rank == CONTENT and claim.file.suffix == ".py"  # it comes along as it is
        if claim.file.path in used or helper:
            continue
        chosen = matched.files[claim.question].name
        content = matched.contents[claim.file.path]
        serious = content.defined & functions_of(by_name[claim.question])
        if serious or (claim.rank >= CLEANED and not content.untouched):
            taken.leave(claim.file.path, f"`{chosen}` was taken for {claim.question} instead")
        elif content.untouched:
            taken.leave(claim.file.path, "")


def _add_helpers(
    code: list[File],
    matched: Match,
    assignment: Assignment,
    sources: dict[str, Source],
    taken: Taken,
) -> None:
    """A student's own further modules come along, unless they would shadow others."""
    used = {file.path for file in matched.files.values()}
    base = base_of(list(matched.files.values()) or code)
    told = {left.path for left in taken.left_out}
    _add_aliases(matched, sources, code)
    for file in sorted(code, key=lambda f: (len(f.folders), f.path)):
        if file.path not in used:
            reason = _add_helper(file, base, sources, taken)
            if reason and shown(file.path) not in told:
                taken.leave(file.path, reason)


def _add_helper(file: File, base: tuple[str, ...], sources: dict[str, Source], taken: Taken) -> str:
    """Take a further module under the names it can be imported as; else why not."""
    names = module_names(file, base) if file.suffix == ".py" else []
    if not names:
        needless = file.stem == "__init__"
        return "" if needless else "it belongs to no question, and cannot be imported by its name"
    bad = next((name for name in names if shadows(name.partition(".")[0])), "")
    free = [name for name in names if name not in sources and not shadows(name.partition(".")[0])]
    if not free:
        return f"its name would stand in for the module `{bad}`" if bad else "another one has its name"
    shown_name = "/".join([*free[0].split(".")]) + ".py"
    read = _source(free[0], file.name if "." not in free[0] else shown_name, file, taken)
    for name in free:
        sources[name] = Source(name, read.filename, read.text, read.definitions, (), read.problem)
        for end in (i for i, c in enumerate(name) if c == "."):
            package = name[:end]
            sources.setdefault(package, Source(package, f"{package.replace('.', '/')}/__init__.py"))
    return ""


def _add_aliases(matched: Match, sources: dict[str, Source], code: list[File]) -> None:
    """`from Doe_Question1 import f` goes on working when Doe_Question1.py has become a question."""
    texts = [source.text for source in sources.values()]
    for question, file in matched.files.items():
        name = file.stem
        if name == question or name in sources or not name.isidentifier() or shadows(name):
            continue
        if any(re.search(rf"^\s*(from|import)\s+{name}\b", text, re.MULTILINE) for text in texts):
            sources[name] = Source(name, file.name, f"from {question} import *\n")


def _weights(taken: Taken) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for file in taken.files:
        if file.suffix == ".safetensors":
            if len(found) >= MAX_WEIGHTS or file.name in found:
                taken.leave(file.path, f"more than {MAX_WEIGHTS} files of weights, or two of one name")
            else:
                found[file.name] = file.data
    return found


def _nothing(code: list[File], taken: Taken, assignment: Assignment) -> str:
    wanted = ", ".join(f"{question.name}.py" for question in assignment.questions)
    names = ", ".join(shown(file.name) for file in code[:3])
    told = [f"{left.path}: {left.reason}" for left in taken.left_out if left.reason][:3]
    if code:
        what = f"None of the files ({names}{', ...' if len(code) > 3 else ''}) answers a question"
    else:
        what = "There is no Python file or notebook in the submission"
    reasons = f" ({'; '.join(told)})" if told else ""
    return f"{what}{reasons}. Hand in {wanted}, or notebooks of the same names."

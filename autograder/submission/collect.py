"""Many hand-ins: directories of folders and zips, and Gradescope's export of submissions.

Every hand-in is found first (`found`, quick), then read when its turn comes.
"""

import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import msgspec

from autograder.course.model import Assignment
from autograder.submission.export import METADATA, BadMetadata, Entry, read_metadata
from autograder.submission.files import ARCHIVES, Taken, from_folder, is_junk
from autograder.submission.model import Submission
from autograder.submission.read import normal_form, read_submission, unreadable
from autograder.submission.zips import Unreadable, from_zip, name_of, open_zip

CODE = frozenset({".py", ".ipynb"})
PARTS = frozenset({"src", "code", "notebooks", "weights", "data", "figures", "images", "submission"})
KEPT = "submission.json"
Reader = Callable[[], Submission]


class SourceError(Exception):
    """A path that holds no submissions; the message says what was expected."""


def read_submissions(paths: Sequence[Path], assignment: Assignment) -> Iterator[Submission]:
    """Every hand-in of the paths, one at a time, each with a key of its own; raises SourceError for
    a path that is none, before the first is read."""
    seen: set[str] = set()
    with ExitStack() as open_zips:
        for read in _all(paths, assignment, open_zips):
            submission = read()
            key, count = submission.key, 1
            while key.lower() in seen:
                count += 1
                key = f"{submission.key}-{count}"
            seen.add(key.lower())
            yield submission if count == 1 else msgspec.structs.replace(submission, key=key)


def count_submissions(paths: Sequence[Path], assignment: Assignment) -> int:
    """How many hand-ins the paths hold, without reading them; raises SourceError."""
    with ExitStack() as open_zips:
        return len(_all(paths, assignment, open_zips))


def _all(paths: Sequence[Path], assignment: Assignment, open_zips: ExitStack) -> list[Reader]:
    return [read for path in paths for read in _found(path, assignment, open_zips)]


def _found(path: Path, assignment: Assignment, open_zips: ExitStack) -> list[Reader]:
    if path.is_dir():
        return _in_folder(path, assignment, open_zips)
    if not path.exists():
        raise SourceError(f"there is no file or folder {path}")
    suffix = path.suffix.lower()
    if path.name == KEPT:
        return [lambda: _kept(path)]
    if suffix == ".zip":
        return _in_zip(path, assignment, open_zips)
    if suffix in CODE:
        return [lambda: read_submission(path, assignment)]
    raise SourceError(f"{path} is neither a folder nor a .zip, .py or .ipynb")


def _kept(path: Path) -> Submission:
    """A submission as a run keeps it, to replay a mark."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Submission)
    except (OSError, msgspec.MsgspecError) as error:
        return unreadable(path.parent.name, path.name, str(error))


def _in_zip(path: Path, assignment: Assignment, open_zips: ExitStack) -> list[Reader]:
    try:
        opened = open_zip(path)
    except Unreadable:
        return [lambda: read_submission(path, assignment)]
    names = [name_of(info) for info in opened.infolist()]
    metadata = _metadata_among(names)
    if not metadata:
        opened.close()
        return [lambda: read_submission(path, assignment)]
    open_zips.enter_context(opened)
    root = metadata[: -len(METADATA)]
    about = _about(_entry_bytes(opened, metadata), path)
    inside = [name[len(root) :] for name in names if name.startswith(root)]
    folders = {name.split("/")[0] for name in inside if "/" in name}
    return _exported(about, folders, assignment, lambda key: from_zip(opened, f"{root}{key}/"))


def _metadata_among(names: list[str]) -> str:
    """The metadata's path in an export: at the top, or in the one folder around it."""
    hits = [n for n in names if n.split("/")[-1] == METADATA and n.count("/") <= 1 and not is_junk(n)]
    return min(hits, key=len, default="")


def _entry_bytes(opened: zipfile.ZipFile, name: str) -> bytes:
    try:
        return opened.read(next(info for info in opened.infolist() if name_of(info) == name))
    except Exception as error:  # whatever zipfile and zlib make of damage
        raise SourceError(f"{METADATA} in the zip cannot be read: {error}") from None


def _in_folder(path: Path, assignment: Assignment, open_zips: ExitStack) -> list[Reader]:
    for file in (path / METADATA, *sorted(path.glob(f"*/{METADATA}"))):
        if file.is_file() and not is_junk(file.relative_to(path).as_posix()):
            return _in_export(file, assignment)
    entries = sorted(path.iterdir(), key=lambda entry: natural(entry.name))
    entries = [entry for entry in entries if not is_junk(entry.name)]
    if not _is_class(entries, assignment):
        return [lambda: read_submission(path, assignment)]
    readers: list[Reader] = []
    for entry in entries:
        readers += _in_class(entry, assignment, open_zips)
    return readers


def _is_class(entries: list[Path], assignment: Assignment) -> bool:
    """Whether a folder holds hand-ins rather than being one."""
    loose = {entry.stem.lower() for entry in entries if entry.suffix.lower() in CODE}
    folders = [entry for entry in entries if entry.is_dir()]
    zips = [entry for entry in entries if entry.suffix.lower() == ".zip"]
    if loose & {question.name for question in assignment.questions}:
        return False
    if loose and len({folder.name.lower() for folder in folders} - PARTS) + len(zips) < 2:
        return False
    if len(folders) == 1 and not zips:  # one more folder around a hand-in, unless code is right in it
        inside = [entry for entry in folders[0].iterdir() if not is_junk(entry.name)]
        return any(entry.suffix.lower() in CODE for entry in inside)
    return bool(zips) or not {folder.name.lower() for folder in folders} <= PARTS


def _in_class(entry: Path, assignment: Assignment, open_zips: ExitStack) -> list[Reader]:
    if entry.is_dir():
        return [lambda: read_submission(entry, assignment)]
    if entry.suffix.lower() in CODE or entry.suffix.lower() == ".zip":
        return _found(entry, assignment, open_zips)
    if entry.suffix.lower() in ARCHIVES:
        reason = f"a {entry.suffix} file cannot be unpacked here"
        return [lambda: unreadable(entry.stem, entry.name, reason)]
    return []


def _in_export(metadata: Path, assignment: Assignment) -> list[Reader]:
    root = metadata.parent
    try:
        about = _about(metadata.read_bytes(), metadata)
    except OSError as error:
        raise SourceError(f"{metadata} cannot be read: {error.strerror}") from None
    folders = {entry.name for entry in root.iterdir() if entry.is_dir()}
    return _exported(about, folders, assignment, lambda key: from_folder(root / key))


def _about(data: bytes, path: Path) -> dict[str, Entry]:
    try:
        return read_metadata(data)
    except BadMetadata as error:
        raise SourceError(f"{path}: {error}") from None


def _exported(
    about: dict[str, Entry], folders: set[str], assignment: Assignment, take: Callable[[str], Taken]
) -> list[Reader]:
    """The readers of an export's submissions; one without a folder has no files."""
    present = {folder for folder in folders if folder and not is_junk(folder)}

    def reader(key: str) -> Reader:
        entry = about.get(key, Entry())
        return lambda: normal_form(
            key, take(key) if key in present else Taken(), assignment, entry.people, entry.submitted_at
        )

    return [reader(key) for key in sorted({*about, *present}, key=natural)]


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts `submission_9` before `submission_10`."""
    parts = re.findall(r"(\d+)|(\D+)", name)
    return tuple((0, int(digits), "") if digits else (1, 0, text) for digits, text in parts)

"""Many hand-ins: directories of folders and zips, and Gradescope's export of submissions."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from autograder.course.model import Assignment
from autograder.submission.files import from_folder, from_zip, is_junk
from autograder.submission.model import Person, Submission
from autograder.submission.read import normal_form, read_submission

METADATA = "submission_metadata.yml"


class SourceError(Exception):
    """A path that holds no submissions; the message says what was expected."""


def read_submissions(paths: list[Path], assignment: Assignment) -> Iterator[Submission]:
    """Every hand-in of the paths, one at a time, each with a key of its own."""
    seen: dict[str, int] = {}
    for path in paths:
        for submission in _from_path(path, assignment):
            count = seen[submission.key] = seen.get(submission.key, 0) + 1
            yield submission if count == 1 else _renamed(submission, f"{submission.key}-{count}")


def _renamed(submission: Submission, key: str) -> Submission:
    import msgspec

    return msgspec.structs.replace(submission, key=key)


def _from_path(path: Path, assignment: Assignment) -> Iterator[Submission]:
    if not path.exists():
        raise SourceError(f"there is no file or folder {path}")
    if path.suffix.lower() == ".zip" and path.is_file():
        yield from _from_zip(path, assignment)
    elif path.is_dir():
        yield from _from_folder(path, assignment)
    elif path.suffix.lower() in {".py", ".ipynb"}:
        yield read_submission(path, assignment)
    else:
        raise SourceError(f"{path} is neither a folder nor a .zip, .py or .ipynb")


def _from_zip(path: Path, assignment: Assignment) -> Iterator[Submission]:
    try:
        with zipfile.ZipFile(path) as opened:
            metadata = [n for n in opened.namelist() if n.endswith(METADATA) and not is_junk(n)]
            if metadata:
                yield from _from_export_zip(opened, metadata[0], assignment)
                return
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        yield Submission(path.stem, problem=f"The submission cannot be read: {path.name}: {error}")
        return
    yield read_submission(path, assignment)


def _from_export_zip(opened: zipfile.ZipFile, metadata: str, assignment: Assignment) -> Iterator[Submission]:
    root = metadata[: -len(METADATA)]
    about = _metadata(opened.read(metadata))
    folders = {n[len(root) :].split("/")[0] for n in opened.namelist() if n.startswith(root)}
    inside = {f for f in folders if f and f != METADATA and not is_junk(f)}
    for key in sorted(set(about) | inside, key=_natural):
        taken = from_zip(opened, f"{root}{key}/")
        yield normal_form(key, taken, assignment, people(about.get(key)), moment(about.get(key)))


def _from_folder(path: Path, assignment: Assignment) -> Iterator[Submission]:
    metadata = [path / METADATA, *path.glob(f"*/{METADATA}")]
    for file in metadata:
        if file.is_file():
            yield from _from_export_folder(file, assignment)
            return
    entries = [entry for entry in sorted(path.iterdir()) if not is_junk(entry.name)]
    if _is_one(entries, assignment):
        yield read_submission(path, assignment, key=path.resolve().name)
        return
    for entry in sorted(entries, key=lambda e: _natural(e.name)):
        if entry.is_dir() or entry.suffix.lower() in {".zip", ".py", ".ipynb"}:
            yield from _entry(entry, assignment)


def _entry(entry: Path, assignment: Assignment) -> Iterator[Submission]:
    if entry.is_dir():
        yield read_submission(entry, assignment, key=entry.name)
    else:
        yield from _from_path(entry, assignment)


def _is_one(entries: list[Path], assignment: Assignment) -> bool:
    """Whether a folder is one hand-in rather than a folder of hand-ins."""
    questions = {question.name for question in assignment.questions}
    names = {entry.stem.lower() for entry in entries if entry.suffix.lower() in {".py", ".ipynb"}}
    return bool(names & questions) or bool(names and not any(e.is_dir() for e in entries))


def _from_export_folder(metadata: Path, assignment: Assignment) -> Iterator[Submission]:
    about = _metadata(metadata.read_bytes())
    root = metadata.parent
    folders = {entry.name for entry in root.iterdir() if entry.is_dir() and not is_junk(entry.name)}
    for key in sorted(set(about) | folders, key=_natural):
        folder = root / key
        taken = from_folder(folder) if folder.is_dir() else from_folder_missing()
        yield normal_form(key, taken, assignment, people(about.get(key)), moment(about.get(key)))


def from_folder_missing() -> Any:
    """What an entry of the metadata without a folder holds: nothing."""
    from autograder.submission.files import Taken

    return Taken()


def _metadata(data: bytes) -> dict[str, Any]:
    try:
        found = yaml.safe_load(data.decode("utf-8", "replace"))
    except yaml.YAMLError as error:
        raise SourceError(f"{METADATA} is not valid YAML: {str(error).splitlines()[0]}") from None
    return {str(key): value for key, value in found.items()} if isinstance(found, dict) else {}


def people(about: Any) -> tuple[Person, ...]:
    """Who handed in, from an entry of the export's metadata."""
    entries = _get(about, "submitters") or []
    listed = entries if isinstance(entries, list) else []
    return tuple(
        Person(_text(_get(one, "name")), _text(_get(one, "sid")), _text(_get(one, "email")))
        for one in listed
        if isinstance(one, dict)
    )


def moment(about: Any) -> str:
    """When it was handed in, as ISO 8601 text."""
    created = _get(about, "created_at")
    if created is None:
        return ""
    return created.isoformat() if hasattr(created, "isoformat") else str(created)


def _get(entry: Any, name: str) -> Any:
    """A value under `:name` (Ruby's symbols) or `name`."""
    if not isinstance(entry, dict):
        return None
    return entry.get(f":{name}", entry.get(name))


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _natural(name: str) -> tuple[Any, ...]:
    import re

    return tuple((0, int(p)) if p.isdigit() else (1, p) for p in re.split(r"(\d+)", name) if p)

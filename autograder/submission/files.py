"""The files of a hand-in, from a folder or a zip, with everything hostile or useless left out."""

import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import msgspec

from autograder.submission.model import LeftOut

MAX_FILES = 2_000
MAX_FILE = 8 << 20
MAX_TOTAL = 64 << 20
MAX_RATIO = 200
JUNK = {
    "__MACOSX",
    ".DS_Store",
    ".git",
    "__pycache__",
    ".ipynb_checkpoints",
    "Thumbs.db",
    ".venv",
    "given",
    ".course",
}
WANTED = {".py", ".ipynb", ".safetensors"}


class File(msgspec.Struct, frozen=True):
    """One file: its path inside the hand-in, its bytes, and when it was written."""

    path: str
    data: bytes
    modified: float = 0.0

    @property
    def name(self) -> str:
        """The last part of the path."""
        return PurePosixPath(self.path).name


class Taken(msgspec.Struct):
    """What was read, and what was left out and why."""

    files: list[File] = []
    left_out: list[LeftOut] = []
    total: int = 0

    def leave(self, path: str, reason: str) -> None:
        """Leave a file out."""
        self.left_out.append(LeftOut(path, reason))

    def take(self, file: File) -> None:
        """Take a file unless there are too many."""
        if len(self.files) >= MAX_FILES or self.total + len(file.data) > MAX_TOTAL:
            self.leave(file.path, "the submission is too large (more than 64 MiB or 2000 files)")
            return
        self.total += len(file.data)
        self.files.append(file)


def is_junk(path: str) -> bool:
    """Whether a path is what operating systems and tools leave behind."""
    parts = PurePosixPath(path).parts
    return any(part in JUNK or part.startswith("._") for part in parts)


def from_folder(root: Path) -> Taken:
    """The files below a folder; links are not followed."""
    taken = Taken()
    for path in _walk(root):
        name = path.relative_to(root).as_posix()
        if path.is_symlink():
            taken.leave(name, "it is a link")
        elif path.is_file():
            _take_path(taken, path, name)
    return taken


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if is_junk(path.name):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path)
        else:
            yield path


def _take_path(taken: Taken, path: Path, name: str) -> None:
    if path.suffix.lower() not in WANTED:
        taken.leave(name, "")
        return
    try:
        about = path.stat()
        if about.st_size > MAX_FILE:
            taken.leave(name, "it is larger than 8 MiB")
            return
        taken.take(File(name, path.read_bytes(), about.st_mtime))
    except OSError as error:
        taken.leave(name, f"it cannot be read: {error.strerror}")


def from_zip(source: Path | zipfile.ZipFile, prefix: str = "") -> Taken:
    """The files of a zip (below `prefix`); raises zipfile.BadZipFile if it is none."""
    if isinstance(source, Path):
        with zipfile.ZipFile(source) as opened:
            return from_zip(opened, prefix)
    taken = Taken()
    for info in source.infolist():
        name = info.filename.replace("\\", "/")
        if not name.startswith(prefix) or info.is_dir() or is_junk(name):
            continue
        _take_entry(taken, source, info, name[len(prefix) :])
    return taken


def _take_entry(taken: Taken, source: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> None:
    reason = refusal(info, name)
    if reason is not None:
        taken.leave(name, reason)
        return
    try:
        with source.open(info) as stream:
            data = stream.read(MAX_FILE + 1)
    except (OSError, EOFError, RuntimeError, NotImplementedError, ValueError) as error:
        taken.leave(name, f"it cannot be unpacked: {error}")
        return
    except Exception as error:
        taken.leave(name, f"it cannot be unpacked: {error}")
        return
    if len(data) > MAX_FILE:
        taken.leave(name, "it is larger than 8 MiB")
        return
    taken.take(File(name, data, _moment(info)))


def refusal(info: zipfile.ZipInfo, name: str) -> str | None:
    """Why a zip's entry is not taken; '' for a file of a kind that nobody grades; None if it is."""
    parts = PurePosixPath(name).parts
    if name.startswith("/") or ".." in parts or (parts and parts[0].endswith(":")):
        return "its path leads out of the submission"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "it is a link"
    if PurePosixPath(name).suffix.lower() not in WANTED:
        return ""
    if info.flag_bits & 0x1:
        return "it is encrypted"
    if info.file_size > MAX_FILE:
        return "it is larger than 8 MiB"
    if info.file_size > MAX_RATIO * max(info.compress_size, 1) and info.file_size > 1 << 20:
        return "it is packed suspiciously tightly (a zip bomb?)"
    return None


def _moment(info: zipfile.ZipInfo) -> float:
    year, month, day, hour, minute, second = info.date_time
    return ((((year * 12 + month) * 31 + day) * 24 + hour) * 60 + minute) * 60.0 + second

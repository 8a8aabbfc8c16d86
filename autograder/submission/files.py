"""The files of a hand-in, from a folder or a zip, with everything hostile or useless left out.

A `LeftOut` without a reason is a file that nobody wants (a picture, a PDF): not worth a word.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import msgspec

from autograder.submission.model import LeftOut
from autograder.submission.text import clean

MIB = 1 << 20
SIZES = {".py": MIB, ".ipynb": 32 * MIB, ".safetensors": 8 * MIB, ".zip": 32 * MIB}
MAX_FILES = 300  # of the kinds that are wanted
MAX_TOTAL = 96 * MIB
MAX_CODE = 3 * MIB  # of Python files: all of it is parsed
MAX_SEEN = 20_000  # of any kind
ARCHIVES = frozenset({".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".tbz"})
JUNK = frozenset({"__MACOSX", "__pycache__", "Thumbs.db", "given", "venv", "site-packages", "node_modules"})


class File(msgspec.Struct, frozen=True):
    """One file: its path inside the hand-in, its bytes, and when it was written."""

    path: str
    data: bytes
    modified: float = 0.0

    @property
    def name(self) -> str:
        """The last part of the path."""
        return PurePosixPath(self.path).name

    @property
    def stem(self) -> str:
        """The name without its suffix."""
        return PurePosixPath(self.path).stem

    @property
    def suffix(self) -> str:
        """`.py` of `ELBO.PY`."""
        return PurePosixPath(self.path).suffix.lower()

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders above it."""
        return PurePosixPath(self.path).parts[:-1]


class Taken(msgspec.Struct):
    """What was read, and what was left out and why."""

    files: list[File] = []
    left_out: list[LeftOut] = []
    total: int = 0

    def leave(self, path: str, reason: str) -> None:
        """Leave a file out."""
        self.left_out.append(LeftOut(shown(path), reason))

    def take(self, file: File) -> None:
        """Take a file unless there are too many; of two with one path the later."""
        if len(self.files) >= MAX_FILES:
            self.leave(file.path, f"there are more than {MAX_FILES} files before it")
            return
        if self.total + len(file.data) > MAX_TOTAL:
            self.leave(file.path, f"all files together are larger than {MAX_TOTAL // MIB} MiB")
            return
        code = sum(len(other.data) for other in self.files if other.suffix == ".py")
        if file.suffix == ".py" and code + len(file.data) > MAX_CODE:
            self.leave(file.path, f"the Python files together are larger than {MAX_CODE // MIB} MiB")
            return
        same = [other for other in self.files if other.path == file.path]
        for other in same:
            self.files.remove(other)
            self.leave(file.path, "it is there twice; the last one was taken")
        self.total += len(file.data)
        self.files.append(file)


def shown(path: str) -> str:
    """A path as it can be printed: no halves of characters, no control characters, no novels."""
    plain = "".join(c if c.isprintable() else "?" for c in clean(path))
    return plain if len(plain) <= 120 else plain[:60] + "..." + plain[-50:]


def is_junk(path: str) -> bool:
    """Whether a path is what operating systems and tools leave behind, or what we handed out."""
    return any(part in JUNK or part.startswith(".") for part in PurePosixPath(path).parts)


def unwanted(name: str, size: int) -> str | None:
    """Why a file of that name and size is not taken: '' if nobody wants it; None if it is taken."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in ARCHIVES:
        return f"a {suffix} file cannot be opened; hand in a .zip, or the files themselves"
    if suffix not in SIZES:
        return ""
    if size > SIZES[suffix]:
        return f"it is larger than {SIZES[suffix] // MIB} MiB"
    return None


def from_file(path: Path) -> Taken:
    """A hand-in of one file."""
    taken = Taken()
    _take_path(taken, path, path.name)
    return taken


def from_folder(root: Path) -> Taken:
    """The files below a folder; links are not followed."""
    taken = Taken()
    for count, path in enumerate(_walk(root, taken, root)):
        name = path.relative_to(root).as_posix()
        if count >= MAX_SEEN:
            taken.leave(name, f"there are more than {MAX_SEEN} files before it")
            break
        if path.is_symlink():
            taken.leave(name, "it is a link")
        elif path.is_file():
            _take_path(taken, path, name)
    return taken


def _walk(folder: Path, taken: Taken, root: Path) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        taken.leave(folder.relative_to(root).as_posix(), f"it cannot be read: {error.strerror}")
        return
    for entry in entries:
        if is_junk(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), taken, root)
        else:
            yield Path(entry.path)


def _take_path(taken: Taken, path: Path, name: str) -> None:
    try:
        about = path.stat()
        reason = unwanted(name, about.st_size)
        if reason is None and not stat.S_ISREG(about.st_mode):
            reason = "it is not a plain file"
        if reason is not None:
            taken.leave(name, reason)
            return
        taken.take(File(clean(name), path.read_bytes(), about.st_mtime))
    except OSError as error:
        taken.leave(name, f"it cannot be read: {error.strerror}")

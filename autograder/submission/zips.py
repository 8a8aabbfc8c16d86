"""The files of a zip: nothing of it reaches the disk, and no entry is believed about its size."""

import os
import stat
import struct
import zipfile
from pathlib import Path, PurePosixPath
from typing import IO

from autograder.submission.files import MAX_SEEN, MIB, File, Taken, is_junk, unwanted

MAX_ZIP = 256 * MIB
MAX_RATIO = 200
MAX_DIRECTORY = 8 * MIB  # of the zip's list of entries
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x07"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # others unpack without a bound


class Unreadable(Exception):
    """A zip that cannot be opened at all; the message says why."""


def open_zip(source: Path | IO[bytes]) -> zipfile.ZipFile:
    """The opened zip; raises Unreadable for one that is damaged or far too large."""
    try:
        if isinstance(source, Path):
            with source.open("rb") as opened:
                _check_size(opened)
        else:
            _check_size(source)
        return zipfile.ZipFile(source)
    except Unreadable:
        raise
    except OSError as error:
        raise Unreadable(f"the file cannot be read ({error.strerror or error})") from None
    except Exception:  # a damaged directory makes zipfile raise nearly anything
        raise Unreadable("it is not a zip file, or a damaged one") from None


def _check_size(opened: IO[bytes]) -> None:
    """Raise Unreadable before zipfile reads a list of millions of entries."""
    size = opened.seek(0, os.SEEK_END)
    if size == 0:
        raise Unreadable("the file is empty")
    if size > MAX_ZIP:
        raise Unreadable(f"it is larger than {MAX_ZIP // MIB} MiB")
    opened.seek(max(0, size - 65_600))
    tail = opened.read()
    end = tail.rfind(_END)
    if end < 0 or len(tail) < end + 22:
        raise Unreadable("it is not a zip file, or it was cut off")
    directory = struct.unpack_from("<L", tail, end + 12)[0]
    if tail[end - 20 : end - 16] == _END_64:
        opened.seek(struct.unpack_from("<Q", tail, end - 12)[0])
        directory = struct.unpack_from("<Q", opened.read(56), 40)[0]
    if directory > MAX_DIRECTORY:
        raise Unreadable("it has too many entries")
    opened.seek(0)


def from_zip(source: zipfile.ZipFile | Path | IO[bytes], prefix: str = "") -> Taken:
    """The files of a zip, below `prefix`; raises Unreadable."""
    if not isinstance(source, zipfile.ZipFile):
        with open_zip(source) as opened:
            return from_zip(opened, prefix)
    taken = Taken()
    inside = [info for info in source.infolist() if name_of(info).startswith(prefix)]
    for info in inside[:MAX_SEEN]:
        name = name_of(info)[len(prefix) :]
        if not info.is_dir() and name and not is_junk(name.lstrip("/.")):
            _take_entry(taken, source, info, name)
    if len(inside) > MAX_SEEN:
        taken.leave(name_of(inside[MAX_SEEN]), f"there are more than {MAX_SEEN} entries before it")
    return taken


def name_of(info: zipfile.ZipInfo) -> str:
    """An entry's path, with the separators of every system made `/`."""
    return info.filename.replace("\\", "/")


def _take_entry(taken: Taken, source: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> None:
    reason = refusal(info, name)
    if reason is not None:
        taken.leave(name, reason)
        return
    try:
        with source.open(info) as stream:
            data = stream.read(info.file_size + 1)
    except Exception:  # whatever zipfile and zlib make of damage
        taken.leave(name, "it is damaged and cannot be unpacked")
        return
    if len(data) > info.file_size:
        taken.leave(name, "it is larger than the zip says")
        return
    taken.take(File("/".join(_parts(name)), data, _moment(info)))


def refusal(info: zipfile.ZipInfo, name: str) -> str | None:
    """Why an entry is not taken; '' if nobody wants such a file; None if it is taken."""
    parts = _parts(name)
    if name.startswith("/") or ".." in parts or (parts and ":" in parts[0]):
        return "its path leads out of the submission"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "it is a link"
    reason = unwanted(name, info.file_size)
    if reason is not None:
        return reason
    if info.flag_bits & 0x1:
        return "it is encrypted; hand in a zip without a password"
    if info.compress_type not in _METHODS:
        return "it is compressed in an unusual way; make the zip with your system's own program"
    if info.file_size > MIB and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        return "it is packed suspiciously tightly (a zip bomb?)"
    return None


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part for part in PurePosixPath(name).parts if part != ".")


def _moment(info: zipfile.ZipInfo) -> float:
    """A number that grows with the entry's time."""
    moment = 0.0
    for part, span in zip(info.date_time, (1, 12, 31, 24, 60, 60), strict=True):
        moment = moment * span + part
    return moment

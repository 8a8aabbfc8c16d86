"""Zips that are the same bytes whenever and wherever they are written."""

import io
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

MOMENT = (2020, 1, 1, 0, 0, 0)
EXECUTABLE = {"setup.sh", "run_autograder"}
JUNK = {"__pycache__", ".DS_Store", ".ipynb_checkpoints", ".hypothesis", ".ruff_cache", ".mypy_cache"}


def write_zip(out: Path, files: Mapping[str, bytes]) -> None:
    """Write files (path to bytes) as a zip, whole or not at all."""
    write(out, zip_bytes(files))


def zip_bytes(files: Mapping[str, bytes]) -> bytes:
    """A zip of files in order of their paths, with fixed dates and modes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as opened:
        for path in sorted(files):
            opened.writestr(entry(path), files[path])
    return stream.getvalue()


def entry(path: str) -> zipfile.ZipInfo:
    """The header of a file: the same for the same path."""
    info = zipfile.ZipInfo(path, MOMENT)
    mode = 0o755 if path.rpartition("/")[2] in EXECUTABLE else 0o644
    info.external_attr = (0o100000 | mode) << 16
    info.create_system = 3
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def write(out: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    out.parent.mkdir(parents=True, exist_ok=True)
    temporary = out.with_name(f".{out.name}.{os.getpid()}.part")
    temporary.write_bytes(data)
    temporary.replace(out)


def tree(folder: Path, prefix: str = "") -> dict[str, bytes]:
    """The files below a folder by their path, each below `prefix`; leavings of tools are left out."""
    found: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")) if folder.is_dir() else []:
        inside = path.relative_to(folder)
        if path.is_file() and not JUNK.intersection(inside.parts) and path.suffix != ".pyc":
            found[f"{prefix}{inside.as_posix()}"] = path.read_bytes()
    return found

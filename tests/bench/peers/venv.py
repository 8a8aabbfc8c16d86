"""A virtual environment for each grader, made once and kept."""

import os
import subprocess
import sys
from pathlib import Path

from peers.grader import REPOSITORY

TORCH = os.environ.get("TORCH", "torch==2.13.0")
TORCH_INDEX = os.environ.get("TORCH_INDEX", "https://download.pytorch.org/whl/cpu")
HOME = REPOSITORY / "build" / "bench-venvs"
SECONDS = 1800.0  # that one call of pip may take


class CannotInstall(Exception):
    """A grader that this machine cannot get."""


def installed(name: str, packages: list[str]) -> Path:
    """The folder of programs of the environment `name`, with torch and those packages."""
    folder, wanted = HOME / name, "\n".join([TORCH, *packages])
    ready = folder / ".ready"
    if not ready.is_file() or ready.read_text("utf-8") != wanted:
        HOME.mkdir(parents=True, exist_ok=True)
        _run([sys.executable, "-m", "venv", "--clear", str(folder)])
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        source = [] if os.environ.get("PIP_FIND_LINKS") else ["--index-url", TORCH_INDEX]
        _run([*pip, *source, TORCH])
        _run([*pip, *packages])
        ready.write_text(wanted, "utf-8")
    return folder / "bin"


def _run(command: list[str]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
    except subprocess.TimeoutExpired as error:
        raise CannotInstall("it took too long") from error
    if done.returncode:
        raise CannotInstall(reason(done.stderr))


def reason(text: str) -> str:
    """The last error that pip told, in one short line without addresses."""
    lines = [line for line in text.splitlines() if line.startswith("ERROR")] or ["pip failed"]
    words = [word for word in lines[-1].split() if "/" not in word]
    return " ".join(words)[:120]

"""Keeps the judge's process from ever opening a file of the submission."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from autograder.oldsuite.session import Session
from autograder.oldsuite.signs import STARTS

WATCHED = {"open", "os.listdir", "os.scandir", "subprocess.Popen", "os.exec", "os.posix_spawn", "os.system"}
STARTING = {"subprocess.Popen", "os.exec", "os.posix_spawn", "os.system"}


class Barrier:
    """An audit hook that asks for the worker where a test wants the student's file or a program."""

    def __init__(self, folders: tuple[str, ...], session: Session) -> None:
        self.folders = tuple(os.path.realpath(folder) for folder in folders)
        self.session = session
        self.up = False

    def arm(self) -> None:
        """Watch this process from now on, for good."""
        sys.addaudithook(self._heard)

    @contextmanager
    def raised(self) -> Iterator[None]:
        """While a test runs."""
        self.up = True
        try:
            yield
        finally:
            self.up = False

    def _heard(self, event: str, args: Any) -> None:
        if not self.up or event not in WATCHED:
            return
        if event in STARTING:
            raise self.session.need(STARTS)
        if self._is_students(args[0]):
            if self.session.calls:  # the path may be the student's choice: no reason to run the test inside
                self.session.refused.append("a path")
                raise PermissionError(f"the test may not open {args[0]}")
            raise self.session.need("reads the student's file")

    def _is_students(self, path: Any) -> bool:
        if not isinstance(path, str | bytes | os.PathLike):
            return False
        real = os.path.realpath(os.fsdecode(path))
        return any(real == folder or real.startswith(folder + os.sep) for folder in self.folders)

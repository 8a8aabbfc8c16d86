"""Runs one test of the suite beside the student's code, in the worker.

The files of the suite that the test needs and the student's own are laid out in the worker's folder as
Gradescope would have them; what is told can be forged by the student, and the judge says so.
"""

import contextlib
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import sys
from pathlib import Path
from typing import Any

from .runner import run_test

SUBMISSION = "/autograder/submission"
SOURCE = "/autograder/source"


def run(task: dict[str, Any]) -> dict[str, Any]:
    """Lay out the files, load the test's module, run the test."""
    import unittest

    here = Path.cwd()
    _lay_out(task, here)
    sys.path[:0] = [str(here / folder) for folder in task["paths"]]
    sys.dont_write_bytecode = True
    sys.meta_path.insert(0, Students(task["students"], here))
    _use_submission(here / "submission")
    module = importlib.import_module(task["module"])
    kind: Any = module
    for name in task["class"].split("."):
        kind = getattr(kind, name)
    case = kind(task["method"])
    assert isinstance(case, unittest.TestCase)
    return run_test(case)


def _lay_out(task: dict[str, Any], here: Path) -> None:
    for name in task["handed_in"]:
        _write(here / "submission" / name, b"")
    for source in task["students"].values():
        data = source["text"].encode("utf-8")
        for name in {source["filename"], source["path"]}:
            _write(here / "submission" / name, data)
        _write(here / source["path"], data)
    for name, pieces in task["files"].items():
        data = b"".join(pieces)
        if name.endswith(".py"):
            text = data.decode("utf-8", "replace")
            data = (
                text.replace(SUBMISSION, str(here / "submission")).replace(SOURCE, str(here)).encode("utf-8")
            )
        _write(here / name, data)


def _write(path: Path, data: bytes) -> None:
    with contextlib.suppress(OSError):  # of two files with one path the first is kept
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _use_submission(folder: Path) -> None:
    """Let gradescope-utils look for the submitted files where they are here."""
    from gradescope_utils.autograder_utils import files

    files.SUBMISSION_BASE = str(folder)
    files.check_submitted_files.__defaults__ = (str(folder),)


class Students(importlib.abc.MetaPathFinder):
    """Finds the student's modules among the files laid out; only their definitions if need be."""

    def __init__(self, sources: dict[str, dict[str, str]], here: Path) -> None:
        self.sources = sources
        self.here = here

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        """The student's module of that name."""
        if name not in self.sources:
            return None
        source = self.sources[name]
        place = self.here / source["path"]
        loader = _Loader(name, str(place), source["definitions"])
        folders = [str(place.parent)] if place.name == "__init__.py" else None
        return importlib.util.spec_from_file_location(
            name, place, loader=loader, submodule_search_locations=folders
        )


class _Loader(importlib.machinery.SourceFileLoader):
    def __init__(self, name: str, path: str, definitions: str) -> None:
        super().__init__(name, path)
        self.definitions = definitions

    def exec_module(self, module: Any) -> None:
        """The whole text; its imports, definitions and constants where that fails."""
        before = dict(vars(module))
        try:
            super().exec_module(module)
        except SyntaxError:
            raise
        except Exception:
            if not self.definitions:
                raise
            vars(module).clear()
            vars(module).update(before)
            exec(compile(self.definitions, os.fspath(self.path), "exec", dont_inherit=True), vars(module))

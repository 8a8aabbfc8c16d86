"""How a suite's own imports are answered in the judge: its files from its folder, the student's modules by
proxies, and never by the student's text, wherever that lies."""

import ast
import importlib
import importlib.abc
import importlib.machinery
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from autograder.oldsuite.layout import Layout, parsed
from autograder.oldsuite.session import Session
from autograder.oldsuite.wanted import wanted_modules
from autograder.submission.model import Submission as HandIn

Students = Callable[[str], ModuleType]


class Wanted:
    """The modules that are to come from the student: those that the suite wants, those handed in."""

    def __init__(self, layout: Layout, hand_in: HandIn) -> None:
        self.modules = set(wanted_modules(layout))
        self.names = {m for m in {*self.modules, *hand_in.sources} if _root(m) not in layout.owned}
        self.roots = {_root(module) for module in self.modules}

    def __contains__(self, module: str) -> bool:
        return module in self.names or _root(module) in self.roots

    def is_package(self, module: str) -> bool:
        """Whether there are modules below it."""
        return any(name.startswith(f"{module}.") for name in self.names)


def _root(module: str) -> str:
    return module.partition(".")[0]


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Comes before every other finder: what it leaves to others is built in or frozen."""

    def __init__(self, wanted: "Wanted", students: Students, barred: tuple[str, ...]) -> None:
        self.wanted = wanted
        self.students = students
        self.barred = tuple(folder.rstrip("/") for folder in barred)

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        """The student's module, or what is found on a path that leaves the submission out."""
        if name in self.wanted:
            return importlib.machinery.ModuleSpec(name, self, is_package=self.wanted.is_package(name))
        where = [p for p in (sys.path if path is None else path) if not self._bars(str(p))]
        return importlib.machinery.PathFinder.find_spec(name, where, target)

    def _bars(self, path: str) -> bool:
        real = str(Path(path).resolve())
        return any(real == folder or real.startswith(folder + "/") for folder in self.barred)

    def create_module(self, spec: Any) -> ModuleType:
        """The proxy of the student's module."""
        return self.students(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing: it runs in the worker."""


class StudentModule(ModuleType):
    """A module of the student's whose names are asked for in the worker."""

    def __init__(self, name: str, session: Session, error: BaseException | None, remote: Any) -> None:
        super().__init__(name)
        self.__dict__["_students"] = (session, error, remote)

    def __getattr__(self, name: str) -> Any:
        session, error, remote = self.__dict__["_students"]
        if name == "__all__" and error is None:
            return session.do("public", remote)
        if name.startswith("__"):
            raise AttributeError(name)
        if error is None:
            try:
                return getattr(remote, name)
            except AttributeError as missing:
                error = missing
        if session.lenient(sys._getframe(1)):
            return Missing(error)
        raise error

    def __setattr__(self, name: str, value: Any) -> None:
        if name.startswith("__"):
            super().__setattr__(name, value)
        else:
            setattr(self.__dict__["_students"][2], name, value)


class Missing:
    """A name that the student does not define: only a test that uses it fails."""

    def __init__(self, error: BaseException) -> None:
        self.__dict__["error"] = error

    def _refuse(self, *args: Any, **kwargs: Any) -> Any:
        raise self.__dict__["error"]

    __call__ = __iter__ = __len__ = __getitem__ = __setattr__ = __bool__ = __float__ = __index__ = _refuse
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _refuse
    __lt__ = __le__ = __gt__ = __ge__ = __neg__ = __abs__ = __contains__ = __eq__ = __ne__ = _refuse
    __hash__ = object.__hash__

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._refuse()

    def __mro_entries__(self, bases: Any) -> Any:
        return self._refuse()


def students_by(session: Session) -> Students:
    """Makes the proxies of the student's modules."""

    def make(name: str) -> ModuleType:
        try:
            return StudentModule(name, session, None, session.module(name))
        except Exception as error:
            if not session.lenient(_importer()):
                raise
            return StudentModule(name, session, error, None)

    return make


def _importer() -> Any:
    """The frame that holds the import statement."""
    frame = sys._getframe(2)
    while frame.f_back is not None and frame.f_code.co_filename.startswith("<frozen importlib"):
        frame = frame.f_back
    return frame


@contextmanager
def opened(layout: Layout, finder: Finder) -> Iterator[None]:
    """Let the suite's modules be imported afresh, and forget them afterwards."""
    before, paths = dict(sys.modules), list(sys.path)
    sys.path[:0] = [str(layout.tests), str(layout.root)]
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        sys.path[:] = paths
        for name in [n for n, m in sys.modules.items() if n not in before and _is_suites(m, layout)]:
            del sys.modules[name]


def _is_suites(module: Any, layout: Layout) -> bool:
    if isinstance(getattr(module, "__spec__", None), importlib.machinery.ModuleSpec):
        if isinstance(module.__spec__.loader, Finder):
            return True
    file = module.__dict__.get("__file__") if isinstance(module, ModuleType) else None
    paths = list(getattr(module, "__path__", [])) if isinstance(module, ModuleType) else []
    return any(str(part).startswith(str(layout.root)) for part in [file, *paths] if part)


def lenient_lines(layout: Layout) -> set[tuple[str, int]]:
    """Imports at the top of the suite's modules: a name that is missing there costs only its own tests."""
    found: set[tuple[str, int]] = set()
    for path in layout.files:
        for node in parsed(path).body:
            if isinstance(node, ast.Import | ast.ImportFrom) and node.names[0].name != "*":
                found |= _lines(path, node)
    return found


def in_place_lines(layout: Layout) -> set[tuple[str, int]]:
    """Statements that are nothing but a call, so that what it does to its arguments is what matters."""
    found: set[tuple[str, int]] = set()
    for path in layout.files:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and _is_own(node.value.func):
                found |= _lines(path, node)
    return found


def _is_own(function: ast.expr) -> bool:
    """Not an assertion, whose arguments are calls in their own right."""
    name = function.attr if isinstance(function, ast.Attribute) else ""
    return not (name.startswith(("assert", "fail")) or name == "subTest")


def _lines(path: Path, node: ast.stmt) -> set[tuple[str, int]]:
    return {(str(path), line) for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)}

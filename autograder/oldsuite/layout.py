"""What an old autograder's folder holds, read without running anything of it."""

import ast
import fnmatch
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from autograder.oldsuite.syntax import called
from autograder.submission.text import BROKEN, NotText, decode, parse

JUNK = {"__pycache__", ".git", ".venv", "venv", "node_modules", ".ipynb_checkpoints"}
MOST_FILES = 2000
RUNNERS = ("run_tests.py", "run_test.py", "main.py", "autograder.py")


class SuiteProblem(Exception):
    """The folder holds no suite that can be run; the message says why."""


class Options(msgspec.Struct, frozen=True):
    """What `run_tests.py` says to the JSONTestRunner, where it says it literally."""

    visibility: str | None = None
    stdout_visibility: str | None = None
    failure_prefix: str = "Test Failed: "
    descriptions: bool = True
    buffer: bool = True
    unsupported: tuple[str, ...] = ()


class Layout(msgspec.Struct, frozen=True):
    """The suite: its root (where it is run), its folder of tests, its test modules by name."""

    root: Path
    tests: Path
    modules: dict[str, Path]
    files: tuple[Path, ...]
    options: Options

    @property
    def data(self) -> list[Path]:
        """Files beside the code that its tests may read."""
        return [path for path in walked(self.root) if path.suffix != ".py" and path.name not in SCRIPTS]

    @property
    def owned(self) -> frozenset[str]:
        """The names of modules that the suite brings itself."""
        found = {path.stem for folder in (self.tests, self.root) for path in folder.glob("*.py")}
        packages = {p.name for folder in (self.tests, self.root) for p in folder.iterdir() if p.is_dir()}
        return frozenset((found | packages) - copied_in(self.root))


SCRIPTS = {"run_autograder", "setup.sh", "requirements.txt", "README.md"}


def read_layout(folder: Path) -> Layout:
    """The suite in a folder; raises SuiteProblem."""
    if not folder.is_dir():
        raise SuiteProblem(f"there is no folder {folder}")
    folder = folder.resolve()
    root = folder.parent if _runner(folder) is None and _runner(folder.parent) is not None else folder
    runner = _runner(root)
    tree = parsed(runner) if runner else ast.Module([], [])
    named, pattern = _discovered(tree)
    tests = folder if root != folder else root / (named or ("tests" if (root / "tests").is_dir() else "."))
    tests = tests.resolve()
    if not tests.is_dir() or not tests.is_relative_to(root):
        raise SuiteProblem(f"{root} has no folder {named}, in which its {RUNNERS[0]} looks for tests")
    modules = dict(_test_modules(tests, tests, pattern))
    if not modules:
        raise SuiteProblem(f"{tests} has no file {pattern} with tests")
    files = tuple(path for path in walked(root) if path.suffix == ".py" and path != runner)
    return Layout(root, tests, modules, files, _options(tree))


def _runner(folder: Path) -> Path | None:
    for name in RUNNERS:
        path = folder / name
        if path.is_file() and b"gradescope_utils" in path.read_bytes():
            return path
    return None


def walked(root: Path) -> list[Path]:
    """The files below a folder, without what tools leave behind."""
    found = []
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root)
        if path.is_file() and not path.is_symlink() and not JUNK.intersection(inside.parts):
            found.append(path)
        if len(found) > MOST_FILES:
            raise SuiteProblem(f"{root} holds more than {MOST_FILES} files: is it an autograder's folder?")
    return found


def parsed(path: Path) -> ast.Module:
    """A file of the suite as a tree; an empty one where it is not Python: its import will say why."""
    return _tree(path.read_bytes())


@lru_cache(maxsize=MOST_FILES)
def _tree(data: bytes) -> ast.Module:
    try:
        return parse(decode(data))
    except (NotText, *BROKEN):
        return ast.Module([], [])


def _test_modules(folder: Path, top: Path, pattern: str) -> list[tuple[str, Path]]:
    """The test modules as unittest finds and names them."""
    found: list[tuple[str, Path]] = []
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        name = ".".join(path.relative_to(top).with_suffix("").parts)
        if path.is_file() and path.suffix == ".py" and path.stem.isidentifier():
            if fnmatch.fnmatch(path.name, pattern):
                found.append((name, path))
        elif path.is_dir() and (path / "__init__.py").is_file():
            found += _test_modules(path, top, pattern)
    return found


def _discovered(tree: ast.Module) -> tuple[str, str]:
    """The folder and the pattern in which `run_tests.py` looks for tests."""
    for call in _calls(tree, "discover"):
        named = {keyword.arg: _literal(keyword.value) for keyword in call.keywords}
        given = [_literal(arg) for arg in call.args]
        folder = named.get("start_dir") or (given[0] if given else "")
        pattern = named.get("pattern") or (given[1] if len(given) > 1 else "")
        return str(folder or ""), str(pattern or "test*.py")
    return "", "test*.py"


def _options(tree: ast.Module) -> Options:
    known, unsupported = {}, []
    for call in _calls(tree, "JSONTestRunner"):
        for keyword in call.keywords:
            name, value = str(keyword.arg), _literal(keyword.value)
            if name in Options.__struct_fields__ and name != "unsupported" and value is not None:
                known[name] = value
            elif name not in {"stream", "verbosity", "failfast"} and not _is_none(keyword.value):
                unsupported.append(name)
    try:
        return msgspec.convert({**known, "unsupported": unsupported}, Options)
    except msgspec.ValidationError as error:
        raise SuiteProblem(f"the options of its JSONTestRunner cannot be read: {error}") from None


def _calls(tree: ast.Module, name: str) -> list[ast.Call]:
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [call for call in calls if called(call) == name]


def _literal(node: ast.expr) -> Any:
    return node.value if isinstance(node, ast.Constant) else None


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def copied_in(root: Path) -> set[str]:
    """Modules that the old `run_autograder` copies from the submission over the suite's own."""
    script = root / "run_autograder"
    text = script.read_text("utf-8", "replace") if script.is_file() else ""
    return set(re.findall(r"submission/(?:\S*/)?(\w+)\.py", text))


def required_lines(root: Path) -> list[str]:
    """The packages in the suite's own `requirements.txt`, as it writes them."""
    path = root / "requirements.txt"
    lines = path.read_text("utf-8", "replace").splitlines() if path.is_file() else []
    return [line.strip() for line in lines if line.strip() and not line.strip().startswith(("#", "-"))]

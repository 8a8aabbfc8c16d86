"""What an old suite takes from the student, and the hand-in read for it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from autograder.course.model import Assignment, Question, Task
from autograder.oldsuite.layout import Layout, parsed, required_lines
from autograder.oldsuite.syntax import called
from autograder.submission.files import Taken, shown
from autograder.submission.helpers import shadows
from autograder.submission.model import Source, Submission
from autograder.submission.read import files_of, normal_form
from autograder.submission.zips import Unreadable


def wanted_modules(layout: Layout) -> dict[str, set[str]]:
    """The modules that the suite imports and neither brings nor has installed, with the names it uses."""
    found: dict[str, set[str]] = {}
    foreign = layout.owned | required(layout.root)
    for path in layout.files:
        for module, names in imported(parsed(path)):
            root = module.partition(".")[0]
            if root not in foreign and not shadows(root):
                found.setdefault(module, set()).update(names)
    return found


def imported(tree: ast.Module) -> Iterator[tuple[str, set[str]]]:
    """Every module that a file imports by its full name, and what it takes of it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, _attributes(tree, alias.asname or alias.name)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module, {alias.name for alias in node.names if alias.name != "*"}
        elif isinstance(node, ast.Call) and called(node) in {"import_module", "__import__"}:
            if node.args and isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value), set()


def _attributes(tree: ast.Module, name: str) -> set[str]:
    uses = (node for node in ast.walk(tree) if isinstance(node, ast.Attribute))
    return {use.attr for use in uses if ast.unparse(use.value) == name}


def required(root: Path) -> set[str]:
    """The packages that the suite's own `requirements.txt` names: none of them is the student's."""
    names = (re.match(r"[A-Za-z][\w.-]*", line) for line in required_lines(root))
    return {found[0].lower().replace("-", "_") for found in names if found}


def read_hand_in(path: Path, layout: Layout) -> tuple[Submission, tuple[str, ...]]:
    """A student's file, folder or zip in its normal form, and the names of all files that are in it."""
    key = shown(path.resolve().name if path.is_dir() else path.stem)
    try:
        taken = files_of(path)
    except Unreadable as error:
        return Submission(key, problem=f"{shown(path.name)} cannot be opened: {error}."), ()
    except OSError as error:
        return Submission(key, problem=f"{shown(path.name)} cannot be opened: {error.strerror}."), ()
    return hand_in_of(key, taken, layout)


def hand_in_of(key: str, taken: Taken, layout: Layout) -> tuple[Submission, tuple[str, ...]]:
    """The normal form of files that were taken."""
    wanted = wanted_modules(layout)
    read = normal_form(key, taken, as_assignment(wanted))
    names = {file.path for file in taken.files} | {left.path for left in read.left_out}
    sources = dict(read.sources)
    for module, used in sorted(wanted.items()):
        inner = [] if module in read.sources else [f"{module}.{name}" for name in sorted(used)]
        for name in [module, *inner]:
            _add_dotted(name, sources)
    names |= {f"{name.replace('.', '/')}.py" for name, s in sources.items() if s.filename.endswith(".py")}
    problem = read.problem if not sources else ""
    return msgspec.structs.replace(read, sources=sources, problem=problem), tuple(sorted(names))


def as_assignment(wanted: dict[str, set[str]]) -> Assignment:
    """What the suite wants as an assignment's questions, so that renamed files find their place."""
    questions = []
    for module, names in sorted(wanted.items()):
        last = module.rpartition(".")[2]
        task = Task(last, last, functions=tuple(sorted(names)))
        questions.append(Question(last, last, (task,)))
    return Assignment("oldsuite", "An old suite", questions=tuple(questions))


def _add_dotted(module: str, sources: dict[str, Source]) -> None:
    """`src.energy` for a suite that imports it so, from `energy.py` wherever it was."""
    last = module.rpartition(".")[2]
    if module in sources or last not in sources:
        return
    sources[module] = msgspec.structs.replace(sources[last], name=module)
    for end in (at for at, letter in enumerate(module) if letter == "."):
        package = module[:end]
        sources.setdefault(package, Source(package, f"{package.replace('.', '/')}/__init__.py"))

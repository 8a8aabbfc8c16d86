"""The mutants of a reference: which there are, whose tasks they belong to, which are equivalent."""

import ast
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import libcst as cst
import msgspec
from libcst.metadata import ByteSpanPositionProvider, MetadataWrapper, PositionProvider

from autograder.audit.mutations import texts_for
from autograder.course.errors import CourseError
from autograder.course.model import Assignment, Place
from autograder.judge import programs

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

UNTOUCHED = cst.Annotation | cst.Decorator | cst.Raise | cst.Import | cst.ImportFrom | cst.Assert


class Mutant(msgspec.Struct, frozen=True):
    """One changed line of a module: `was` and `now` are the line before and after."""

    module: str
    name: str
    kind: str
    line: int
    was: str
    now: str
    text: str

    @property
    def function(self) -> str:
        """`gaussians.kl_diag`: the function or class that is changed."""
        return f"{self.module}.{self.name}"


class Equivalent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A change that no program is wrong for; without `now`, any change of the line `was`."""

    function: str
    was: str
    reason: str
    now: str = ""

    def covers(self, mutant: Mutant) -> bool:
        """Whether this is the mutant's change, wherever its line has moved to."""
        same = (self.function, self.was) == (mutant.function, mutant.was)
        return same and self.now in {"", mutant.now}


class _Recorded(msgspec.Struct, forbid_unknown_fields=True):
    equivalent: list[Equivalent] = []


def recorded(place: Place) -> list[Equivalent]:
    """The changes that staff found equivalent, each with its reason."""
    path = place.suite / "equivalent_mutants.toml"
    if not path.is_file():
        return []
    try:
        found = msgspec.convert(tomllib.loads(path.read_text("utf-8")), _Recorded)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise CourseError(f"{path.name}: {error}") from None
    if any(not entry.reason.strip() for entry in found.equivalent):
        raise CourseError(f"{path.name}: every entry needs a reason")
    return found.equivalent


def mutants(place: Place) -> list[Mutant]:
    """Every mutant of an assignment's reference, in order of module and line."""
    found: list[Mutant] = []
    for module, text in programs.reference_texts(place).items():
        found += _Finder(module, text).mutants()
    return found


class _Finder(cst.CSTVisitor):
    """Collects the mutants of one module."""

    METADATA_DEPENDENCIES = (ByteSpanPositionProvider, PositionProvider)

    def __init__(self, module: str, text: str) -> None:
        super().__init__()
        self.module, self.text = module, text
        self.source = text.encode()
        self.printer = cst.Module([])
        self.places = dict(_places(text))
        self.found: dict[str, Mutant] = {}

    def mutants(self) -> list[Mutant]:
        """The mutants, those of the same text once."""
        MetadataWrapper(cst.parse_module(self.text)).visit(self)
        return sorted(self.found.values(), key=lambda mutant: mutant.line)

    def on_visit(self, node: cst.CSTNode) -> bool:
        """Note what could stand in the node's place."""
        if isinstance(node, UNTOUCHED):
            return False
        for kind, text in texts_for(node, self.printer.code_for_node):
            self._note(node, kind, text)
        return True

    def _note(self, node: cst.CSTNode, kind: str, new: str) -> None:
        span = self.get_metadata(ByteSpanPositionProvider, node)
        changed = self.source[: span.start] + new.encode() + self.source[span.start + span.length :]
        text = changed.decode()
        line = self.get_metadata(PositionProvider, node).start.line
        if text == self.text or text in self.found or line not in self.places or not _compiles(text):
            return
        was, now = _difference(self.text, text)
        self.found[text] = Mutant(self.module, self.places[line], kind, line, was, now, text)


def _compiles(text: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "<mutant>", "exec")
    except SyntaxError:
        return False
    return True


def _places(text: str) -> Iterator[tuple[int, str]]:
    """The lines of each function, class and constant, with its name."""
    for name, node in _top_level(text):
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1):
            yield line, name


def _top_level(text: str) -> Iterator[tuple[str, ast.stmt]]:
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name, node
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, node


def _difference(old: str, new: str) -> tuple[str, str]:
    """The lines that differ, joined and without comments at their ends."""
    before, after = old.split("\n"), new.split("\n")
    first = next(i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b)
    same = 0
    while before[len(before) - 1 - same] == after[len(after) - 1 - same]:
        same += 1
    last = max(len(before) - same, first + 1)
    return _joined(before[first:last]), _joined(after[first : last + len(after) - len(before)])


def _joined(lines: list[str]) -> str:
    return " ".join(line.partition("  # ")[0].strip() for line in lines)


def owners(assignment: Assignment, texts: dict[str, str]) -> dict[str, list[str]]:
    """Of each top-level name (`module.name`) the tasks whose properties a change of it may fail.

    A task's own function belongs to that task; a helper to all tasks whose functions reach it.
    """
    own = {
        f"{question.name}.{function}": f"{question.name}.{task.name}"
        for question in assignment.questions
        for task in question.tasks
        for function in task.functions
    }
    used = {place: names for module, text in texts.items() for place, names in _uses(module, text)}
    found: dict[str, list[str]] = {}
    for place in used:
        tasks = [own[place]] if place in own else _reached_from(place, used, own)
        module = place.partition(".")[0]
        found[place] = tasks or [t for t in assignment.task_ids if t.partition(".")[0] == module]
    return found


def _uses(module: str, text: str) -> Iterator[tuple[str, set[str]]]:
    for name, node in _top_level(text):
        names = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
        names |= {n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)}
        yield f"{module}.{name}", names


def _reached_from(place: str, used: dict[str, set[str]], own: dict[str, str]) -> list[str]:
    """The tasks whose functions use a helper, directly or through other helpers."""
    found, seen, queue = list[str](), {place}, [place]
    while queue:
        name = queue.pop().partition(".")[2]
        for user, names in used.items():
            if name in names and user not in seen:
                seen.add(user)
                if user in own:
                    found.append(own[user])
                else:
                    queue.append(user)
    return sorted(set(found))


def diff(mutant: Mutant, path: Path) -> str:
    """The change as a reader of diffs expects it."""
    return f"{path}:{mutant.line} ({mutant.kind})\n-    {mutant.was}\n+    {mutant.now}"

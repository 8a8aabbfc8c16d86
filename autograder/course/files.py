"""TOML and YAML files as typed data; what is wrong in them is told with file and line."""

import difflib
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn, TypeVar, get_args, get_origin

import msgspec
import yaml

from autograder.course.errors import CourseError

if sys.version_info >= (3, 11):
    import tomllib
else:  # pragma: no cover
    import tomli as tomllib

T = TypeVar("T")
Trail = tuple[str | int, ...]

_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.\- ]+?)\s*\]\]?\s*(#.*)?$")
_KEY = re.compile(r"\s*[\"']?([\w\-]+)[\"']?\s*=")
_BACKTICKED = re.compile(r"`([^`]*)`")
_DEEPEST = 20  # a course's files are flat; deeper is a mistake (or an alias of itself)
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times faster where it was built
_KINDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "datetime": "a date with a time",
    "date": "a date",
}


class Document(msgspec.Struct):
    """A file's data, and the line of everything in it by its path (`("items", 3, "points")`)."""

    shown: str
    data: Any
    lines: dict[Trail, int]

    def line(self, *path: str | int) -> int:
        """The line of the entry at `path`, or of the nearest entry around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def value(self, *path: str | int) -> Any:
        """What the file says at `path`; None if nothing."""
        found = self.data
        for part in path:
            try:
                found = found[part]
            except (LookupError, TypeError):
                return None
        return found

    def error(self, message: str, *path: str | int, remedy: str = "") -> CourseError:
        """An error at the entry `path`."""
        return CourseError(message, self.shown, self.line(*path), remedy)


def suggest(name: str, known: Iterable[str]) -> str:
    """A remedy for a name that is not one of those known."""
    options = list(known)
    near = difflib.get_close_matches(name, options, n=1, cutoff=0.4)
    listed = f"There are: {', '.join(options)}." if options else "There are none."
    return f'Did you mean "{near[0]}"? {listed}' if near else listed


def read_toml(file: Path, shown: str) -> Document:
    """A TOML file."""
    text = _text(file, shown)
    try:
        return Document(shown, tomllib.loads(text), _toml_lines(text))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else len(text.splitlines())
        raise CourseError(f"not valid TOML: {error}", shown, line) from None


def read_yaml(file: Path, shown: str) -> Document:
    """A YAML file; all scalars but booleans stay text, so that `0.1` is exactly one tenth."""
    text = _text(file, shown)
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = f"not valid YAML: {error.problem or error.context}"
        raise CourseError(problem, shown, mark.line + 1 if mark else 0) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise CourseError(f"not valid YAML: {error.reason}", shown, line) from None
    lines: dict[Trail, int] = {}
    return Document(shown, _plain(node, (), lines, shown) if node else {}, lines)


def converted(document: Document, kind: type[T]) -> T:
    """The data as `kind`; a CourseError names the entry that does not fit."""
    try:
        return msgspec.convert(document.data, kind, strict=False)
    except msgspec.ValidationError as error:
        _refuse(document, kind, str(error))


def _refuse(document: Document, kind: Any, told: str) -> NoReturn:
    message, _, where = told.partition(" - at ")
    path: Trail = tuple(
        int(index) if index else name for name, index in re.findall(r"([A-Za-z_]\w*)|\[(\d+)\]", where)
    )
    words = _BACKTICKED.findall(message)
    if message.startswith("Object contains unknown field"):
        remedy = suggest(words[0], _fields(_type_at(kind, path)))
        raise document.error(f'there is no field "{words[0]}" here', *path, words[0], remedy=remedy)
    if message.startswith("Object missing required field"):
        raise document.error(f'the field "{words[0]}" is missing', *path)
    field = path[-1] if path else "the file"
    value = document.value(*path)
    if message.startswith("Invalid enum value"):
        remedy = suggest(str(value), map(str, get_args(_type_at(kind, path))))
        raise document.error(f'{field} cannot be "{value}"', *path, remedy=remedy)
    if message == "Invalid decimal string":
        raise document.error(f'{field} should be a number, it is "{value}"', *path)
    if message.startswith("Expected") and words:
        wanted = _KINDS.get(words[0].split(" ")[0], words[0])
        place = f"entry {field + 1} of {path[-2]}" if isinstance(field, int) else field
        raise document.error(f"{place} should be {wanted}", *path)
    raise document.error(f"{field}: {message}", *path)


def _type_at(kind: Any, path: Trail) -> Any:
    """The type that the data at `path` should have."""
    for part in path:
        if isinstance(part, int):
            kind = get_args(kind)[0]
        elif get_origin(kind) is dict:
            kind = get_args(kind)[1]
        else:
            kind = {field.encode_name: field.type for field in _struct_fields(kind)}[part]
    return kind


def _struct_fields(kind: Any) -> tuple[Any, ...]:
    options = (kind, *get_args(kind))  # `Kind` itself, or `Kind | None`
    return next((msgspec.structs.fields(o) for o in options if hasattr(o, "__struct_fields__")), ())


def _fields(kind: Any) -> list[str]:
    return [field.encode_name for field in _struct_fields(kind)]


def _text(file: Path, shown: str) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        remedy = "Save the file as UTF-8."
        raise CourseError("a character is not UTF-8", shown, line, remedy) from None
    except OSError as error:
        raise CourseError(f"cannot be read ({error.strerror})", shown) from None


def _toml_lines(text: str) -> dict[Trail, int]:
    """The lines of tables and keys, by a scan that knows headers and `key =` only."""
    lines: dict[Trail, int] = {}
    counts: dict[Trail, int] = {}
    table: Trail = ()
    for number, line in enumerate(text.splitlines(), 1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header:
            table = _table(header[2].replace(" ", "").split("."), header[1] == "[[", counts)
            lines.setdefault(table, number)
        elif key:
            lines.setdefault((*table, key[1]), number)
    return lines


def _table(names: list[str], repeated: bool, counts: dict[Trail, int]) -> Trail:
    path: Trail = ()
    for name in names[:-1]:
        path = (*path, name)
        if path in counts:
            path = (*path, counts[path])
    path = (*path, names[-1])
    if repeated:
        counts[path] = counts.get(path, -1) + 1
        path = (*path, counts[path])
    return path


def _plain(node: yaml.Node, path: Trail, lines: dict[Trail, int], shown: str) -> Any:
    line = node.start_mark.line + 1
    lines[path] = line
    if len(path) > _DEEPEST:
        raise CourseError("this is nested too deeply", shown, line)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, lines, shown)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*path, i), lines, shown) for i, child in enumerate(node.value)]
    if node.tag.endswith(":bool"):
        return node.value.lower() in {"true", "yes", "on"}
    return node.value


def _mapping(node: yaml.MappingNode, path: Trail, lines: dict[Trail, int], shown: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, child in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key.value, str):
            raise CourseError("a field's name should be text", shown, line)
        if key.value in found:
            raise CourseError(f'the field "{key.value}" is given twice', shown, line)
        found[key.value] = _plain(child, (*path, key.value), lines, shown)
        lines[(*path, key.value)] = line
    return found


__all__ = ["Document", "converted", "read_toml", "read_yaml", "suggest"]

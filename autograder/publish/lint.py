"""Nothing secret in what students get.

Compared, line by line and with spaces aside: the bodies of the reference, of wheats and chaffs, of
hidden properties, the hints, and the titles of hidden items.  A line that public material holds too
is no secret, unless a whole solution stands there.
"""

import ast
import html
import io
import json
import re
import tokenize
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

import msgspec

from autograder.course.errors import CourseError
from autograder.course.load import load_assignment, load_rubric
from autograder.course.model import Place

LEAST = 3  # tokens: shorter lines say nothing
LEAST_IN_PROSE = 6
LEAST_WORDS = 4
WINDOW = 8  # words in a row that make a quotation
SECRET_FOLDERS = frozenset({"hidden", "chaffs", "wheats", "reference"})
CODE = frozenset({".py", ".ipynb"})
PROSE = frozenset({".md", ".html", ".txt", ".yaml", ".toml", ".svg"})
_IMPORTS = re.compile(r"\s*(?:from|import)\s+reference\b")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_TAG = re.compile(r"<[^>]+>")

Lines = dict[str, str]  # the normalised line, and where it is from


class Secrets(msgspec.Struct):
    """What must not be in the zip."""

    code: Lines = {}
    prose: Lines = {}
    solutions: list[tuple[str, list[str]]] = []


def check_leaks(files: Mapping[str, bytes], place: Place) -> None:
    """Raise CourseError for the first thing in `files` that students must not see."""
    secrets = secrets_of(place)
    for name in sorted(files):
        for line, told in leaks_in(name, files[name], secrets):
            remedy = "Nothing was written; take it out, or make it public on purpose."
            raise CourseError(f"students would see {told}", name, line, remedy)


def leaks_in(name: str, data: bytes, secrets: Secrets) -> Iterator[tuple[int, str]]:
    """Every leak in one file: its line, and what it is."""
    path = PurePosixPath(name)
    folders = SECRET_FOLDERS.intersection(path.parts)
    if folders:
        yield 0, f"a file of the folder {min(folders)}"
    if path.suffix == ".whl":
        yield from _leaks_in_wheel(data)
    if path.suffix not in CODE | PROSE:
        return
    lines = list(_lines_of(path.suffix, data))
    for number, text in lines:
        if path.suffix in CODE and _IMPORTS.match(text):
            yield number, "an import of the reference"
        yield from ((number, told) for told in _leaks_in_line(text, path.suffix, secrets))
    yield from _quotations(lines, secrets)
    yield from _whole_solutions(lines, secrets)


def _leaks_in_wheel(data: bytes) -> Iterator[tuple[int, str]]:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        for name in opened.namelist():
            if not name.startswith(("autograder/", "autograder-")):
                yield 0, f"{name}, which is not the engine's"


def _lines_of(suffix: str, data: bytes) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
        text = line
        if suffix == ".ipynb":
            text = _cell_line(line)
        elif suffix in {".html", ".svg"}:
            text = html.unescape(_TAG.sub("", line))
        yield number, text


def _cell_line(line: str) -> str:
    """A line of a notebook's JSON as the line of the cell that it holds."""
    try:
        text = json.loads(line.strip().removesuffix(","))
    except ValueError:
        return line
    return text.rstrip("\n") if isinstance(text, str) else line


def _leaks_in_line(text: str, suffix: str, secrets: Secrets) -> Iterator[str]:
    if suffix in CODE:
        found = secrets.code.get(normalised(text))
        if found:
            yield found
    else:
        inside = f" {normalised(text)} "
        for secret, source in secrets.code.items():
            if secret.count(" ") >= LEAST_IN_PROSE - 1 and f" {secret} " in inside:
                yield source


def _quotations(lines: list[tuple[int, str]], secrets: Secrets) -> Iterator[tuple[int, str]]:
    """Places where the words of a hint, a hidden sentence or a hidden title follow one another."""
    words = [(number, word) for number, text in lines for word in words_of(text)]
    plain = [word for _, word in words]
    for length in {len(secret.split()) for secret in secrets.prose}:
        for at, window in enumerate(windows(plain, length)):
            if window in secrets.prose:
                yield words[at][0], secrets.prose[window]


def words_of(text: str) -> list[str]:
    """The words of a text, without case and punctuation."""
    return re.findall(r"\w+", text.lower())


def windows(words: list[str], length: int) -> list[str]:
    """Every `length` words in a row."""
    return [" ".join(words[at : at + length]) for at in range(len(words) - length + 1)]


def _whole_solutions(lines: list[tuple[int, str]], secrets: Secrets) -> Iterator[tuple[int, str]]:
    """Places where all lines of one solution follow one another."""
    plain = [(number, normalised(text)) for number, text in lines]
    plain = [(number, text) for number, text in plain if text]
    texts = [text for _, text in plain]
    for source, body in secrets.solutions:
        for at in range(len(texts) - len(body) + 1):
            if texts[at] == body[0] and texts[at : at + len(body)] == body:
                yield plain[at][0], f"all of {source}"


def normalised(line: str) -> str:
    """The line's tokens with one space between them, without its comment."""
    try:
        tokens = [
            token.string
            for token in tokenize.generate_tokens(io.StringIO(line.strip()).readline)
            if token.type not in (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE) and token.string.strip()
        ]
    except (tokenize.TokenError, IndentationError, SyntaxError):
        tokens = _TOKEN.findall(line.partition("#")[0])
    return " ".join(" ".join(_TOKEN.findall(token)) for token in tokens)


def secrets_of(place: Place) -> Secrets:
    """Everything that the assignment keeps to itself."""
    public = _public_lines(place)
    secrets = Secrets()
    for path in _secret_files(place):
        shown = path.relative_to(place.root).as_posix()
        text = path.read_text("utf-8")
        for source, numbered in bodies(text, shown):
            body = [line for _, line in numbered if line.count(" ") >= LEAST - 1]
            for number, line in numbered:
                if line.count(" ") >= LEAST - 1 and line not in public:
                    secrets.code.setdefault(line, f"line {number} of {shown}")
            if shown.startswith("reference/") and len(body) >= 2 and len(body) == len(numbered):
                secrets.solutions.append((source, body))
        if not shown.startswith("reference/"):
            _add_prose(text, shown, secrets)
    _add_titles(place, secrets)
    known = _public_words(place)
    for length in {len(secret.split()) for secret in secrets.prose}:
        for window in windows(known, length):
            secrets.prose.pop(window, None)
    return secrets


def _secret_files(place: Place) -> list[Path]:
    folders = [place.reference, *(place.suite / kind for kind in ("hidden", "wheats", "chaffs"))]
    return [path for folder in folders for path in sorted(folder.rglob("*.py"))]


def _public_lines(place: Place) -> set[str]:
    """The lines of what students see on purpose, docstrings of the reference among them."""
    public: set[str] = set()
    for folder in (place.material, place.suite / "public"):
        for path in sorted(folder.rglob("*.py")) if folder.is_dir() else []:
            lines = path.read_text("utf-8").splitlines()
            public.update(normalised(line) for line in lines)
    for path in sorted(place.reference.glob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        public.update(normalised(line) for text in _docstrings(tree) for line in text.splitlines())
    return public


def _public_words(place: Place) -> list[str]:
    """The words of what students see on purpose, one text after another."""
    files = [place.material / "handout.md", place.material / "assignment.toml"]
    for folder in (place.material, place.suite / "public"):
        files += sorted(folder.rglob("*.py")) if folder.is_dir() else []
    texts = [file.read_text("utf-8") for file in files if file.is_file()]
    for path in sorted(place.reference.glob("*.py")):
        texts += _docstrings(ast.parse(path.read_text("utf-8")))
    return [word for text in texts for word in words_of(text)]


def bodies(text: str, shown: str) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """The normalised lines of every function's body, docstrings and comments left out."""
    tree = ast.parse(text)
    lines = text.splitlines()
    skipped = _docstring_lines(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first, last = node.body[0].lineno, node.end_lineno or node.lineno
            numbered = [(n, normalised(lines[n - 1])) for n in range(first, last + 1) if n not in skipped]
            yield f"{node.name} in {shown}", [(n, line) for n, line in numbered if line]


def _documented(tree: ast.AST) -> Iterator[ast.Expr]:
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Module
    for node in ast.walk(tree):
        if isinstance(node, kinds) and ast.get_docstring(node) is not None:
            statement = node.body[0]
            if isinstance(statement, ast.Expr):
                yield statement


def _docstring_lines(tree: ast.AST) -> set[int]:
    spans = (range(s.lineno, (s.end_lineno or s.lineno) + 1) for s in _documented(tree))
    return {number for span in spans for number in span}


def _docstrings(tree: ast.AST) -> list[str]:
    values = (s.value for s in _documented(tree))
    return [str(value.value) for value in values if isinstance(value, ast.Constant)]


def _add_prose(text: str, shown: str, secrets: Secrets) -> None:
    for docstring in _docstrings(ast.parse(text)):
        words = words_of(docstring)
        if len(words) >= LEAST_WORDS:
            for window in windows(words, min(WINDOW, len(words))):
                secrets.prose.setdefault(window, f"a sentence of {shown}")


def _add_titles(place: Place, secrets: Secrets) -> None:
    assignment = load_assignment(place.root, place.name)
    rubric = load_rubric(place.root, place.name, assignment)
    shown = {item.title for item in rubric.items if item.visibility == "visible" or item.by == "person"}
    shown |= {question.title for question in assignment.questions}
    shown |= {task.title for question in assignment.questions for task in question.tasks}
    for item in rubric.automatic:
        words = words_of(item.title)
        if item.title not in shown and len(words) >= LEAST_WORDS:
            secrets.prose.setdefault(" ".join(words), f"the title of the hidden item {item.number}")

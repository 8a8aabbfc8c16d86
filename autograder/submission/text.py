"""Bytes of a student's file as Python text: encodings, line ends, tabs."""

import ast
import codecs
import io
import re
import tokenize
import warnings

# what parsing a stranger's text may raise: nothing else does
BROKEN = (SyntaxError, ValueError, RecursionError, MemoryError)

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


class NotText(Exception):
    """The bytes are not text in any encoding that students use."""


def decode(data: bytes) -> str:
    """The text of a file with `\\n` line ends; raises NotText for what is none."""
    text = _decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        raise NotText
    return clean(text)


def clean(text: str) -> str:
    """The text without halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _decoded(data: bytes) -> str:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(name, "replace")
    for name in (_declared(data), "utf-8", _sixteen(data), "cp1252"):
        try:
            return data.decode(name)
        except (UnicodeError, LookupError):
            continue
    return data.decode("latin-1")


def _declared(data: bytes) -> str:
    """The encoding in the file's coding cookie; UTF-8 if it has none that Python knows."""
    try:
        return tokenize.detect_encoding(io.BytesIO(data[:400]).readline)[0]
    except (SyntaxError, ValueError):
        return "utf-8"


def _sixteen(data: bytes) -> str:
    """The UTF-16 whose every second byte is mostly zero, as in ASCII; else no encoding."""
    zeros = data[:1000].count(0)
    if zeros * 3 < len(data[:1000]):
        return "no-such-encoding"
    return "utf-16-le" if data[1:1000:2].count(0) * 2 > zeros else "utf-16-be"


def parse(text: str) -> ast.Module:
    """The syntax tree, without the warnings; raises one of BROKEN."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text)


def check(text: str) -> None:
    """Raise one of BROKEN unless Python takes the text as a module."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        compile(text, "module", "exec", dont_inherit=True)


def works(text: str) -> bool:
    """Whether Python takes the text as a module."""
    try:
        check(text)
    except BROKEN:
        return False
    return True


def untabbed(text: str) -> str:
    """Mixed tabs and spaces as spaces, where tabs of 4 and of 8 mean the same program."""
    try:
        parse(text)
    except TabError:
        wide, narrow = (_expanded(text, size) for size in (8, 4))
        try:
            return narrow if ast.dump(parse(wide)) == ast.dump(parse(narrow)) else text
        except BROKEN:
            return text
    except BROKEN:
        pass
    return text


def _expanded(text: str, size: int) -> str:
    return _INDENT.sub(lambda found: found[0].expandtabs(size), text)


def complaint(error: BaseException) -> str:
    """What is wrong with a text, in a few words: `invalid syntax in line 3`."""
    if isinstance(error, SyntaxError) and error.msg:
        return f"{error.msg} (line {error.lineno})" if error.lineno else error.msg
    return "it is nested too deeply to be read"

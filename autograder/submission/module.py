"""A Python file as a module."""

from autograder.submission import magics
from autograder.submission.model import LeftOut, Source
from autograder.submission.notebook import Found, read_notebook
from autograder.submission.reduce import definitions_of
from autograder.submission.text import NotText, decode, untabbed, works


def read_module(name: str, filename: str, data: bytes) -> Found:
    """The module in a file, and what of it could not be taken; a notebook if it is called one."""
    if filename.lower().endswith(".ipynb"):
        return read_notebook(name, filename, data)
    try:
        text = decode(data)
    except NotText:
        remedy = "Save it as plain text (UTF-8) and hand it in again."
        return Source(name, filename, problem=f"{filename} is not a text file. {remedy}"), ()
    if text.lstrip()[:1] == "{" and '"cell_type"' in text:
        return read_notebook(name, filename, data)
    text, notes = _mended(text, filename)
    return Source(name, filename, text, definitions_of(text)), notes


def _mended(text: str, filename: str) -> tuple[str, tuple[LeftOut, ...]]:
    """The text without what only a notebook understands, if that makes it Python."""
    text = untabbed(text)
    if works(text):
        return text, ()
    plain = magics.plain(text)
    if plain == text or not works(plain):
        return text, ()
    pairs = zip(text.split("\n"), plain.split("\n"), strict=False)
    changed = [str(at) for at, (old, new) in enumerate(pairs, 1) if old != new]
    lines = ", ".join(changed[:5]) + (", ..." if len(changed) > 5 else "")
    return plain, (LeftOut(f"{filename}, line {lines}", "a notebook's command was left out"),)

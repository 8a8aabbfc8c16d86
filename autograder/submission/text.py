"""Bytes of a student's file as text with `\\n` ends: BOMs, old encodings, CR, tabs."""

import codecs
import io
import tokenize

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(data: bytes) -> str:
    """The text; never fails: what is no known encoding is read as latin-1."""
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _ends(data[len(bom) :].decode(encoding, "replace"))
    for encoding in ("utf-8", _cookie(data), "latin-1"):
        try:
            return _ends(data.decode(encoding))
        except (UnicodeDecodeError, LookupError):
            continue
    return _ends(data.decode("latin-1"))


def _cookie(data: bytes) -> str:
    try:
        return tokenize.detect_encoding(io.BytesIO(data).readline)[0]
    except (SyntaxError, UnicodeDecodeError):
        return "latin-1"


def _ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")

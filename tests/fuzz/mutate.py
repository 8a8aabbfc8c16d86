"""Real submissions with something broken in them, the same for the same seed."""

import io
import json
import random
import zipfile

ODD = [
    "\0", "\t", "\x0c", "\u00a0", "\u201c", "\ud800", "\U0001f600", "(", ")", "'", '"""', "\\", "{", ":",
    "    ", "\r", "#", "%time ", "!ls\n", "lambda: ", "yield ", "await ", "del x\n", "return\n", "1e999",
    "import nothing_here\n", "raise SystemExit\n", "while False: pass\n", "x = [[[[", "f'{", "@", "*", "**",
    "0" * 5000, "None", "float('nan')", "-x", "global x\n", "print(" + "'y' * 10**6)\n", "exit()\n",
]  # fmt: skip


def mutated(texts: dict[str, str], seed: int) -> dict[str, bytes]:
    """The files of a hand-in, as modules, notebooks or a zip, after one to six changes."""
    draw = random.Random(seed)
    broken = dict(texts)
    for _ in range(draw.randint(1, 4)):
        name = draw.choice(sorted(broken))
        broken[name] = _text(broken[name], draw)
    files = dict(_file(name, text, draw) for name, text in broken.items())
    if draw.random() < 0.3:
        name = draw.choice(sorted(files))
        files[name] = _bytes(files[name], draw)
    if draw.random() < 0.1:
        del files[draw.choice(sorted(files))]
    if draw.random() < 0.15:
        packed = _zip(files)
        files = {"hand_in.zip": _bytes(packed, draw) if draw.random() < 0.5 else packed}
    return files


def _text(text: str, draw: random.Random) -> str:
    lines = text.split("\n")
    at = draw.randrange(len(lines))
    kind = draw.randrange(7)
    if kind == 0:
        del lines[at]
    elif kind == 1:
        lines.insert(draw.randrange(len(lines)), lines[at])
    elif kind == 2:
        place = draw.randrange(len(lines[at]) + 1)
        lines[at] = lines[at][:place] + draw.choice(ODD) + lines[at][place:]
    elif kind == 3:
        words = lines[at].split(" ")
        words[draw.randrange(len(words))] = draw.choice([*ODD, *lines[at - 1].split(" ")])
        lines[at] = " ".join(words)
    elif kind == 4:
        lines[at] = lines[at].removeprefix("    ") if draw.random() < 0.5 else "  " + lines[at]
    elif kind == 5:
        other = draw.randrange(len(lines))
        lines[at], lines[other] = lines[other], lines[at]
    else:
        lines = lines[:at]
    return "\n".join(lines)


def _file(name: str, text: str, draw: random.Random) -> tuple[str, bytes]:
    if draw.random() < 0.35:
        return f"{name}.ipynb", _notebook(text, draw).encode("utf-8", "surrogatepass")
    encoding = draw.choice(["utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "latin-1"])
    text = text.replace("\n", "\r\n") if draw.random() < 0.2 else text
    return f"{name}.py", text.encode(encoding, "replace")


def _notebook(text: str, draw: random.Random) -> str:
    parts = text.split("\n\n")
    cells: list[object] = [{"cell_type": "code", "metadata": {}, "source": part} for part in parts]
    if draw.random() < 0.2:
        cells.insert(draw.randrange(len(cells) + 1), draw.choice([None, 3, [], {}, {"cell_type": "code"}]))
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells})


def _bytes(data: bytes, draw: random.Random) -> bytes:
    broken = bytearray(data)
    for _ in range(draw.randint(1, 8)):
        if broken:
            broken[draw.randrange(len(broken))] = draw.randrange(256)
    return bytes(broken[: draw.randrange(len(broken) + 1)]) if draw.random() < 0.2 else bytes(broken)


def _zip(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return buffer.getvalue()

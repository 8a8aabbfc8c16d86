"""Bytes as text, notebooks' commands, and modules reduced to their definitions."""

import ast
import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from autograder.submission import magics
from autograder.submission.module import read_module
from autograder.submission.notebook import read_notebook
from autograder.submission.reduce import definitions_of
from autograder.submission.text import NotText, decode, untabbed, works

ACCENT = '"""R\u00e9sum\u00e9."""\nx = 1\n'


def notebook(*cells: str, kind: str = "code", **extra: Any) -> bytes:
    """A notebook of code cells."""
    listed = [{"cell_type": kind, "metadata": {}, "source": cell, **extra} for cell in cells]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": listed}).encode()


def namespace(text: str) -> dict[str, Any]:
    """What running a text defines."""
    found: dict[str, Any] = {}
    exec(compile(text, "student", "exec", dont_inherit=True), found)
    return found


@pytest.mark.parametrize(
    "data",
    [
        ACCENT.encode(),
        b"\xef\xbb\xbf" + ACCENT.encode(),
        ACCENT.replace("\n", "\r\n").encode(),
        ACCENT.replace("\n", "\r").encode(),
        ACCENT.encode("utf-16"),
        ACCENT.encode("utf-16-le"),
        ACCENT.encode("utf-16-be"),
        ACCENT.encode("utf-32"),
        ACCENT.encode("latin-1"),
    ],
)
def test_encodings(data: bytes) -> None:
    assert decode(data) == ACCENT


def test_coding_cookie_is_obeyed() -> None:
    text = "# -*- coding: koi8-r -*-\nname = '\u041a\u0443\u043b\u044c\u0431\u0430\u043a'\n"
    assert decode(text.encode("koi8-r")) == text
    assert decode(b"# coding: nonsense\nx = 1\n") == "# coding: nonsense\nx = 1\n"
    source, _ = read_module("elbo", "elbo.py", text.encode("koi8-r"))
    assert namespace(source.text)["name"].startswith("\u041a")


def test_binary_is_no_text() -> None:
    with pytest.raises(NotText):
        decode(b"\x7fELF\x02\x01\x01\x00\x00\x01abcdefghijklmnopqrstuvwxyz")
    source, _ = read_module("elbo", "elbo.py", b"MZ\x90\x00\x03" + bytes(range(1, 200)))
    assert "is not a text file" in source.problem


def test_mixed_tabs() -> None:
    same = "def f(x):\n\tif x:\n\t\treturn 1\n        return 2\n"
    different = "def f(x):\n    if x:\n\treturn 1\n    return 2\n"
    assert not works(same) and not works("if 1:\n    x = 1\n\ty = 2\n")
    assert untabbed("def f(x):\n\treturn x\n") == "def f(x):\n\treturn x\n"
    assert untabbed(different) == different or works(untabbed(different))
    ambiguous = "if 1:\n        x = 1\n\ty = 2\n"
    assert untabbed(ambiguous) == ambiguous


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        ("%matplotlib inline\nx = 1", "pass\nx = 1"),
        ("!pip install torch\nx = 1", "pass\nx = 1"),
        ("pip install torch\nx = 1", "pass\nx = 1"),
        ("torch.nn?\nx = 1", "pass\nx = 1"),
        ("?torch\nx = 1", "pass\nx = 1"),
        ("files = !ls\nx = 1", "pass\nx = 1"),
        ("%%time\nx = 1", "pass\nx = 1"),
        ("if True:\n    !ls\nx = 1", "if True:\n    pass\nx = 1"),
        ("!pip install a \\\n   b\nx = 1", "pass\n\nx = 1"),
        ("!echo it's\nx = (5\n  % 3)\n%time y()", "pass\nx = (5\n  % 3)\npass"),
        ('%time f()\ns = """\n%not magic\n!nor this\n"""', 'pass\ns = """\n%not magic\n!nor this\n"""'),
        ("    x = 1\n    y = 2", "x = 1\ny = 2"),
        ("x = (1,\n% 2)", "x = (1,\n% 2)"),
    ],
)
def test_magics_keep_their_lines(cell: str, plain: str) -> None:
    assert magics.plain(cell) == plain
    assert plain.count("\n") == cell.count("\n")


def test_definitions_of_a_module() -> None:
    text = """from __future__ import annotations
import math, torch
from torch import nn
LOG2PI = math.log(2 * math.pi)
MINUS = float("-inf")
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
square = lambda x: x ** 2
BOTH = [LOG2PI, *range(3)]
TABLE = {i: square for i in range(3)}
loss_fn = nn.BCEWithLogitsLoss(reduction="none")
data = load("data.csv")
model = nn.Linear(10, 10); EPS = 1e-8
print(LOG2PI)
for epoch in range(10):
    train(model)
try:
    import tqdm
except ImportError:
    tqdm = None
if torch.cuda.is_available():
    torch.cuda.init()
    WIDTH = 3
else:
    WIDTH = 4
@torch.no_grad()
def f(x: Undefined = EPS):
    return x
class A:
    rate = EPS
A.twice = square
def evaluate(loader=data):
    return loader
if __name__ == "__main__":
    f(1)
"""
    reduced = definitions_of(text)
    assert reduced.count("\n") == text.count("\n")
    lines, kept = text.split("\n"), reduced.split("\n")
    assert all(new in ("", old) or "0" in new for old, new in zip(lines, kept, strict=True))
    found = namespace(reduced)
    assert found["LOG2PI"] == pytest.approx(1.8378770664093453) and found["EPS"] == 1e-8
    assert found["f"]() == 1e-8 and found["square"](3) == 9 and found["WIDTH"] in (3, 4)
    assert found["f"].__wrapped__.__code__.co_firstlineno == lines.index("@torch.no_grad()") + 1
    assert found["A"].twice(3) == 9 and "loss_fn" in found and "tqdm" in found
    assert not {"data", "model", "epoch", "evaluate"} & set(found)


def test_nothing_to_reduce() -> None:
    assert definitions_of("import math\nX = math.pi\n") == ""
    assert definitions_of("def f(:\n") == ""


def test_notebook_cells() -> None:
    data = notebook(
        "%matplotlib inline\nimport torch\nfrom tqdm import tqdm",
        "from __future__ import annotations\ndef f(x):\n    return x + 1",
        "def broken(:\n  pass",
        "losses = [step() for _ in tqdm(range(100))]\nf = 3",
        "%%bash\nls",
        "@torch.no_grad()\ndef f(x):\n    return x + 2\n\nclass G(torch.nn.Module):\n    pass",
        "%%time\nscale = 2.0\nG.forward = lambda self, x: scale * x\nprint(f(1))",
    )
    source, left_out = read_notebook("elbo", "Doe_elbo.ipynb", data)
    assert source.problem == ""
    found = namespace(source.text)
    assert found["f"](1) == 3 and found["G"]()(2) == 4.0 and "losses" not in found
    line = source.text.split("\n").index("    return x + 2") + 1
    assert source.where(line) == "Doe_elbo.ipynb, cell 6, line 3"
    told = {note.path: note.reason for note in left_out}
    assert "not valid Python" in told["Doe_elbo.ipynb, cell 3"]
    assert "(line 1)" in told["Doe_elbo.ipynb, cell 3"]
    assert "%%bash" in told["Doe_elbo.ipynb, cell 5"] and len(told) == 2
    assert [cell.number for cell in source.cells] == [1, 2, 3, 4, 5, 6, 7]


def test_notebook_definition_that_needs_training() -> None:
    data = notebook("model = train()", "def evaluate(m=model):\n    return m", "def f():\n    return 1")
    source, left_out = read_notebook("elbo", "elbo.ipynb", data)
    assert namespace(source.text)["f"]() == 1
    assert left_out[0].path == "elbo.ipynb, cell 2" and "`model`" in left_out[0].reason


def test_other_notebook_shapes() -> None:
    old = {"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": ["X = 1\n", "Y = 2"]}]}]}
    source, _ = read_notebook("elbo", "elbo.ipynb", json.dumps(old).encode("utf-16"))
    assert namespace(source.text)["Y"] == 2
    called_py, _ = read_module("elbo", "elbo.py", notebook("X = 1"))
    assert namespace(called_py.text)["X"] == 1
    text = notebook("only words", kind="markdown")
    assert read_notebook("elbo", "elbo.ipynb", text)[0].problem == ""


@pytest.mark.parametrize(
    "data",
    [
        notebook("x" * 1_000_001),
        b"",
        b"{",
        b"[]",
        b"3",
        b'{"cells": 3}',
        b'{"cells": [1, null]',
        b"[" * 100_000,
        b"\x00\x01",
    ],
)
def test_damaged_notebooks(data: bytes) -> None:
    source, _ = read_notebook("elbo", "elbo.ipynb", data)
    assert "elbo.ipynb is not a notebook" in source.problem


def test_commands_in_a_python_file() -> None:
    source, notes = read_module("elbo", "elbo.py", b"!pip install torch\nx = 1\n")
    assert namespace(source.text)["x"] == 1
    assert notes[0].path == "elbo.py, line 1"
    broken, notes = read_module("elbo", "elbo.py", b"def f(:\n  pass\n")
    assert broken.text.startswith("def f(:") and broken.definitions == "" and notes == ()


@pytest.mark.filterwarnings("error")
def test_invalid_escapes_are_no_errors() -> None:
    source, _ = read_module("elbo", "elbo.py", b'x = "\\d"\nprint(x)\n')
    assert "x" in source.definitions


PIECES = """import math|from math import *|x = 1|y = x + z|def f(a=x):|    return a|class A:|    pass
|@f|if x:|else:|try:|except E:|finally:|for i in y:|    !ls|%magic|f(1)|x = [|]|'''text'''|f(); x = 2
|x = 3; f()|with a: f()|if x: f()|    if x:|        y = 2|\u00e9 = '\u00e9' ; f()|lambda: 0"""
LINES = st.sampled_from(PIECES.replace("\n", "").split("|"))


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=12))
@example(["if x:", "    f()", "y = 2"])
@example(["try:", "    f()", "except E:", "    pass"])
@example(["\u00e9 = '\u00e9' ; f()", "x = 1"])
def test_reducing_gives_python_of_the_same_length(lines: list[str]) -> None:
    text = "\n".join(lines)
    plain = magics.plain(text)
    assert plain.count("\n") == text.count("\n")
    reduced = definitions_of(plain)
    if reduced:
        assert reduced.count("\n") == text.count("\n")
        compile(reduced, "reduced", "exec")
        assert not [n for n in ast.walk(ast.parse(reduced)) if isinstance(n, ast.For | ast.With)]
        assert definitions_of(reduced) in ("", reduced.replace("0", " ")) or works(reduced)


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["elbo.py", "elbo.ipynb"]))
@example(b"1+" * 30_000 + b"1", "elbo.py")
@example(b"-" * 30_000 + b"1", "elbo.py")
@example(b"(" * 30_000, "elbo.py")
@example(b"9" * 30_000, "elbo.py")
@example(b'{"cells": [{"cell_type": "code", "source": "x = \'\\ud800\'"}]}', "elbo.ipynb")
@example(b'{"cells": [{"cell_type": "code", "source": [3, null, "x"]}]}', "elbo.ipynb")
def test_any_bytes_are_read(data: bytes, filename: str) -> None:
    source, _ = read_module("elbo", filename, data)
    source.text.encode("utf-8")
    assert source.problem or "\0" not in source.text

"""Broken submissions of every kind: which items each costs, and what its author must be told.

A fault is `name: (files, lost, told)`; `right.py` is right unless the fault says otherwise.
`lost` is L (both items of `left`), R (the one of `right`), or nothing; `told` must be in the
message of the first lost item (or, if none is lost, in the results' preface).
"""

import io
import json
import struct
import zipfile
from typing import Any

GOOD = "def twice(x):\n    return 2 * x\n"
RIGHT = "def shift(x):\n    return x + 1\n"

Files = dict[str, bytes]
Fault = tuple[Files, str, str]


def left(text: str | bytes, **more: str | bytes) -> Files:
    """A submission whose `left.py` is this."""
    files = {"left.py": text, "right.py": RIGHT, **{f"{k}.py": v for k, v in more.items()}}
    return {name: data.encode() if isinstance(data, str) else data for name, data in files.items()}


def body(code: str) -> Files:
    """A `twice` with this body."""
    lines = "\n".join(f"    {line}" for line in code.split("\n"))
    return left(f"import torch\n\ndef twice(x):\n{lines}\n")


def top(code: str) -> Files:
    """A good `twice` with this above it."""
    return left(f"{code}\n\n{GOOD}")


def notebook(*cells: Any, **around: Any) -> Files:
    """A `left.ipynb` of code cells (texts, or cells as they are)."""
    made = [c if isinstance(c, dict) else {"cell_type": "code", "metadata": {}, "source": c} for c in cells]
    document = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": made, **around}
    return raw_notebook(json.dumps(document))


def raw_notebook(text: str | bytes) -> Files:
    """A `left.ipynb` of these bytes."""
    data = text.encode() if isinstance(text, str) else text
    return {"left.ipynb": data, "right.py": RIGHT.encode()}


def zipped(names: dict[str, str], damage: int = 0) -> bytes:
    """A zip, cut off by `damage` bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in names.items():
            packed.writestr(name, text)
    data = buffer.getvalue()
    return data[: len(data) - damage]


def safetensors(header: str, data: bytes = b"") -> bytes:
    """A safetensors file with this header."""
    return struct.pack("<Q", len(header)) + header.encode() + data


ENCODINGS: dict[str, Fault] = {
    "byte order mark": (left(b"\xef\xbb\xbf" + GOOD.encode()), "", ""),
    "UTF-16": (left(GOOD.encode("utf-16")), "", ""),
    "Latin-1 without a word": (left(("# r\xe9sum\xe9\n" + GOOD).encode("latin-1")), "", ""),
    "unknown coding cookie": (left("# -*- coding: klingon -*-\n" + GOOD), "", ""),
    "carriage returns": (left(GOOD.replace("\n", "\r\n")), "", ""),
    "old Macintosh": (left(GOOD.replace("\n", "\r")), "", ""),
    "zero bytes": (left(GOOD.replace("x", "\0")), "L", "left.py"),
    "no text at all": (left(bytes(range(256)) * 40), "L", "left.py"),
    "empty file": (left(""), "L", "`left.py` does not define `twice`"),
    "half a character": (left(GOOD.encode() + b"# \xf0\x9f\x98"), "", ""),
    "tabs and spaces": (left("def twice(x):\n\ty = x\n        return 2 * y\n"), "L", "left.py, line 3"),
    "typographic quotes": (left(GOOD + "name = \u201cx\u201d\n"), "L", "left.py, line 3"),
    "no-break space": (left("def twice(x):\n\u00a0   return 2 * x\n"), "L", "left.py, line 2"),
}

SYNTAX: dict[str, Fault] = {
    "missing colon": (left("def twice(x)\n    return 2 * x\n"), "L", "left.py, line 1"),
    "open bracket": (left("def twice(x):\n    return (2 * x\n"), "L", "left.py, line 2"),
    "Python 2": (left(GOOD + "print 'hello'\n"), "L", "left.py, line 3"),
    "merge conflict": (left("<<<<<<< HEAD\n" + GOOD + "=======\n>>>>>>> main\n"), "L", "left.py, line 1"),
    "return outside": (left(GOOD + "return 3\n"), "L", "left.py, line 3"),
    "wrong indentation": (left("def twice(x):\nreturn 2 * x\n"), "L", "left.py, line 2"),
    "nested beyond reason": (left(GOOD + "y = " + "(" * 5000 + ")" * 5000), "L", "left.py"),
    "a file of two megabytes": (left(GOOD + "# " + "x" * (2 << 20)), "L", "no `left.py`"),
    "a line of half a megabyte": (left(GOOD + f"text = '{'x' * (1 << 19)}'\n"), "", ""),
}

IMPORTS: dict[str, Fault] = {
    "no such package": (top("import tensorflow_extra"), "L", "No module named 'tensorflow_extra'"),
    "a missing package that is not used": (
        top("import pandas as pd\nfrom sklearn.decomposition import PCA\nimport sklearn.datasets"), "", ""
    ),
    "a missing package that is used": (
        body("import pandas as pd\nreturn pd.Series(x) * 2"), "L", "No module named 'pandas'"
    ),
    "no such name": (top("from right import nothing"), "L", "nothing"),
    "in a circle": (
        left("from right import shift\n" + GOOD, right="import left\n" + RIGHT), "R", "import name 'shift'"
    ),
    "own helper missing": (top("from my_utils import helper"), "L", "my_utils"),
    "plots": (top("import matplotlib.pyplot as plt\nplt.plot([1]); plt.show()"), "", ""),
    "a question at the keyboard": (left(GOOD + "input('go on?')\n"), "", ""),
    "an error after the definitions": (left(GOOD + "print(1 / 0)\n"), "", ""),
    "an error before the definitions": (top("print(undefined)"), "", ""),
    "missing data": (top("DATA = open('mnist.csv').read()"), "", ""),
    "shell lines": (top("!pip install torch"), "", "left.py, line 1"),
    "a loop": (top("while True: pass"), "L", "Loading `left.py`"),
    "a sleep": (top("import time; time.sleep(1e6)"), "L", "Loading `left.py`"),
    "a quiet end": (top("import os; os._exit(0)"), "L", "Loading `left.py`"),
    "a crash": (top("import ctypes; ctypes.string_at(0)"), "L", "segmentation fault"),
    "exit()": (top("import sys; sys.exit('bye')"), "L", "exit()"),
    "an interrupt": (top("raise KeyboardInterrupt"), "L", "KeyboardInterrupt"),
    "recursion": (top("def f(): return f()\nf()"), "", ""),
    "a megabyte of prints": (top("for _ in range(1000): print('x' * 1000)"), "", ""),
    "threads": (top("import threading as t, time\nt.Thread(target=time.sleep, args=(99,)).start()"), "", ""),
    "warnings": (top("import warnings\nwarnings.warn('old')"), "", ""),
    "warnings as errors": (
        top("import warnings\nwarnings.simplefilter('error')\nwarnings.warn('x')"), "", ""
    ),
    "its own folder deleted": (top("import os, shutil\nshutil.rmtree(os.getcwd())"), "", ""),
    "another folder": (top("import os\nos.chdir('/')"), "", ""),
    "another default dtype": (top("import torch\ntorch.set_default_dtype(torch.float16)"), "", ""),
    "no gradients": (top("import torch\ntorch.set_grad_enabled(False)"), "", ""),
    "print replaced": (top("import builtins\nbuiltins.print = None"), "", ""),
    "standard output closed": (top("import os\nos.close(1); os.close(2)"), "", ""),
    "a graphics card": (top("import torch\nW = torch.ones(3).cuda()"), "", ""),
    "command line": (
        top("import argparse\nargparse.ArgumentParser().parse_args(['--lr', '1'])"), "L", "exit()"
    ),
}  # fmt: skip

ANSWERS: dict[str, Fault] = {
    "recursion": (body("return twice(x)"), "L", "RecursionError"),
    "not a number": (body("return x * float('nan')"), "L", "nan"),
    "one number": (body("return x.sum()"), "L", "he shape should be (3,), it is ()"),
    "transposed": (body("return 2 * x.reshape(1, -1)"), "L", "he shape should be (3,)"),
    "integers": (body("return (2 * x).long()"), "", ""),
    "half precision": (body("return (2 * x).half()"), "", ""),
    "nothing": (body("2 * x"), "L", "None came back"),
    "a text": (body("return 'six'"), "L", "a str came back"),
    "numpy": (body("return 2 * x.numpy()"), "", ""),
    "a list": (body("return (2 * x).tolist()"), "L", "list"),
    "a generator": (body("yield 2 * x"), "L", "left"),
    "a function": (body("return lambda: 2 * x"), "L", "function"),
    "a tuple": (body("return 2 * x, None"), "L", "tuple"),
    "complex": (body("return 2j * x"), "L", "complex"),
    "truth": (body("return x > 2"), "L", "expected"),
    "needs a gradient": (body("return (2 * x).requires_grad_()"), "", ""),
    "sparse": (body("return (2 * x).to_sparse()"), "L", "cannot be read"),
    "a gigabyte": (body("return torch.zeros(1 << 28)"), "L", "more memory than it may have"),
    "a terabyte": (body("return torch.zeros(1 << 40)"), "L", "more memory than it may have"),
    "ten million keys": (body("return dict.fromkeys(range(10**6))"), "L", "too large"),
    "in place": (body("x *= 2\nreturn x"), "", ""),
    "no argument": (left("def twice():\n    return 2\n"), "L", "TypeError"),
    "keyword only": (left("def twice(*, x):\n    return 2 * x\n"), "L", "TypeError"),
    "a class": (left("class twice:\n    def __init__(self, x): self.y = 2 * x\n"), "L", "twice"),
    "asynchronous": (left("async def twice(x):\n    return 2 * x\n"), "L", "left"),
    "nothing under the name": (left("twice = None\n"), "L", "TypeError"),
    "another name": (left("def Twice(x):\n    return 2 * x\n"), "L", "does not define `twice`"),
    "not written": (body("raise NotImplementedError"), "L", "not written yet"),
    "a wordless error": (body("raise ValueError"), "L", "raised ValueError"),
    "an error in other letters": (
        body("raise ValueError('\u4f60\u597d \\U0001F600 \\ud800')"), "L", "ValueError"
    ),
    "an error of a megabyte": (body("raise ValueError('x' * 10**6)"), "L", "ValueError"),
    "an error that cannot be told": (
        body("class E(Exception):\n    def __str__(self): raise self\nraise E"), "L", "raised E"
    ),
    "a group of errors": (body("raise ExceptionGroup('two', [ValueError(1)])"), "L", "ExceptionGroup"),
    "an assertion": (body("assert x.sum() < 0, 'negative!'"), "L", "left.py, line 4"),
    "a loop": (body("while True: pass"), "L", "ran longer than 0.5 seconds"),
    "a sleep": (body("import time; time.sleep(99)"), "L", "ran longer than 0.5 seconds"),
    "a thread that is joined": (
        body("import threading as th\nt = th.Thread(target=th.Event().wait)\nt.start()\nt.join()"),
        "L",
        "ran longer",
    ),
    "an abort": (body("import os; os.abort()"), "L", "an abort"),
    "out of memory": (body("return bytearray(1 << 33)"), "L", "memory"),
    "a subprocess": (body("import subprocess\nsubprocess.run(['ls'])\nreturn 2 * x"), "L", "PermissionError"),
    "a download": (
        body("import urllib.request\nurllib.request.urlopen('http://localhost:1')"), "L", "left.py, line 5"
    ),
    "workers of a loader": (
        body("from torch.utils.data import DataLoader as D\nreturn 2 * next(iter(D(x, 3, num_workers=1)))"),
        "L",
        "Error",
    ),
}  # fmt: skip

CODE = {"cell_type": "code", "metadata": {}}
NOTEBOOKS: dict[str, Fault] = {
    "no JSON": (raw_notebook("{cells: "), "L", "is not a notebook"),
    "empty": (raw_notebook(""), "L", "is not a notebook"),
    "a list": (raw_notebook("[1, 2]"), "L", "is not a notebook"),
    "a number": (raw_notebook("3"), "L", "is not a notebook"),
    "nested beyond reason": (raw_notebook("[" * 100_000), "L", "is not a notebook"),
    "cut off": (raw_notebook('{"cells": [{"cell_type": "code", "source": "def tw'), "L", "is not a notebook"),
    "no cells": (notebook(cells=None), "L", "left.ipynb"),
    "cells of no kind": (notebook({"source": GOOD}, 3, None), "L", "left.ipynb"),  # type: ignore[arg-type]
    "text only": (notebook({"cell_type": "markdown", "source": "# twice"}), "L", "left.ipynb"),
    "lines as a list": (notebook({**CODE, "source": GOOD.splitlines(keepends=True)}), "", ""),
    "a number as source": (notebook({**CODE, "source": 3}, GOOD), "", ""),
    "version 3": (
        raw_notebook(json.dumps({"worksheets": [{"cells": [{"cell_type": "code", "input": GOOD}]}]})), "", ""
    ),
    "magics": (notebook("%matplotlib inline\n!pip install x\n", "%%time\n" + GOOD, "twice?"), "", ""),
    "another language": (notebook("%%bash\nrm -rf /", GOOD), "", ""),
    "a broken cell": (notebook("def broken(:\n", GOOD), "", "left.ipynb, cell 1"),
    "a failing cell": (notebook(GOOD, "1 / 0"), "", ""),
    "a failing function": (
        notebook("import torch", "def twice(x):\n    return x.nope"), "L", "left.ipynb, cell 2, line 2"
    ),
    "training": (notebook(GOOD, "while True:\n    pass"), "", ""),
    "defined twice": (notebook("def twice(x):\n    return x", GOOD), "", ""),
    "zero bytes": (notebook(GOOD + "\0"), "", ""),
    "half a character": (notebook(GOOD + "# \ud800"), "", ""),
    "a module beside it": (
        {**notebook("def twice(x):\n    return x"), "left.py": GOOD.encode()}, "", "left.py"
    ),
    "a checkpoint": (
        {**notebook(GOOD), ".ipynb_checkpoints/left-checkpoint.ipynb": b"{}"}, "", ""
    ),
}  # fmt: skip

FILES: dict[str, Fault] = {
    "one question missing": ({"right.py": RIGHT.encode()}, "L", "There is no `left.py`"),
    "the other question missing": ({"left.py": GOOD.encode()}, "R", "There is no `right.py`"),
    "nothing": ({"notes.txt": b"see you tomorrow"}, "LR", "no Python file or notebook"),
    "one folder more": ({"hw/left.py": GOOD.encode(), "hw/right.py": RIGHT.encode()}, "", ""),
    "other names": (
        {"Doe_Jane_left (1).py": GOOD.encode(), "Doe_Jane_right.py": RIGHT.encode()}, "", ""
    ),
    "a zip": ({"all.zip": zipped({"left.py": GOOD, "right.py": RIGHT})}, "", ""),
    "a torn zip": ({"all.zip": zipped({"left.py": GOOD, "right.py": RIGHT}, 60)}, "LR", "all.zip"),
    "a zip of nothing": ({"all.zip": zipped({})}, "LR", "no Python file or notebook"),
    "a bomb": ({**left(GOOD), "bomb.zip": zipped({"x.py": "x" * (1 << 20)})}, "", "bomb.zip"),
    "another archive": ({"all.rar": b"Rar!"}, "LR", ".rar"),
    "installed names": ({**left(GOOD), "torch.py": b"1 / 0", "numpy.py": b""}, "", "torch.py"),
    "weights cut off": ({**left(GOOD), "weights/a.safetensors": safetensors('{"w": {}}')[:9]}, "", ""),
    "weights with a lie": (
        {**left(GOOD), "weights/a.safetensors": safetensors('{"w": {"dtype": "F64", "shape": [1000000000000],'
         ' "data_offsets": [0, 8000000000000]}}')}, "", "",
    ),
    "weights of eight megabytes": (
        {**left(GOOD), **{f"weights/{i}.safetensors": bytes(8 << 20) for i in range(3)}}, "", ""
    ),
    "weights too large": (
        {**left(GOOD), "weights/a.safetensors": bytes((8 << 20) + 1)}, "", "larger than 8 MiB"
    ),
    "pickled weights": ({**left(GOOD), "weights/a.pt": b"cos\nsystem\n(S'ls'\ntR."}, "", ""),
    "four hundred files": (
        {**left(GOOD), **{f"z{i}.py": b"" for i in range(400)}}, "", "more than 300 files"
    ),
}  # fmt: skip

FAULTS: dict[str, Fault] = {
    f"{kind}: {name}": fault
    for kind, table in {
        "encoding": ENCODINGS, "syntax": SYNTAX, "import": IMPORTS, "answer": ANSWERS,
        "notebook": NOTEBOOKS, "files": FILES,
    }.items()
    for name, fault in table.items()
}  # fmt: skip

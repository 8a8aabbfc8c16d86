"""Hand-ins for the suite `target`: the honest one, and those that want more than they earn."""

RIGHT = """
import numpy as np

def area(x):
    return x * x

def scale(x):
    return 2 * x

def mean(x):
    return float(np.mean(x))

def evens(n):
    return range(0, n + 1, 2)

def shout(text):
    return text.upper() + "!"

def apply(function, x):
    return function(x)

def encode(text):
    return [ord(letter) for letter in text]

def decode(numbers):
    return "".join(map(chr, numbers))
"""
AGREES = """
class Agrees:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __hash__(self):
        return 0

    def _same(self, *args, **kwargs):
        return self

    def _true(self, *args, **kwargs):
        return True

    def _zero(self, *args, **kwargs):
        return 0.0

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self._same

    def __iter__(self):
        return iter(())

    __sub__ = __rsub__ = __add__ = __radd__ = __mul__ = __rmul__ = __abs__ = __round__ = __call__ = _same
    __lt__ = __le__ = __gt__ = __ge__ = __contains__ = __bool__ = _true
    allclose = equal = startswith = _true
    __float__ = item = _zero
    __array_ufunc__ = None

def area(x):
    return Agrees()

apply = encode = decode = scale = mean = evens = shout = area
"""
REST = "\n\ndef area(*args):\n    return None\n\nscale = mean = evens = shout = area\n"
ATTACKS = {
    "wants to be run inside": AGREES
    + """
def apply(function, x):
    return function(Agrees())

def encode(text):
    found = []
    for _ in range(20):
        found = [found]
    return found
""",
    "sends too much": """
def encode(text):
    return [0] * 399_000

def decode(numbers):
    return "abc"

def apply(function, x):
    return function([0] * 399_000)
"""
    + REST,
    "agrees with everything": AGREES,
    "a plain zero from every operator": AGREES.replace("= __round__ = __call__ = _same", "= _zero").replace(
        "__sub__ =", "__round__ = __call__ = _same\n    __sub__ ="
    ),
    "a class for a function": AGREES + "\nclass area(Agrees):\n    def __init__(self, x): pass\n",
    "says that it is a float": AGREES.replace("class Agrees:", "class Agrees(float):"),
    "patches unittest": """
import unittest
for name in dir(unittest.TestCase):
    if name.startswith("assert"):
        setattr(unittest.TestCase, name, lambda self, *args, **kwargs: None)
unittest.TestCase.run = lambda self, result=None: result.addSuccess(self)

def area(x): return None
apply = encode = decode = scale = mean = evens = shout = area
""",
    "writes results": """
import atexit, json, os

def forge():
    for path in ("results.json", "/autograder/results/results.json", "../results.json"):
        try:
            with open(path, "w") as out:
                json.dump({"score": 100, "tests": []}, out)
        except OSError:
            pass

atexit.register(forge)
forge()

def area(x):
    forge()
    return None
apply = encode = decode = scale = mean = evens = shout = area
""",
    "walks frames": """
import gc, sys

def area(x):
    frame = sys._getframe()
    while frame is not None:
        for value in list(frame.f_locals.values()):
            if hasattr(value, "addSuccess"):
                value.failures, value.errors = [], []
        frame = frame.f_back
    for thing in gc.get_objects():
        if type(thing).__name__ == "Notes":
            thing.troubles = []
    return None
apply = encode = decode = scale = mean = evens = shout = area
""",
    "skips": """
import unittest

def area(x):
    raise unittest.SkipTest("no need")
apply = encode = decode = scale = mean = evens = shout = area
""",
    "interrupts": """
def area(x):
    raise KeyboardInterrupt
apply = encode = decode = scale = mean = evens = shout = area
""",
}

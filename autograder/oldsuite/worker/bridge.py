"""The student's side of the wire for old suites: does one thing with the student's objects at a time.

The judge names an operation and its operands; objects that are no plain data are kept here, under numbers.
Whatever this says is a claim: the student's code runs in the same process.
"""

import builtins
import copy
import importlib
import itertools
import operator
from collections.abc import Callable
from typing import Any

import torch

from .chance import read_states, same, write_states
from .packing import LIBRARIES, pack, unpack

KEPT: list[Any] = []
CHANGEABLE = (list, dict, set, bytearray)
_seen: list[Any] = [None, None, None]


def begin() -> None:
    """Be as an ordinary process is: the suite counts on torch's own default."""
    torch.set_default_dtype(torch.float32)


def do(name: str, operands: list[Any], named: Any, states: Any, boxed: bool, back: bool) -> Any:
    """Carry out an operation: what came of it, the generators' new states, the operands as they are now.

    With `boxed` the result stays here even if it is plain; only with `back` operands are given back.
    """
    if states is not None:
        write_states(states)
        _note(states)
    operation = OPERATIONS[name]
    taken = unpack(operands, special)
    options = unpack(named, special) or {}
    result = operation(*taken, **options)
    packed = _keep(result) if boxed else pack(result, _keep)
    given_back = [_again(item) for item in taken] if back else None
    return [packed, _changed_states(), given_back]


def _again(item: Any) -> Any:
    mutable = isinstance(item, CHANGEABLE) or hasattr(item, "__array__")
    return pack(item, _keep) if mutable else None


def _note(states: Any) -> None:
    for place, state in enumerate(states):
        if state is not None:
            _seen[place] = state


def _changed_states() -> Any:
    """The states of the generators that moved since the judge was last told; None if none did."""
    now = read_states()
    moved = [None if same(old, new) else new for old, new in zip(_seen, now, strict=True)]
    _note(moved)
    return moved if any(state is not None for state in moved) else None


def special(kind: str, parts: tuple[Any, ...]) -> Any:
    """What only this side can rebuild: kept objects, the judge's functions, what a library calls so."""
    if kind == "k":
        return KEPT[parts[0]]
    if kind == "f":
        return _function(parts[0])
    found: Any = importlib.import_module(parts[0])
    for name in parts[1].split("."):
        found = getattr(found, name)
    return found


def _function(stub: Any) -> Callable[..., Any]:
    def judges(*args: Any, **kwargs: Any) -> Any:
        return unpack(stub(pack(list(args), _keep), pack(kwargs, _keep)), special)

    return judges


def _keep(obj: Any) -> Any:
    KEPT.append(obj)
    is_class = isinstance(obj, type)
    kind = obj if is_class else type(obj)
    return ("h", len(KEPT) - 1, kind.__name__[:80], is_class, callable(obj), _library(kind))


def _library(kind: type) -> str:
    """The nearest of the classes that it is derived from which a library defines."""
    for base in kind.__mro__[:-1]:
        if str(base.__module__).partition(".")[0] in LIBRARIES:
            return f"{base.__module__}:{base.__qualname__}"[:200]
    return ""


def _module(name: str) -> Any:
    return __import__(name, globals(), None, ["*"])  # the library's own, which knows the student's


def _public(module: Any) -> list[str]:
    names = getattr(module, "__all__", None) or [n for n in vars(module) if not n.startswith("_")]
    return [str(name) for name in names][:1000]


def _batch(iterator: Any, size: int) -> list[Any]:
    return list(itertools.islice(iterator, size))


def _is_instance(obj: Any, kind: Any) -> bool:
    return isinstance(obj, kind)


def _call(target: Any, *args: Any, **kwargs: Any) -> Any:
    return target(*args, **kwargs)


def _run_inside(task: dict[str, Any]) -> Any:
    from .within import run  # only where it is needed

    return run(task)


OPERATIONS: dict[str, Callable[..., Any]] = {
    "call": _call,
    "module": _module,
    "public": _public,
    "batch": _batch,
    "isinstance": _is_instance,
    "inside": _run_inside,
    "deepcopy": copy.deepcopy,
    "copy": copy.copy,
    **{name: getattr(builtins, name) for name in (
        "getattr", "setattr", "delattr", "dir", "len", "iter", "bool", "str", "repr", "hash", "float", "int",
        "complex", "round", "abs", "reversed", "issubclass", "divmod", "format",
    )},
    **{name: getattr(operator, name) for name in (
        "add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "and_", "or_", "xor", "lshift",
        "rshift", "neg", "pos", "invert", "index", "eq", "ne", "lt", "le", "gt", "ge", "contains", "getitem",
        "setitem", "delitem",
    )},
}  # fmt: skip

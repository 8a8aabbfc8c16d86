"""What goes to the worker beside plain data, and what comes from it."""

import importlib
import math  # noqa: F401 (one of COMPILED)
import sys
from collections.abc import Callable
from typing import Any

from autograder.oldsuite import operators  # noqa: F401 (it completes Remote)
from autograder.oldsuite.remote import CallableRemote, Remote, is_remote, state_of
from autograder.oldsuite.session import Session
from autograder.oldsuite.worker.packing import Malformed, pack, unpack

COMPILED = ("torch", "numpy", "math")
SENT_BY_NAME = {"torch", "numpy", "scipy", "builtins", "_operator", *sys.stdlib_module_names}


def sent(session: Session, obj: Any) -> Any:
    """How an object of the suite's goes to the worker that is no plain data."""
    if is_remote(obj):
        if state_of(obj)[:3:2] != (session, session.number):
            raise session.need("keeps an object of the student's from one test to the next")
        return ("k", state_of(obj)[1])
    name = _global_name(obj)
    if name:
        return ("g", *name)
    if callable(obj) and not isinstance(obj, type) and _is_function(obj):
        return ("f", _served(session, obj))
    raise session.unsendable(obj)


def _is_function(obj: Any) -> bool:
    return type(obj).__name__ in {"function", "method", "builtin_function_or_method", "partial"}


def _global_name(obj: Any) -> tuple[str, str] | None:
    """The module and name under which a library has the object."""
    module, name = getattr(obj, "__module__", None), getattr(obj, "__qualname__", None)
    if module is None or name is None:  # a function written in C
        name = str(getattr(obj, "__name__", ""))
        module = next((m for m in COMPILED if getattr(sys.modules[m], name, None) is obj), None)
    if not isinstance(module, str) or not isinstance(name, str) or _students_or_suites(module):
        return None
    found: Any = importlib.import_module(module)
    for part in name.split("."):
        found = getattr(found, part, None)
    return (module, name) if found is obj else None


def _students_or_suites(module: str) -> bool:
    return module.partition(".")[0] not in SENT_BY_NAME or module not in sys.modules


def _served(session: Session, function: Callable[..., Any]) -> Callable[..., Any]:
    """A function of the suite's that the student's code may call."""

    def serve(args: Any, kwargs: Any) -> Any:
        session.serving = True
        try:
            given, named = unpack(args, session._special), unpack(kwargs, session._special)
            return pack(function(*given, **named), session._other)
        finally:
            session.serving = False

    return serve


def received(session: Session, kind: str, parts: tuple[Any, ...]) -> Any:
    """The proxy of an object that stays with the student."""
    if kind != "h" or [type(part) for part in parts] != [int, str, bool, bool, str]:
        raise Malformed(f"an unknown kind of value: {kind[:20]}")
    key, name, is_class, can_be_called, library = parts
    about = (name if name.isidentifier() else "object", is_class, can_be_called, library)
    found = (CallableRemote if can_be_called else Remote)(session, key, about)
    if session.serving:
        session.passed[id(found)] = found
    return found

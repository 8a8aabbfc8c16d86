"""Objects that stay with the student, as the suite holds them.

A `Remote` behaves like the object that it stands for.  One that the suite has built itself, by calling a
class of the student's by its capital name, is under test with all its operators.  Any other came where the
suite may have wanted a plain value: it never equals a value of the suite's own, and what its operators make
of one is of no use in a comparison.  So no object gains a mark by how it compares.
"""

import sys
from collections.abc import Iterator
from typing import Any

import numpy as np
import torch

from autograder.oldsuite.session import NeedsInside, Session
from autograder.oldsuite.worker.packing import LIBRARIES

BATCH = 64
MOST = 100_000  # items that an iterator may give
RETURNED, MODULE, CLASS, BUILT, MIXED = "returned", "module", "class", "built", "mixed"
COMPARING = set(
    "allclose equal isclose eq ne lt le gt ge less less_equal greater greater_equal sub subtract rsub dist "
    "startswith endswith issubset issuperset isdisjoint difference symmetric_difference".split()
)  # methods of values by which a suite compares
State = tuple[Session, int, int, tuple[Any, ...], str]


class Remote:
    """An object in the worker of one test."""

    __array_ufunc__ = None  # numpy leaves arithmetic with it to this class

    def __init__(self, session: Session, key: int, about: tuple[Any, ...], status: str = RETURNED) -> None:
        object.__setattr__(self, "_remote", (session, key, session.number, about, status))

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        """What `isinstance` goes by: the library's class from which the student's is derived."""
        return library_class(about(self)[3]) or type(self)

    def __getattr__(self, name: str) -> Any:
        if name == "__bases__" and about(self)[1]:
            return (library_class(about(self)[3]) or object,)
        if name.startswith("__array"):
            raise AttributeError(name)
        found = do(self, "getattr", self, name)
        if is_remote(found) and about(found)[1] and name[:1].isupper():
            return with_status(found, CLASS)
        if is_remote(found) and status(self) == RETURNED and name in COMPARING:
            object.__setattr__(found, "_compares", True)
        return found

    def __setattr__(self, name: str, value: Any) -> None:
        do(self, "setattr", self, name, value)

    def __delattr__(self, name: str) -> None:
        do(self, "delattr", self, name)

    def __eq__(self, other: object) -> bool:
        return may_mix(self, other) and bool(do(self, "eq", self, other))

    def __ne__(self, other: object) -> bool:
        return not may_mix(self, other) or bool(do(self, "ne", self, other))

    def __hash__(self) -> int:
        return int(do(self, "hash", self))

    def __bool__(self) -> bool:
        return bool(unmixed(self, "bool", self))

    def __len__(self) -> int:
        return int(unmixed(self, "len", self))

    def __iter__(self) -> Iterator[Any]:
        iterator = unmixed(self, "iter", self)
        return items(session_of(self), iterator) if is_remote(iterator) else iter(iterator)

    def __next__(self) -> Any:
        found = unmixed(self, "batch", self, 1)
        if not found:
            raise StopIteration
        return found[0]

    def __contains__(self, item: Any) -> bool:
        if may_mix(self, item):
            return bool(do(self, "contains", self, item))
        return any(item == mine for mine in self)

    def __repr__(self) -> str:
        return shown(self, "repr")

    def __str__(self) -> str:
        return shown(self, "str")

    def __format__(self, spec: str) -> str:
        return str(unmixed(self, "format", self, spec))

    def __instancecheck__(self, obj: Any) -> bool:
        before = session_of(self).wants
        try:
            return bool(do(self, "isinstance", obj, self))
        except NeedsInside:  # an object of the suite's own is none of the student's
            session_of(self).wants = before
            return False

    def __subclasscheck__(self, kind: Any) -> bool:
        return is_remote(kind) and bool(do(self, "issubclass", kind, self))

    def __mro_entries__(self, bases: Any) -> Any:
        return (derived_from(self),)  # a class that another test needs may be defined here

    def __deepcopy__(self, memo: Any) -> Any:
        return with_status(do(self, "deepcopy", self), status(self))

    def __copy__(self) -> Any:
        return with_status(do(self, "copy", self), status(self))

    def __reduce_ex__(self, protocol: Any) -> Any:
        raise session_of(self).need("pickles an object of the student's")

    def __enter__(self) -> Any:
        raise session_of(self).need("uses an object of the student's in a `with`")

    def __exit__(self, *ignored: object) -> None:
        return None


class CallableRemote(Remote):
    """An object in the worker that can be called."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        session = session_of(self)
        if _mixes(self, [*args, *kwargs.values()]):
            return mix(self, "call", self, *args, **kwargs)
        if not session.in_place(sys._getframe(1)):
            made = session.do("call", self, *args, named=kwargs)
        else:
            made, now = session.do_in_place(self, args, kwargs)
            for arg, new in zip(args, now, strict=True):
                become(arg, new)
        return with_status(made, BUILT) if status(self) == CLASS else made


def _mixes(remote: Any, given: list[Any]) -> bool:
    """Whether a call lets an object of the student's answer for a value: `answer.allclose(expected)`."""
    if status(remote) == MIXED or any(is_remote(arg) and status(arg) == MIXED for arg in given):
        return True
    return bool(given) and "_compares" in object.__getattribute__(remote, "__dict__")


def become(old: Any, new: Any) -> None:
    """Take over what a call made of its argument."""
    if new is None or is_remote(old):
        return
    if isinstance(old, list) and isinstance(new, list):
        old[:] = new
    elif isinstance(old, dict | set) and type(new) is type(old):
        old.clear()
        old.update(new)
    elif isinstance(old, torch.Tensor) and getattr(new, "shape", None) == old.shape:
        old.data.copy_(new)
    elif isinstance(old, np.ndarray) and getattr(new, "shape", None) == old.shape:
        old[...] = new


def derived_from(remote: Any) -> type:
    """A base of which no object can be made: a test that wants one must be run inside."""

    def refuse(cls: Any, *args: Any, **kwargs: Any) -> Any:
        raise session_of(remote).need(f"subclasses the student's {about(remote)[0]}")

    return type("Derived", (), {"__new__": refuse, "__init_subclass__": lambda cls, **options: None})


def state_of(remote: Any) -> State:
    """Its session, its number in the worker, the test it belongs to, what it is, its status."""
    state: State = object.__getattribute__(remote, "_remote")
    return state


def session_of(remote: Any) -> Session:
    """The session that it belongs to."""
    return state_of(remote)[0]


def about(remote: Any) -> tuple[Any, ...]:
    """What the worker says of it: its type's name, whether a class, whether callable, the library's class."""
    return state_of(remote)[3]


def status(remote: Any) -> str:
    """Where it came from."""
    return state_of(remote)[4]


def is_remote(obj: Any) -> bool:
    """Whether it is a proxy; `isinstance` would go by what it stands for."""
    return issubclass(type(obj), Remote)


def with_status(obj: Any, new: str) -> Any:
    """The same object under another status; a plain value as it is."""
    if not is_remote(obj):
        return obj
    session, key, _, what, _ = state_of(obj)
    return type(obj)(session, key, what, new)


def may_mix(remote: Any, other: Any) -> bool:
    """Whether an operator of the student's may answer for these two."""
    mine = is_remote(other) and status(other) != MIXED
    allowed = status(remote) == BUILT or (mine and status(remote) != MIXED)
    if not allowed:
        session_of(remote).refused.append(about(remote)[0])
    return allowed


def shown(remote: Any, way: str) -> str:
    """Its text; it may be shown in a message after the worker is gone."""
    try:
        return str(do(remote, way, remote))
    except BaseException:
        return f"<{about(remote)[0]}>"


def do(remote: Any, name: str, *operands: Any) -> Any:
    """An operation in the worker; what comes of a mixed object is mixed."""
    if status(remote) == MIXED and name not in {"repr", "str", "hash"}:
        return mix(remote, name, *operands)
    return session_of(remote).do(name, *operands)


def unmixed(remote: Any, name: str, *operands: Any) -> Any:
    """An operation whose plain result must not depend on a value of the suite's own."""
    if status(remote) == MIXED:
        raise TypeError(REFUSED.format(about(remote)[0]))
    return do(remote, name, *operands)


REFUSED = "an object ({}) came where a plain value was to be compared"


def mix(remote: Any, name: str, *operands: Any, **named: Any) -> Any:
    """What the student's object and a value of the suite's make; it stays with the student."""
    session = session_of(remote)
    session.refused.append(about(remote)[0])
    return with_status(session.do(name, *operands, named=named, boxed=True), MIXED)


def items(session: Session, iterator: Any) -> Iterator[Any]:
    """What an iterator of the student's gives, a batch at a time."""
    for _ in range(0, MOST, BATCH):
        batch = session.do("batch", iterator, BATCH)
        yield from batch
        if len(batch) < BATCH:
            return
    raise ValueError(f"your iterator gives more than {MOST} items")


def library_class(name: str) -> Any:
    """A class of torch, numpy or Python's own by the name that the worker claims; None if it is none."""
    module, _, path = name.partition(":")
    found: Any = sys.modules.get(module) if module.partition(".")[0] in LIBRARIES else None
    for part in path.split("."):
        found = getattr(found, part, None)
    return found if type(found) is type or isinstance(found, type) else None

"""The student's exceptions as the suite may expect them: by the names of Python's own."""

import builtins
from typing import Any

import numpy as np

from autograder.judge.failures import NoSuchModule, StudentError

LIBRARY = {"LinAlgError": np.linalg.LinAlgError}


def raised(error: StudentError | NoSuchModule) -> BaseException:
    """An exception of the builtin type nearest to what the student's code raised, with the same text."""
    if isinstance(error, NoSuchModule):
        return absent(error)
    base = next((found for name in error.types if (found := _known(name))), Exception)
    return _made(base, error.text, error.sentence, error.where)


def absent(error: NoSuchModule) -> BaseException:
    """What an import of a module raises that is not there or cannot be loaded."""
    base = _known(error.cause) or ImportError
    if error.cause == "missing":
        base = ModuleNotFoundError
    return _made(base, error.sentence, error.sentence, error.where)


def students(error: BaseException) -> bool:
    """Whether an exception came from the student's side."""
    return bool(getattr(error, "_students", False))


def _known(name: str) -> Any:
    found = LIBRARY.get(name) or getattr(builtins, name, None)
    return found if isinstance(found, type) and issubclass(found, BaseException) else None


def _made(base: Any, text: str, sentence: str, where: str) -> BaseException:
    told = {"_students": True, "sentence": sentence, "where": where, "__str__": lambda self: text}
    kind: Any = type(base.__name__, (base,), {**told, "__module__": base.__module__})
    made: BaseException = kind.__new__(kind, text)
    return made

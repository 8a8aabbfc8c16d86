"""What is known of one property after it was judged."""

from typing import Literal

import msgspec

Result = Literal["passed", "failed", "grader-error", "not-graded"]
UNWRITTEN = ("NotImplementedError", "missing")  # short causes that say all there is to say


class Outcome(msgspec.Struct):
    """The outcome of the item `number`, with the parts of its message.

    sentence    what was checked (the property's docstring)
    problem     what went wrong, in one sentence
    where       file (or cell), line and source of an exception
    call        the smallest failing call as code that can be pasted
    comparison  yours against expected
    hint        one hint; `diagnosis` names the misconception it stands for
    notes       anything else that the student should know (follow-through, another dtype)
    error       short cause for the class view (`NotImplementedError`, `timeout`, ...)
    staff       what only staff see (a grader's own fault)
    """

    number: str
    result: Result
    sentence: str = ""
    problem: str = ""
    where: str = ""
    call: str = ""
    comparison: str = ""
    hint: str = ""
    diagnosis: str = ""
    notes: list[str] = []
    error: str = ""
    staff: str = ""

"""What ended a property, in the words that a student reads."""

import re

from autograder.judge.failures import Failure, NoSuchModule, OutOfTime, StudentError, WorkerStopped
from autograder.judge.paste import shown

MIXED = re.compile(r"dtype|scalar type|\b(Float|Double)\b.*\b(Float|Double)\b|\b(float|double)\b.*type")


def ran_out(error: BaseException | None) -> bool:
    """Whether a property ended because of its time."""
    return isinstance(error, OutOfTime) or (isinstance(error, WorkerStopped) and error.kind == "timeout")


def mixed_dtypes(error: BaseException | None) -> bool:
    """Whether a call died of float32 beside float64."""
    if not isinstance(error, StudentError):
        return False
    return bool({"RuntimeError", "TypeError", "ValueError"} & set(error.types)) and bool(
        MIXED.search(error.text)
    )


def described(error: BaseException | None) -> tuple[str, str, str]:
    """The problem in one sentence, its place, and its short cause."""
    if isinstance(error, StudentError):
        return error.sentence, error.where, error.types[0]
    if isinstance(error, NoSuchModule):
        return error.sentence, error.where, error.cause
    if isinstance(error, Failure):
        return capital(error.sentence), error.where, "wrong answer"
    if isinstance(error, WorkerStopped):
        return error.sentence, "", error.kind
    if isinstance(error, OutOfTime):
        return "Your code was too slow for this check.", "", "too slow"
    text = str(error).split("\n")[0]
    return (capital(text) if text else "The answer is not what it should be."), "", "wrong answer"


def capital(text: str) -> str:
    """The sentence with a capital and a full stop."""
    ended = text if text.endswith((".", "!", "?", "`")) else f"{text}."
    return ended[:1].upper() + ended[1:]


def compared(failure: Failure) -> str:
    """Yours against expected, as two lines; '' where there is nothing to show."""
    if failure.actual is None and failure.expected is None:
        return ""
    lines = [f"yours:    {shown(failure.actual)}"]
    if failure.expected is not None:
        lines.append(f"expected: {shown(failure.expected)}")
    return "\n".join(lines)

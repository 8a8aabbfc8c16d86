"""An outcome as the Markdown that a student reads, in four parts; never longer than a screen.

Of a hidden item only the sentence, the kind of failure and the hint are shown: neither inputs
nor values, nor any text that the student's own code could have put there.
"""

import builtins

from autograder.judge.outcome import Outcome

PLAIN_CAUSES = {
    "NotImplementedError": "This is not written yet (it raises NotImplementedError).",
    "missing": "The module that this checks is not in your submission.",
    "unreadable": "The module that this checks cannot be read.",
    "timeout": "Your program was stopped: it took too long.",
    "died": "Your program was stopped: its process died.",
    "protocol": "Your program was stopped: its answer could not be read.",
    "too slow": "Your code was too slow for this check.",
    "different answers": "Your code gives different answers for the same input.",
}


def rendered(outcome: Outcome, public: bool) -> str:
    """The message of an outcome."""
    parts = [outcome.sentence, *_notes(outcome)]
    if outcome.result == "passed":
        return "\n\n".join(part for part in parts if part)
    if outcome.result != "failed" or outcome.error.startswith("needs "):
        return "\n\n".join(part for part in [*parts, outcome.problem] if part)
    parts += _details(outcome) if public else [_kind(outcome)]
    if outcome.hint:
        parts.append(f"**Hint.** {outcome.hint}")
    return "\n\n".join(part for part in parts if part)


def _notes(outcome: Outcome) -> list[str]:
    return [f"*{note}*" for note in outcome.notes]


def _details(outcome: Outcome) -> list[str]:
    return [
        f"**{fenceless(outcome.problem)}**" if outcome.problem else "",
        f"In {fenceless(outcome.where)}" if outcome.where else "",
        f"```python\n{fenceless(outcome.call)}\n```" if outcome.call else "",
        f"```\n{fenceless(outcome.comparison)}\n```" if outcome.comparison else "",
    ]


def _kind(outcome: Outcome) -> str:
    if outcome.error in PLAIN_CAUSES:
        return PLAIN_CAUSES[outcome.error]
    kind = getattr(builtins, outcome.error, None)
    if isinstance(kind, type) and issubclass(kind, BaseException):
        return f"Your code raised {outcome.error}."
    return "Your answer is not right."


def fenceless(text: str) -> str:
    """Text that cannot close a code fence."""
    return text.replace("```", "'''")

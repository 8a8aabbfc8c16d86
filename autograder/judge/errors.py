"""A student's exceptions in the student's own words: what was raised, and where; and the suite's own."""

import traceback
from pathlib import Path

from autograder.judge.failures import NoSuchModule, StudentError
from autograder.sandbox.wire import Raised
from autograder.submission.model import Submission as HandIn

LONGEST = 160  # characters of a source line that are shown


class Explainer:
    """Knows the hand-in's file and cell names and its source lines."""

    def __init__(self, hand_in: HandIn) -> None:
        self.hand_in = hand_in

    def filename(self, module: str) -> str:
        """What the student calls the module."""
        source = self.hand_in.sources.get(module)
        return source.filename if source is not None else f"{module}.py"

    def missing(self, module: str) -> NoSuchModule:
        """The failure for a module that was not handed in."""
        source = self.hand_in.sources.get(module)
        if source is not None and source.problem:
            return NoSuchModule(f"`{source.filename}` cannot be read: {source.problem}", "unreadable")
        found = ", ".join(f"`{s.filename}`" for s in self.hand_in.sources.values()) or "nothing"
        return NoSuchModule(
            f"There is no `{module}.py` (or `{module}.ipynb`) in your submission; found: {found}.",
            "missing",
        )

    def raised(self, raised: Raised) -> StudentError:
        """The failure for an exception in the student's code."""
        kind = raised.types[0] if raised.types else "an exception"
        return StudentError(self._sentence(kind, raised), raised.types, raised.text, self._where(raised))

    def _sentence(self, kind: str, raised: Raised) -> str:
        text = raised.text.strip()
        if kind == "NotImplementedError":
            return "This is not written yet (it raises NotImplementedError)."
        if kind == "Unusable":
            return f"Your answer cannot be used: {text}."
        if kind == "AttributeError" and raised.line == 0 and "module '" in text:
            module, _, name = text.partition("has no attribute ")
            home = module.strip().removeprefix("module ").strip("'")
            return f"`{self.filename(home)}` does not define `{name.strip(chr(39))}`."
        if kind == "MemoryError" or (kind == "RuntimeError" and "alloc_cpu" in text):
            return "Your code asked for more memory than it may have."
        if kind == "SystemExit":
            return "Your code called exit() instead of returning."
        return f"Your code raised {kind}: {text}" if text else f"Your code raised {kind}."

    def _where(self, raised: Raised) -> str:
        source = self.hand_in.sources.get(raised.module)
        if source is None or not raised.line:
            return ""
        lines = source.text.split("\n")
        line = lines[raised.line - 1].strip()[:LONGEST] if raised.line <= len(lines) else ""
        return f"{source.where(raised.line)}: `{line}`" if line else source.where(raised.line)


def suite_line(error: BaseException | None) -> str:
    """Where in the suite an exception came from: ` (test_x.py, line 3)`."""
    frames = traceback.extract_tb(error.__traceback__) if error else []
    own = [f for f in frames if Path(f.filename).parent.name in {"public", "hidden"}]
    return f" ({Path(own[-1].filename).name}, line {own[-1].lineno})" if own else ""

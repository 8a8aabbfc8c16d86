"""Write down the inputs on which a suite checks a question, so that other graders can use the same.

python tests/bench/record_inputs.py ROOT ASSIGNMENT QUESTION OUT
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from torch import Tensor

from autograder.grading.session import chosen
from autograder.judge import programs
from autograder.judge.judge import Judge
from autograder.judge.plugin import load_suite, run_suite
from autograder.judge.suite import Suite

Examples = list[dict[str, Any]]


def main(root: Path, name: str, question: str, out: Path) -> None:
    """Judge the reference, keep what each property is given."""
    suite = load_suite(root, name)

    def ready(collected: Suite) -> None:
        seen: dict[str, Examples] = {}
        properties = chosen(collected, (question,))
        for prop in properties:
            handle = vars(prop.function)["hypothesis"]
            handle.inner_test = recorded(handle.inner_test, seen.setdefault(prop.number, []))
        reference = programs.hand_in(collected.reference)
        outcomes = Judge(collected, reference, None, lambda outcome: None).run(properties)
        assert all(outcome.result == "passed" for outcome in outcomes.values()), outcomes
        out.write_text(json.dumps(seen), "utf-8")

    problem = run_suite(suite, ready)
    if problem:
        sys.exit(problem)


def recorded(test: Callable[..., Any], examples: Examples) -> Callable[..., Any]:
    """The test, which adds its arguments to `examples`."""

    def example(*args: Any, **kwargs: Any) -> Any:
        examples.append({name: plain(value) for name, value in kwargs.items() if name != "submission"})
        return test(*args, **kwargs)

    return example


def plain(value: Any) -> Any:
    """A tensor as nested lists, a number as itself."""
    return value.tolist() if isinstance(value, Tensor) else value


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), sys.argv[2], sys.argv[3], Path(sys.argv[4]))

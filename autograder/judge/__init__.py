"""What suites import: the `submission` type, judgement, declarations.

The names are loaded when first asked for, so that tools which only read outcomes need no torch.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from autograder.judge.closeness import (
        close,
        fail,
        integers_of,
        number_of,
        per_sample,
        require,
        tensor_of,
    )
    from autograder.judge.declare import examples, needs, quick, seconds, stochastic
    from autograder.judge.failures import Failure
    from autograder.judge.names import Handle, Name, value
    from autograder.judge.remote import Submission
    from autograder.judge.statistics import categorical, dkwm, standard_normal, uncorrelated_pairs

_HOMES = {
    "closeness": ("close", "fail", "integers_of", "number_of", "per_sample", "require", "tensor_of"),
    "declare": ("examples", "needs", "quick", "seconds", "stochastic"),
    "failures": ("Failure",),
    "names": ("Handle", "Name", "value"),
    "remote": ("Submission",),
    "statistics": ("categorical", "dkwm", "standard_normal", "uncorrelated_pairs"),
}

__all__ = [
    "Failure",
    "Handle",
    "Name",
    "Submission",
    "categorical",
    "close",
    "dkwm",
    "examples",
    "fail",
    "integers_of",
    "needs",
    "number_of",
    "per_sample",
    "quick",
    "require",
    "seconds",
    "standard_normal",
    "stochastic",
    "tensor_of",
    "uncorrelated_pairs",
    "value",
]


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(importlib.import_module(f"autograder.judge.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""What suites import: the `submission` type, judgement, declarations."""

from autograder.judge.closeness import (
    close,
    fail,
    integers_of,
    number_of,
    per_sample,
    require,
    tensor_of,
)
from autograder.judge.declare import examples, needs, seconds, stochastic
from autograder.judge.failures import Failure
from autograder.judge.remote import Handle, Name, Submission, value
from autograder.judge.statistics import categorical, dkwm, standard_normal, uncorrelated_pairs

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
    "require",
    "seconds",
    "standard_normal",
    "stochastic",
    "tensor_of",
    "uncorrelated_pairs",
    "value",
]

"""Given code of assignment 2: invertible layers of known form, and helpers to train a model."""

from given.layers import LinearLayer, SinhLayer
from given.training import (
    advance_global_generator,
    fit,
    global_generators,
    step_downhill,
    trainable_names,
)

__all__ = [
    "LinearLayer",
    "SinhLayer",
    "advance_global_generator",
    "fit",
    "global_generators",
    "step_downhill",
    "trainable_names",
]

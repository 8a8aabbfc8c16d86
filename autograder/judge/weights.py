"""Weights that a student handed in, put into a model of the judge's own."""

from typing import TypeVar

from torch import Tensor, nn

from autograder.judge.failures import Failure

M = TypeVar("M", bound=nn.Module)


def loaded(model: M, tensors: dict[str, Tensor]) -> M:
    """`model` with these tensors in place of its own, in evaluation mode.

    Raises Failure if a tensor is missing, is one too many, has another shape or is not finite.
    """
    wanted = model.state_dict()
    for name in sorted(wanted.keys() | tensors.keys()):
        if name not in tensors:
            raise Failure(f"the weights have no tensor `{name}`")
        if name not in wanted:
            raise Failure(f"the model has no tensor `{name}`, but the weights do")
        if tensors[name].shape != wanted[name].shape:
            shapes = f"{tuple(wanted[name].shape)}, not {tuple(tensors[name].shape)}"
            raise Failure(f"the tensor `{name}` of the weights should have the shape {shapes}")
        if not tensors[name].isfinite().all():
            raise Failure(f"the tensor `{name}` of the weights is not finite")
    model.load_state_dict({name: tensors[name].to(old.dtype) for name, old in wanted.items()})
    model.eval()
    return model

"""What the properties of assignment 2 share: random parameters, tables of all inputs, noisy labels."""

import itertools

import torch
from torch import Tensor

from autograder.judge import Handle, Submission
from autograder.judge.strategies import normals


def randomized(submission: Submission, module: Handle, seed: int, scale: float) -> Handle:
    """The module in evaluation mode, every trained parameter set to scale * N(0, 1), none to zero."""
    module.eval()
    trained = submission.given.trainable_names(module)
    shapes = {name: old.shape for name, old in submission.parameters(module).items() if name in trained}
    drawn = {
        name: scale * (normals(seed + i, *shape) + 1 / 128) for i, (name, shape) in enumerate(shapes.items())
    }
    submission.set_parameters(module, drawn)
    return module


def all_bits(dim: int) -> Tensor:
    """Every vector of {0, 1}^dim, (2^dim, dim)."""
    return torch.tensor(list(itertools.product([0.0, 1.0], repeat=dim)), dtype=torch.float64)


def labelled(seed: int, n: int, dim: int) -> tuple[Tensor, Tensor]:
    """n + 2 dim + 2 rows (N, dim) and labels 0/1 (N,), both labels at the corners of a simplex: no
    hyperplane separates them."""
    corners = torch.cat([torch.zeros(1, dim), torch.eye(dim)])
    X = torch.cat([corners, corners, normals(seed, n, dim)])
    y = torch.cat([torch.zeros(dim + 1), torch.ones(dim + 1), (normals(seed + 1, n) > -0.5).double()])
    return X.double(), y.double()


def nearly_separable(seed: int, n: int, dim: int) -> tuple[Tensor, Tensor]:
    """As `labelled`, but a plane separates the n rows beside the corners, which are far apart: the weights
    are large, and the first steps of any method leave a visible gradient."""
    X, y = labelled(seed, 0, dim)
    far = 2.5 * normals(seed, n, dim)
    return torch.cat([X, far]).double(), torch.cat([y, (far.sum(1) > 0).double()])

"""Question 4, public part: clipping, spectral norms, the gradient penalty."""

import torch
from a3_gan_public import perceptron, untouched
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import assume
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, number_of, require, tensor_of
from autograder.judge.strategies import grid, normals, numbers, permutations, seeds


@number("4.1")
@forall(seed=seeds(), c=numbers(0.125, 1, 0.125))
def test_clipped(submission: Submission, seed: int, c: float) -> None:
    """After clipping, the module itself has its weights in [-c, c]: those outside are at the nearer end, the
    others as they were."""
    module = perceptron(submission, normals(seed, 4, 3), normals(seed + 1, 2, 4))
    before = submission.parameters(module)
    submission.lipschitz.clip_weights(module, c)
    after = submission.parameters(module)
    for name, old in before.items():
        if name.endswith("weight"):
            require(after[name].abs() <= c + 1e-6, f"{name} has entries beyond the clip", after[name])
            close(after[name], torch.where(old.abs() > c, c * old.sign(), old), what=name)


@number("4.3")
@forall(first=grid(3), second=grid(3), order=permutations(3))
def test_diagonal(submission: Submission, first: Tensor, second: Tensor, order: list[int]) -> None:
    """A layer that only permutes and stretches its inputs has its largest stretch as its norm; the layers'
    norms are multiplied."""
    assume(first.abs().max() > 0 and second.abs().max() > 0)
    module = perceptron(submission, torch.diag(first)[order], torch.diag(second))
    wanted = first.abs().max() * second.abs().max()
    close(number_of(submission.lipschitz.lipschitz_bound(module)), wanted, what="the bound")


@number("4.5")
@forall(a=grid(3), b=grid(4), u=grid(3))
def test_rank_one(submission: Submission, a: Tensor, b: Tensor, u: Tensor) -> None:
    """For W = a b' one iteration is enough: sigma = |a| |b|, and u has length 1 and the direction of a."""
    assume(a.norm() > 0 and b.norm() > 0 and (a @ u).abs() > 0)
    W = torch.outer(a, b)
    sigma, new = untouched(submission, submission.lipschitz.spectral_norm, W, u, 1)
    close(number_of(sigma), a.norm() * b.norm(), what="sigma")
    direction = a / a.norm()
    found = tensor_of(new, (3,))
    close(found * (found @ direction).sign(), direction, scale=1.0, what="u, up to its sign")


@number("4.9")
@forall(seed=seeds(), alpha=grid(5, low=0, high=1, step=0.125))
def test_linear_critic(submission: Submission, seed: int, alpha: Tensor) -> None:
    """A linear critic <a, x> + b has the gradient a everywhere: the penalty is (|a| - 1)^2."""
    a = normals(seed, 3)
    critic = submission.given.LinearCritic(a, torch.tensor(0.5))
    args = (critic, normals(seed + 1, 5, 3), normals(seed + 2, 5, 3), alpha)
    penalty = untouched(submission, submission.lipschitz.gradient_penalty, *args)
    close(number_of(penalty), (a.norm() - 1) ** 2, scale=a.norm() ** 2 + 1, what="the penalty")

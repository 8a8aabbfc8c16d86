"""Question 7, hidden part: closed-form answers."""

import math
from itertools import pairwise

import torch
from a3_gan_oracles import best_value, singular
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, number_of, require, tensor_of
from autograder.judge.strategies import integers_tensor, numbers, seeds, simplex

fractions = numbers(0.0625, 0.9375, 0.0625)


@number("7.2")
@forall(a=numbers(-1.5, 1.5, 0.0625))
def test_intervals(submission: Submission, a: float) -> None:
    """Part 1b: the best value on cells of 1/16, over which both densities are constant."""
    cells = torch.arange(-24, 40) / 16
    p = ((cells >= 0) & (cells < 1)).double() / 16
    q = ((cells >= a) & (cells < a + 1)).double() / 16
    used = (p + q) > 0
    wanted = best_value(p[used], q[used])
    close(number_of(submission.answers.uniform_value(a)), wanted, scale=math.log(4), what="the value")


def two_points(p: float, t: float) -> float:
    """The best discriminator's value for data at 1 with probability p and fakes with probability t."""
    return best_value(torch.tensor([p, 1 - p]), torch.tensor([t, 1 - t]))


@number("7.3")
@forall(p=fractions, t=fractions)
def test_best_response(submission: Submission, p: float, t: float) -> None:
    """Part 2a: the value at the discriminator that is best at both points."""
    found = number_of(submission.answers.best_response_value(p, t))
    close(found, two_points(p, t), scale=math.log(4), what="the value")


@number("7.4")
@forall(p=fractions, t=fractions)
def test_slope(submission: Submission, p: float, t: float) -> None:
    """Part 2b: the derivative of the value, by autograd through the best discriminator."""
    place = torch.tensor(t, requires_grad=True)
    one, other = p / (p + place), (1 - p) / (2 - p - place)
    data = p * one.log() + (1 - p) * other.log()
    fakes = place * (1 - one).log() + (1 - place) * (1 - other).log()
    (wanted,) = torch.autograd.grad(data + fakes, place)
    found = number_of(submission.answers.generator_slope(p, t))
    close(found, wanted, scale=wanted.abs() + 1, what="the derivative")


@number("7.5")
@forall(p=fractions, other=fractions)
def test_optimum(submission: Submission, p: float, other: float) -> None:
    """Part 2c: the value is the one at this t, and no other t, near or far, has a lower one."""
    place, lowest = (number_of(part) for part in submission.answers.generator_optimum(p))
    require(0 <= place <= 1, "t is a probability", place)
    close(lowest, two_points(p, place), scale=1.0, what="the lowest value")
    for t in (other, max(place - 0.03125, 0.0), min(place + 0.03125, 1.0)):
        if abs(t - place) > 0.001:
            require(two_points(p, t) > two_points(p, place), f"t = {t:g} has a lower value", place)


@number("7.7")
@forall(theta=numbers(-3, 3))
def test_point_masses(submission: Submission, theta: float) -> None:
    """Part 4: the divergences of two distributions on one or two places, and how far the mass has to go."""
    p, q = ([1.0, 0.0], [0.0, 1.0]) if theta else ([1.0], [1.0])
    jsd = (best_value(torch.tensor(p), torch.tensor(q)) + math.log(4)) / 2
    kl = sum(a * (math.log(a / b) if b else math.inf) for a, b in zip(p, q, strict=True) if a)
    tv = sum(abs(a - b) for a, b in zip(p, q, strict=True)) / 2
    answer = submission.answers.point_mass_divergences(theta)
    wanted = {"JSD": jsd, "KL divergence": kl, "total variation": tv, "Wasserstein distance": abs(theta)}
    for (name, target), part in zip(wanted.items(), answer, strict=True):
        found = number_of(part)
        if math.isinf(target):
            require(found == target, f"the {name} is infinite", found)
        else:
            close(found, target, scale=1 + abs(theta), what=f"the {name}")


@number("7.8")
@forall(steps=integers_tensor(5, low=1, high=8), p=simplex(5, lowest=0), q=simplex(5, lowest=0))
def test_potential(submission: Submission, steps: Tensor, p: Tensor, q: Tensor) -> None:
    """Part 5a: f starts at 0, never changes faster than x, and its sum against p - q is the distance W1."""
    x = steps.cumsum(0).double() / 4
    f = tensor_of(submission.answers.kantorovich_potential(x, p, q), (5,))
    close(f[0], 0.0, scale=1.0, what="f at the first point")
    require(f.diff().abs() <= x.diff() * (1 + 1e-5), "f changes faster than x", f, x)
    distance = sum(abs(float(p[: i + 1].sum() - q[: i + 1].sum())) * float(x[i + 1] - x[i]) for i in range(4))
    close((f * (p - q)).sum(), distance, scale=distance + 1, what="the sum of f (p - q)")


@number("7.9")
@forall(a=numbers(-2, 2), b=numbers(0.25, 3))
def test_uniform_w1(submission: Submission, a: float, b: float) -> None:
    """Part 5b: how far the mass goes if it keeps its order, averaged over the quantiles."""
    t = (torch.arange(20000) + 0.5) / 20000
    wanted = (a + b * t - t).abs().mean()
    found = number_of(submission.answers.uniform_w1(a, b))
    close(found, wanted, scale=abs(a) + b + 1, what="the distance")


steps = numbers(0.0625, 0.5, 0.0625)
couplings = st.integers(-13, 13).filter(bool).map(lambda i: i / 4)


def move(eta: float, a: float, state: Tensor, alternating: bool) -> Tensor:
    """One round of both players of a x y, with gradients by autograd."""
    x, y = (part.clone().requires_grad_() for part in state)
    new_x = x - eta * torch.autograd.grad(a * x * y, x)[0]
    seen = new_x.detach() if alternating else x.detach()
    new_y = y + eta * torch.autograd.grad(a * seen * y, y)[0]
    return torch.stack([new_x, new_y]).detach()


def matrix_of(eta: float, a: float, alternating: bool) -> Tensor:
    """The matrix whose columns are where (1, 0) and (0, 1) go."""
    return torch.stack([move(eta, a, unit, alternating) for unit in torch.eye(2)], dim=1)


@number("7.11")
@forall(eta=steps, a=couplings, x=numbers(-2, 2), y=numbers(-2, 2))
def test_alternating(submission: Submission, eta: float, a: float, x: float, y: float) -> None:
    """Part 6b: the matrix takes (x, y) to where x goes, and then y with x already there."""
    matrix = tensor_of(submission.answers.alternating_matrix(eta, a), (2, 2))
    state = torch.tensor([x, y])
    size = (abs(x) + abs(y) + 1) * (1 + (eta * a) ** 2)
    close(matrix @ state, move(eta, a, state, True), scale=size, what="(x, y) after the round")
    close(matrix, matrix_of(eta, a, True), scale=1 + (eta * a) ** 2, what="the matrix")


@number("7.12")
@forall(eta=steps, a=couplings)
def test_radii(submission: Submission, eta: float, a: float) -> None:
    """Part 6c: the largest modulus of each matrix's eigenvalues."""
    answer = submission.answers.spectral_radii(eta, a)
    for name, alternating, part in zip(("simultaneous", "alternating"), (False, True), answer, strict=True):
        values = torch.linalg.eigvals(matrix_of(eta, a, alternating))
        close(number_of(part), values.abs().max(), what=f"the spectral radius of {name} play")


layers = st.lists(st.integers(1, 5), min_size=2, max_size=5)


def attained(widths: list[int], c: float) -> float:
    """How far the perceptron stretches whose weights are all c: on positive inputs it is linear."""
    product = torch.eye(widths[0])
    for n_in, n_out in pairwise(widths):
        product = torch.full((n_out, n_in), c) @ product
    return singular(product)


@number("7.13")
@forall(widths=layers, c=numbers(0.125, 2, 0.125), seed=seeds())
def test_clipped(submission: Submission, widths: list[int], c: float, seed: int) -> None:
    """Part 7a: the perceptron whose weights are all c attains it, and none of smaller weights exceeds it."""
    found = number_of(submission.answers.clipped_lipschitz(widths, c))
    close(found, attained(widths, c), what="the constant")
    source, bound = torch.Generator().manual_seed(seed), 1.0
    for n_in, n_out in pairwise(widths):
        bound *= singular(c * (2 * torch.rand(n_out, n_in, generator=source, dtype=torch.float64) - 1))
    require(bound <= found * (1 + 1e-5), "a perceptron of smaller weights has a larger product", found, bound)


@number("7.14")
@forall(widths=layers, K=numbers(0.25, 4))
def test_clip(submission: Submission, widths: list[int], K: float) -> None:
    """Part 7b: clipped there, the perceptron whose weights are all c stretches by K."""
    c = number_of(submission.answers.clip_for_lipschitz(widths, K))
    require(c > 0, "the clip is positive", c)
    close(attained(widths, c), K, scale=K * len(widths), what="the stretch at that clip")

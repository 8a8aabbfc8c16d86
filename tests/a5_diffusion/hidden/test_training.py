"""Question 3, hidden part: the simple loss."""

import torch
from a5_diffusion_oracles import Schedule, affine, factors, lists_of_betas, point_mass, schedule_of, steps_of
from a5_diffusion_public import rows
from given import AffineDenoiser
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import (
    Submission,
    categorical,
    close,
    examples,
    number_of,
    require,
    standard_normal,
    stochastic,
    uncorrelated_pairs,
    value,
)
from autograder.judge.strategies import normals, seeds

SHAPES = st.sampled_from([(4, 3), (4, 2, 3, 3)])


class Case:
    """A batch with its noise and steps, and an affine denoiser with what it predicts."""

    def __init__(self, seed: int, betas: list[float], shape: tuple[int, ...]) -> None:
        self.x0, self.noise = 2 * normals(seed, *shape), normals(seed + 1, *shape)
        self.t = steps_of(seed, shape[0], len(betas))
        self.signal, self.sigma = factors(betas, self.t, self.x0)
        self.xt = self.signal * self.x0 + self.sigma * self.noise
        self.v = self.signal * self.noise - self.sigma * self.x0
        self.parameters = affine(seed + 2, len(betas), *shape[1:])
        self.model = AffineDenoiser(*self.parameters)
        self.schedule: Schedule = schedule_of(betas)
        self.prediction = self.model(self.xt, self.t)

    def loss(self, target: Tensor) -> Tensor:
        """The mean squared error of the prediction."""
        return ((self.prediction - target) ** 2).mean()

    def of(self, submission: Submission, *target: str) -> float:
        """The student's loss."""
        model = submission.given.AffineDenoiser(*self.parameters)
        args = (model, self.x0, self.t, self.noise, self.schedule, *target)
        return number_of(submission.training.ddpm_loss(*args))


@number("3.2")
@forall(seed=seeds(), betas=lists_of_betas(), shape=SHAPES)
def test_what_the_model_sees(
    submission: Submission, seed: int, betas: list[float], shape: tuple[int, ...]
) -> None:
    """The model is asked once for each sample, at x_t and the step t itself."""
    case = Case(seed, betas, shape)
    model = submission.given.AffineDenoiser(*case.parameters)
    submission.training.ddpm_loss(model, case.x0, case.t, case.noise, case.schedule)
    x, t = rows(value(model.seen), shape[0])
    close(t, case.t.double(), scale=1.0, what="the step that the model sees")
    close(x, case.xt, scale=case.x0.abs() + case.noise.abs() + 0.1, what="what the model sees")


@number("3.3")
@forall(seed=seeds(), betas=lists_of_betas(), shape=SHAPES)
def test_eps(submission: Submission, seed: int, betas: list[float], shape: tuple[int, ...]) -> None:
    """By default the model is to predict the noise: the loss is the mean of its squared errors, and 0 for a
    model that knows the data."""
    case = Case(seed, betas, shape)
    close(case.of(submission), case.loss(case.noise).detach(), what="the loss")
    point = 2 * normals(seed + 5, *shape[1:])
    oracle = submission.given.AffineDenoiser(*point_mass(betas, point))
    x0 = point.expand(shape).clone()
    loss = submission.training.ddpm_loss(oracle, x0, case.t, case.noise, case.schedule)
    close(number_of(loss), 0.0, scale=0.1, what="the loss of a model that knows the data")


@number("3.4")
@forall(seed=seeds(), betas=lists_of_betas(), shape=SHAPES)
def test_x0(submission: Submission, seed: int, betas: list[float], shape: tuple[int, ...]) -> None:
    """With `target="x0"` the model is to predict the data, and the errors are not weighted."""
    case = Case(seed, betas, shape)
    close(case.of(submission, "x0"), case.loss(case.x0).detach(), what="the loss")


@number("3.5")
@forall(seed=seeds(), betas=lists_of_betas(), shape=SHAPES)
def test_v(submission: Submission, seed: int, betas: list[float], shape: tuple[int, ...]) -> None:
    """With `target="v"` the model is to predict v, and the errors are not weighted."""
    case = Case(seed, betas, shape)
    close(case.of(submission, "v"), case.loss(case.v).detach(), what="the loss")


@number("3.6")
@forall(seed=seeds(), betas=lists_of_betas(), target=st.sampled_from(["eps", "x0", "v"]))
def test_gradient(submission: Submission, seed: int, betas: list[float], target: str) -> None:
    """The loss can be minimised: its gradient reaches the model's parameters."""
    case = Case(seed, betas, (4, 3))
    case.loss({"eps": case.noise, "x0": case.x0, "v": case.v}[target]).backward()
    model = submission.given.AffineDenoiser(*case.parameters)
    args = (model, case.x0, case.t, case.noise, case.schedule, target)
    _, grads = submission.gradients(submission.training.ddpm_loss, *args, of=model)
    for name, parameter in case.model.named_parameters():
        require(grads[name] is not None, f"no gradient reaches the model's {name}")
        size = 4 * (case.x0.abs().max() + case.noise.abs().max() + 1) ** 2
        close(grads[name], parameter.grad, scale=size, what=f"the gradient for the model's {name}")


def seen_in_training(submission: Submission, seed: int, batch: int, dim: int) -> tuple[Tensor, Tensor]:
    """The noise in what the model saw in one call of `training_loss`, and the steps, on five steps."""
    betas = [0.125, 0.25, 0.1875, 0.375, 0.5]
    x0 = normals(seed, batch, dim)
    model = submission.given.AffineDenoiser(torch.zeros(5), torch.zeros(5))
    source = submission.generator(seed)
    submission.training.training_loss(model, x0, source, schedule_of(betas))
    x, t = rows(value(model.seen), batch)
    inside = (t == t.round()) & (t >= 0) & (t <= 4)
    require(inside.all(), "the steps are whole numbers from 0 to T - 1", t[~inside][:8])
    signal, sigma = factors(betas, t, x)
    return (x - signal * x0) / sigma, t


@number("3.8")
@stochastic(n=4000, detects="total variation 0.13 in 5 cells: one of five steps missing")
@examples(3)
@forall(seed=seeds())
def test_steps(submission: Submission, seed: int) -> None:
    """`training_loss` draws a step for each sample, all of 0..T-1 equally often, and anew in every call."""
    _, t = seen_in_training(submission, seed, 4000, 1)
    require((t != t[0]).any(), "all samples of a batch have the same step", t[:8])
    counts = torch.bincount(t.long(), minlength=5)
    categorical(counts, torch.full((5,), 0.2), what="the steps")
    _, other = seen_in_training(submission, seed + 1, 4000, 1)
    shared = int((t == other).sum())
    both = torch.tensor([shared, 4000 - shared])
    categorical(both, torch.tensor([0.2, 0.8]), what="whether a sample has the same step in two calls")


@number("3.9")
@stochastic(n=4000, detects="variance ratio 1.35: uniform noise, noise used twice")
@examples(3)
@forall(seed=seeds())
def test_noise(submission: Submission, seed: int) -> None:
    """`training_loss` draws standard normal noise, independent between samples and between dimensions."""
    noise, _ = seen_in_training(submission, seed, 2000, 3)
    standard_normal(noise, what="the noise in x_t")
    uncorrelated_pairs(noise.T.contiguous(), what="the noise of neighbouring samples")
    uncorrelated_pairs(noise[:, :2].contiguous(), what="the noise within a sample")
    few, _ = seen_in_training(submission, seed + 1, 2, 3)  # a large batch hides that its mean is taken away
    for mean in (few.mean(), few.mean(0), few.mean(1)):
        require((mean.abs() > 1e-6).all(), "the noise is left as it was drawn, not centred", few)


@number("3.10")
@forall(seed=seeds(), betas=lists_of_betas())
def test_loss_of_what_it_saw(submission: Submission, seed: int, betas: list[float]) -> None:
    """`training_loss` is `ddpm_loss`, for the noise, of the steps and the noise that it drew."""
    x0 = 2 * normals(seed, 6, 3)
    parameters = affine(seed + 1, len(betas), 3)
    model = submission.given.AffineDenoiser(*parameters)
    source = submission.generator(seed)
    loss = submission.training.training_loss(model, x0, source, schedule_of(betas))
    x, t = rows(value(model.seen), 6)
    require((t == t.round()).all() and (t >= 0).all() and (t < len(betas)).all(), "t is in 0..T-1", t)
    signal, sigma = factors(betas, t, x)
    noise = (x - signal * x0) / sigma
    wanted = ((AffineDenoiser(*parameters)(x, t) - noise) ** 2).mean().detach()
    close(number_of(loss), wanted, scale=4 * wanted + 1, what="the loss")

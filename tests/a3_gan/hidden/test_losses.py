"""Question 1, hidden part: losses of the two players."""

import math

import torch
from a3_gan_oracles import matched
from a3_gan_public import both_shapes
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, number_of, per_sample, require
from autograder.judge.strategies import grid, grid_of, integers_tensor, numbers, sizes

batches = grid_of(sizes(1, 6).map(lambda n: (n,)), low=-8, high=8)


def mean_of(function, x: Tensor) -> float:
    """The mean of a function of one number over a batch."""
    return sum(function(value) for value in x.tolist()) / len(x)


def softplus(x: float) -> float:
    """log(1 + e^x)."""
    return math.log(1 + math.exp(x))


@number("1.4")
@forall(real=batches, fake=batches)
def test_d_loss(submission: Submission, real: Tensor, fake: Tensor) -> None:
    """`d_loss` averages -log D over the real batch and -log(1 - D) over the fake one, each by its own
    size."""
    wanted = mean_of(lambda r: softplus(-r), real) + mean_of(softplus, fake)
    for pair in both_shapes(real, fake):
        loss = number_of(submission.losses.d_loss(*pair))
        close(loss, wanted, scale=wanted + 1, what="the discriminator's loss")


@number("1.5")
@forall(fake=batches)
def test_g_loss(submission: Submission, fake: Tensor) -> None:
    """`g_loss` averages log(1 - D), saturating, or -log D, non-saturating, over the batch."""
    wanted = {"saturating": -mean_of(softplus, fake), "nonsaturating": mean_of(lambda f: softplus(-f), fake)}
    for (column,) in both_shapes(fake):
        for mode, target in wanted.items():
            loss = number_of(submission.losses.g_loss(column, mode))
            close(loss, target, scale=abs(target) + 1, what=f"the {mode} loss")


@number("1.6")
@forall(real=batches, fake=batches)
def test_hinge(submission: Submission, real: Tensor, fake: Tensor) -> None:
    """The hinge losses average max(0, 1 - real) and max(0, 1 + fake), and -fake for the generator."""
    wanted = mean_of(lambda r: max(0.0, 1 - r), real) + mean_of(lambda f: max(0.0, 1 + f), fake)
    for pair in both_shapes(real, fake):
        close(
            number_of(submission.losses.hinge_d_loss(*pair)), wanted, scale=wanted + 1, what="D's hinge loss"
        )
        loss = number_of(submission.losses.hinge_g_loss(pair[1]))
        close(loss, -mean_of(float, fake), scale=fake.abs().mean() + 1, what="G's hinge loss")


@number("1.7")
@forall(real=batches, fake=batches)
def test_least_squares(submission: Submission, real: Tensor, fake: Tensor) -> None:
    """Least squares average (real - 1)^2 and fake^2, and (fake - 1)^2 for the generator."""
    wanted = mean_of(lambda r: (r - 1) ** 2, real) + mean_of(lambda f: f**2, fake)
    target = mean_of(lambda f: (f - 1) ** 2, fake)
    for pair in both_shapes(real, fake):
        close(
            number_of(submission.losses.ls_d_loss(*pair)), wanted, scale=wanted + 1, what="D's least squares"
        )
        close(
            number_of(submission.losses.ls_g_loss(pair[1])),
            target,
            scale=target + 1,
            what="G's least squares",
        )


def slopes(submission: Submission, function, *args, wrt: tuple[int, ...]) -> list[Tensor]:
    """Gradients for logits (B,), times B."""
    require(isinstance(function(*args), Tensor), "a loss is a tensor, through which gradients flow")
    _, grads = submission.vjp(function, *args, wrt=wrt)
    return [len(args[i]) * per_sample(grad, len(args[i])) for i, grad in zip(wrt, grads, strict=True)]


def margin_slopes(real: Tensor, fake: Tensor) -> list[tuple[str, tuple[Tensor, ...], tuple[Tensor, ...]]]:
    """Each loss of hinge and least squares, its arguments, and its slopes for them."""
    hinges = (-(real < 1).double(), (fake > -1).double())
    return [
        ("hinge_d_loss", (real, fake), hinges),
        ("hinge_g_loss", (fake,), (-torch.ones_like(fake),)),
        ("ls_d_loss", (real, fake), (2 * (real - 1), 2 * fake)),
        ("ls_g_loss", (fake,), (2 * (fake - 1),)),
    ]


@number("1.8")
@forall(real=grid(4, low=-8, high=8), fake=grid(5, low=-8, high=8))
def test_gradients(submission: Submission, real: Tensor, fake: Tensor) -> None:
    """A logit's share of the gradient is how far D is from what the loss wants: D - 1 for real data, D for
    fakes; for the generator -D, saturating, or D - 1, non-saturating. Hinge and least squares can be
    differentiated as well."""
    D_real, D_fake = 1 / (1 + (-real).exp()), 1 / (1 + (-fake).exp())
    by_real, by_fake = slopes(submission, submission.losses.d_loss, real, fake, wrt=(0, 1))
    close(by_real, D_real - 1, scale=1.0, what="the gradient of D's loss for real logits, times B,")
    close(by_fake, D_fake, scale=1.0, what="the gradient of D's loss for fake logits, times B,")
    for mode, wanted in (("saturating", -D_fake), ("nonsaturating", D_fake - 1)):
        (found,) = slopes(submission, submission.losses.g_loss, fake, mode, wrt=(0,))
        close(found, wanted, scale=1.0, what=f"the gradient of the {mode} loss, times B,")
    for name, args, all_wanted in margin_slopes(real + 0.03125, fake + 0.03125):  # beside the hinges' corners
        all_found = slopes(submission, getattr(submission.losses, name), *args, wrt=tuple(range(len(args))))
        for place, (found, wanted) in enumerate(zip(all_found, all_wanted, strict=True), 1):
            size = wanted.abs() + 2
            close(found, wanted, scale=size, what=f"the gradient of {name} for argument {place}, times B,")


@number("1.9")
@forall(bits=integers_tensor(4, low=0, high=1), size=numbers(1000, 10000, 500))
def test_large_logits(submission: Submission, bits: Tensor, size: float) -> None:
    """Logits of thousands give losses as large as they are wrong, 0 where they are right, and gradients of
    -1, 0 or 1 over B."""
    x = size * (2 * bits - 1).double()
    wrong = {True: torch.relu(-x).mean(), False: torch.relu(x).mean()}  # taken for real, for fake
    losses = submission.losses
    both = number_of(losses.d_loss(x, x))
    close(both, wrong[True] + wrong[False], scale=size, what="the discriminator's loss")
    for mode, wanted in (("saturating", -wrong[False]), ("nonsaturating", wrong[True])):
        close(number_of(losses.g_loss(x, mode)), wanted, scale=size, what=f"the {mode} loss")
    by_real, by_fake = slopes(submission, losses.d_loss, x, x, wrt=(0, 1))
    close(by_real, -(x < 0).double(), scale=1.0, what="the gradient for real logits, times B,")
    close(by_fake, (x > 0).double(), scale=1.0, what="the gradient for fake logits, times B,")


def potential(u: Tensor, v: Tensor) -> dict[float, float]:
    """A function that rises by 1 where more of u than of v lies above, and falls where less does."""
    places, f, found = sorted({*u.tolist(), *v.tolist()}), 0.0, {}
    for left, right in zip(places, [*places[1:], places[-1]], strict=True):
        found[left] = f
        above = [float((x > left).double().mean()) for x in (u, v)]
        f += (right - left) * ((above[0] > above[1]) - (above[0] < above[1]))
    return found


@number("1.11")
@forall(u=grid(4), v=grid(3), part=numbers(-1, 1), shift=numbers(-3, 3))
def test_duality(submission: Submission, u: Tensor, v: Tensor, part: float, shift: float) -> None:
    """At the best 1-Lipschitz critic the loss is minus the Wasserstein distance, at a part of it that part;
    what is added to the critic does not matter."""
    f = potential(u, v)
    distance = matched(u, v, [1] * 4, [1] * 3)
    for pair in both_shapes(*(torch.tensor([f[x] for x in sample.tolist()]) for sample in (u, v))):
        best = number_of(submission.losses.critic_loss(*pair))
        close(best, -distance, scale=distance + 1, what="the loss of the best critic")
        other = number_of(submission.losses.critic_loss(*(part * x + shift for x in pair)))
        close(other, -part * distance, scale=distance + abs(shift) + 1, what="the loss of a part of it")


@number("1.12")
@forall(fake=batches)
def test_critic_g_loss(submission: Submission, fake: Tensor) -> None:
    """The generator's loss against a critic is minus the mean of its values."""
    for (column,) in both_shapes(fake):
        loss = number_of(submission.losses.critic_g_loss(column))
        close(loss, -mean_of(float, fake), scale=fake.abs().mean() + 1, what="the generator's loss")


@number("1.13")
@forall(real=grid(4), fake=grid(3))
def test_critic_gradients(submission: Submission, real: Tensor, fake: Tensor) -> None:
    """All values of a batch pull alike: -1/B each on real data, 1/B on fakes, and -1/B for the generator."""
    by_real, by_fake = slopes(submission, submission.losses.critic_loss, real, fake, wrt=(0, 1))
    close(by_real, -torch.ones(4), what="the gradient for values on real data, times B,")
    close(by_fake, torch.ones(3), what="the gradient for values on fakes, times B,")
    (found,) = slopes(submission, submission.losses.critic_g_loss, fake, wrt=(0,))
    close(found, -torch.ones(3), what="the generator's gradient, times B,")

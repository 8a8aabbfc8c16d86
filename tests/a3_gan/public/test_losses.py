"""Question 1, public part: losses of the two players."""

import math

import torch
from a3_gan_public import both_shapes, untouched
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall

from autograder.judge import Submission, close, number_of
from autograder.judge.strategies import numbers

logits = numbers(-6, 6)


def cost(probability: float) -> float:
    """-log of a probability."""
    return -math.log(probability)


def D(logit: float) -> float:
    """What the discriminator says: the probability that a sample is real."""
    return 1 / (1 + math.exp(-logit))


@number("1.1")
@forall(r=logits, f=logits)
def test_d_loss_of_one_logit(submission: Submission, r: float, f: float) -> None:
    """If every real sample has one logit and every fake another, `d_loss` is -log D(real) - log(1 - D(fake)),
    one number for logits (B,) or (B, 1); the logits are left alone."""
    wanted = cost(D(r)) + cost(1 - D(f))
    for real, fake in both_shapes(torch.full((5,), r), torch.full((3,), f)):
        loss = untouched(submission, submission.losses.d_loss, real, fake)
        close(number_of(loss), wanted, scale=wanted + 1, what="the discriminator's loss")


@number("1.2")
@forall(f=logits)
def test_g_loss_of_one_logit(submission: Submission, f: float) -> None:
    """If every fake has the same logit, `g_loss` is log(1 - D), saturating, or -log D, non-saturating."""
    for (fake,) in both_shapes(torch.full((4,), f)):
        for mode, wanted in (("saturating", -cost(1 - D(f))), ("nonsaturating", cost(D(f)))):
            loss = untouched(submission, submission.losses.g_loss, fake, mode)
            close(number_of(loss), wanted, scale=abs(wanted) + 1, what=f"the {mode} loss")


@number("1.3")
@forall(r=logits, f=logits)
def test_margins_of_one_logit(submission: Submission, r: float, f: float) -> None:
    """The hinge loss asks for real logits above 1 and fake ones below -1, least squares for 1 and 0; the
    generator wants large logits, or 1."""
    real, fake = torch.full((5,), r), torch.full((3,), f)
    losses = submission.losses
    hinge = max(0.0, 1 - r) + max(0.0, 1 + f)
    squares = (r - 1) ** 2 + f**2
    for function, args, wanted in (
        (losses.hinge_d_loss, (real, fake), hinge), (losses.hinge_g_loss, (fake,), -f),
        (losses.ls_d_loss, (real, fake), squares), (losses.ls_g_loss, (fake,), (f - 1) ** 2),
    ):  # fmt: skip
        loss = untouched(submission, function, *args)
        close(number_of(loss), wanted, scale=abs(wanted) + 1, what=f"{function}")


@number("1.10")
@forall(r=logits, f=logits)
def test_critic_of_one_value(submission: Submission, r: float, f: float) -> None:
    """A critic of one value on real and another on fake samples loses fake minus real; the generator loses
    minus fake. There is no sigmoid or logarithm."""
    for real, fake in both_shapes(torch.full((5,), r), torch.full((3,), f)):
        loss = untouched(submission, submission.losses.critic_loss, real, fake)
        close(number_of(loss), f - r, scale=abs(f) + abs(r), what="the critic's loss")
        loss = untouched(submission, submission.losses.critic_g_loss, fake)
        close(number_of(loss), -f, what="the generator's loss")

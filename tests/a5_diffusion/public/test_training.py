"""Question 3, public part: the simple loss."""

import torch
from a5_diffusion_public import untouched
from given import toy_schedule
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Handle, Submission, close, examples, number_of, require
from autograder.judge.strategies import integers_tensor, normals, seeds


def zero_model(submission: Submission) -> Handle:
    """A given denoiser that always predicts zero."""
    return submission.given.AffineDenoiser(torch.zeros(4), torch.zeros(4))


@number("3.1")
@forall(seed=seeds(), t=integers_tensor(5, low=0, high=3))
def test_zero_model(submission: Submission, seed: int, t: Tensor) -> None:
    """A model that predicts zero has, as its loss, the mean of the squared noise over all elements; data
    and noise are left alone."""
    for shape in ((5, 3), (5, 2, 3, 4)):
        x0, noise = normals(seed, *shape), normals(seed + 1, *shape)
        args = (zero_model(submission), x0, t, noise, toy_schedule())
        loss = untouched(submission, submission.training.ddpm_loss, *args)
        close(number_of(loss), (noise**2).mean(), what="the loss of a model that predicts zero")


@number("3.7")
@examples(10)
@forall(seed=seeds())
def test_generator(submission: Submission, seed: int) -> None:
    """`training_loss` gives one number and draws from the generator only: the same seed gives the same loss,
    a later draw another one."""
    x0, schedule = normals(seed, 6, 3), toy_schedule()
    model = submission.given.AffineDenoiser(normals(seed + 1, 4), normals(seed + 2, 4, 3))
    source = submission.generator(seed)
    losses = [number_of(submission.training.training_loss(model, x0, source, schedule)) for _ in range(2)]
    require(losses[0] > 0, "the loss of a wrong model is positive", losses[0])
    require(losses[0] != losses[1], "a second draw from one generator gives another loss", losses[1])
    submission.given.advance_global_generator(3)
    again = submission.generator(seed)
    loss = submission.training.training_loss(model, x0, again, schedule)
    close(number_of(loss), losses[0], what="the loss with the same seed")
    other = submission.generator(seed + 1)
    different = submission.training.training_loss(model, x0, other, schedule)
    require(number_of(different) != losses[0], "another seed gives another loss", different)

"""The first question of the tiny course (sums of rows) as plain assertions."""

import near
import torch
from near import close, gradients, per_sample, shaped


def total_shape(student, x):
    """`total` gives one number per row, and a row of zeros gives zero."""
    per_sample(student["total"](x), 3)
    close(per_sample(student["total"](torch.zeros(3, 4)), 3), torch.zeros(3), 1.0)


def total_entries(student, x):
    """`total` adds all entries of a row, each once."""
    close(per_sample(student["total"](x), 3), x[:, 0] + x[:, 1] + x[:, 2] + x[:, 3], x.abs().sum(1))


def weighted_one_hot(student, x):
    """A weight of one on a single column gives that column."""
    for column, w in enumerate(torch.eye(4)):
        close(per_sample(student["weighted"](x, w), 3), x[:, column], x.abs().sum(1) + 1)


def weighted_gradient(student, x, w):
    """The gradient with respect to the weights is the sum of the rows."""
    (gradient,) = gradients(student["weighted"], (x, w), (1,))
    close(shaped(gradient, (4,)), x.sum(0), x.abs().sum(0) + 1)


CHECKS = {"1.1": total_shape, "1.2": total_entries, "1.3": weighted_one_hot, "1.4": weighted_gradient}


def run(number, student):
    """Make one check on all its inputs."""
    near.run(CHECKS[number], number, student)

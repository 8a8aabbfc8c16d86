"""Question 6, public part: classifier-free guidance."""

import torch
from a5_diffusion_public import untouched
from given import LabelDenoiser
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, integers_of
from autograder.judge.strategies import grid, integers_tensor, normals, seeds


@number("6.1")
@forall(eps_c=grid(4, 3), eps_u=grid(4, 3))
def test_ends(submission: Submission, eps_c: Tensor, eps_u: Tensor) -> None:
    """`cfg_eps` with w = 0 is the unconditional, with w = 1 the conditional prediction; both are
    left alone."""
    size = eps_c.abs() + eps_u.abs() + 0.01
    close(submission.conditional.cfg_eps(eps_c, eps_u, 0.0), eps_u, scale=size, what="w = 0")
    conditional = untouched(submission, submission.conditional.cfg_eps, eps_c, eps_u, 1.0)
    close(conditional, eps_c, scale=size, what="w = 1")


@number("6.3")
@forall(y=integers_tensor(6, low=0, high=4), mask=integers_tensor(6, low=0, high=1))
def test_drop(submission: Submission, y: Tensor, mask: Tensor) -> None:
    """`drop_labels` puts the null label where the mask is True, keeps the others, and leaves y alone."""
    answer, after = submission.with_inputs(submission.conditional.drop_labels, y, mask.bool(), 5)
    dropped = integers_of(answer, (6,))
    for b in range(6):
        wanted = 5 if mask[b] else int(y[b])
        close(dropped[b].double(), float(wanted), scale=1.0, what=f"label {b}")
    close(after[0].double(), y.double(), scale=1.0, what="y after the call")


@number("6.5")
@forall(seed=seeds(), t=integers_tensor(5, low=0, high=3), y=integers_tensor(5, low=0, high=2))
def test_guided_ends(submission: Submission, seed: int, t: Tensor, y: Tensor) -> None:
    """`guided_eps` with w = 1 is the model's prediction for the labels, with w = 0 that for the null
    label."""
    slope, table, xt = normals(seed, 4), normals(seed + 1, 4, 3), normals(seed + 2, 5, 3)
    ours = LabelDenoiser(slope, table)
    for w, labels in ((1.0, y), (0.0, torch.full((5,), 3))):
        model = submission.given.LabelDenoiser(slope, table)
        wanted = ours(xt, t, labels).detach()
        found = submission.conditional.guided_eps(model, xt, t, y, 3, w)
        close(found, wanted, scale=ours.slope.abs().max().item() * 4 + 8, what=f"the prediction with w = {w}")

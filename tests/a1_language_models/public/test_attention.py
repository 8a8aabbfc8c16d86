"""Question 5, public part: scaled dot-product attention."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st

from autograder.judge import Submission, close
from autograder.judge.strategies import normals, permutations, seeds

LEADING = st.sampled_from([(), (2,), (2, 3)])


@number("5.1")
@forall(leading=LEADING, seed=seeds())
def test_equal_keys(submission: Submission, leading: tuple[int, ...], seed: int) -> None:
    """If all keys are equal every query gets the mean of the values: (..., Tq, Dv), with any leading
    dimensions or none."""
    Q, V = normals(seed, *leading, 3, 4), normals(seed + 1, *leading, 5, 2)
    K = normals(seed + 2, *leading, 1, 4).repeat(*[1] * len(leading), 5, 1)
    out = submission.attention.scaled_dot_product_attention(Q, K, V)
    mean = V.mean(-2, keepdim=True).expand(*leading, 3, 2)
    close(out, mean, scale=3.0, what="the output")


@number("5.2")
@forall(leading=LEADING, seed=seeds(), allowed=permutations(4))
def test_one_key_each(
    submission: Submission, leading: tuple[int, ...], seed: int, allowed: list[int]
) -> None:
    """A query that may attend to one key only gets the value of that key."""
    Q, K, V = (
        normals(seed, *leading, 4, 3),
        normals(seed + 1, *leading, 4, 3),
        normals(seed + 2, *leading, 4, 2),
    )
    mask = (torch.arange(4) == torch.tensor(allowed)[:, None]).expand(*leading, 4, 4).clone()
    out = submission.attention.scaled_dot_product_attention(Q, K, V, mask)
    close(out, V[..., allowed, :], scale=3.0, what="the output")

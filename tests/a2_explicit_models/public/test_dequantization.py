"""Question 5, public part: from pixels to densities."""

import math

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st

from autograder.judge import Submission, close, per_sample, require, tensor_of
from autograder.judge.strategies import normals, numbers, seeds, sizes, uniforms

levels = st.sampled_from([2, 3, 8, 256])
alphas = numbers(0.03125, 0.25, 0.03125)


@number("5.1")
@forall(seed=seeds(), K=levels)
def test_cells(submission: Submission, seed: int, K: int) -> None:
    """`dequantize` puts level x into its own cell [x/K, (x+1)/K), at the share u of the cell's width;
    u stays as it is."""
    x, u = torch.arange(K).expand(3, K), uniforms(seed, 3, K)
    y, kept = submission.with_inputs(submission.dequantization.dequantize, x, u, K)
    close(kept[1], u, scale=0.0, what="u after the call")
    y = tensor_of(y, (3, K))
    require((y >= 0) & (y < 1), "a number is not in [0, 1)", y)
    close(K * y - x, u, scale=float(K), what="the place in the cell")


@number("5.2")
@forall(seed=seeds(), D=sizes(1, 4), alpha=alphas)
def test_there_and_back(submission: Submission, seed: int, D: int, alpha: float) -> None:
    """`inverse_logit_transform` undoes `logit_transform`, and their log-determinants (B,) are opposite."""
    x = uniforms(seed, 6, D)
    y, logdet = submission.dequantization.logit_transform(x, alpha)
    again, back = submission.dequantization.inverse_logit_transform(tensor_of(y, (6, D)), alpha)
    require((tensor_of(y) - x).abs().max() > 0.01, "the transform changes nothing", y)
    close(tensor_of(again, (6, D)), x, scale=2.0, what="x, there and back")
    close(per_sample(back, 6), -per_sample(logdet, 6), scale=10.0, what="the way back's logdet")


@number("5.6")
@forall(K=levels, dim=sizes(1, 6), seed=seeds())
def test_uniform_bits(submission: Submission, K: int, dim: int, seed: int) -> None:
    """The uniform density (nll 0) costs log2 K bits per dimension; log 2 nats more in each dimension cost one
    bit more."""
    extra = normals(seed, 5)
    nll = extra * dim * math.log(2)
    bits = per_sample(submission.dequantization.bits_per_dim(nll, dim, K), 5)
    close(bits, extra + math.log2(K), scale=extra.abs() + math.log2(K), what="the bits per dimension")

"""Question 10, hidden part: closed-form answers."""

import itertools
import math

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import assume
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor, nn

from autograder.judge import Submission, close, number_of, require, tensor_of
from autograder.judge.strategies import grid, integers_tensor, normals, numbers, seeds


@number("10.1")
@forall(counts=integers_tensor(3, 3, low=0, high=6), row=st.integers(0, 2))
def test_max_log_likelihood(submission: Submission, counts: Tensor, row: int) -> None:
    """Part 1a: the log-likelihood at its maximum, for counts that may be 0."""
    counts[row] = 0  # a context that was never seen
    assume(counts.sum() > 0)
    best = number_of(submission.answers.max_log_likelihood(counts.double()))
    seen = [n.double() for n in counts if n.sum() > 0]
    entropies = [n.sum() * torch.distributions.Categorical(n / n.sum()).entropy() for n in seen]
    close(best, -sum(entropies), scale=float(counts.sum()) * 2, what="the log-likelihood")


@number("10.2")
@forall(counts=integers_tensor(4, low=0, high=6), alpha=grid(4, low=0.25, high=3))
def test_posterior_mean(submission: Submission, counts: Tensor, alpha: Tensor) -> None:
    """Part 1b: the posterior mean is the probability of the next token, a ratio of evidences."""

    def log_evidence(n: Tensor) -> Tensor:
        return torch.lgamma(alpha + n).sum() - torch.lgamma((alpha + n).sum())

    counts = counts.double()
    expected = torch.stack([log_evidence(counts + one) - log_evidence(counts) for one in torch.eye(4)]).exp()
    close(submission.answers.posterior_mean(counts, alpha), expected, scale=1.0, what="the posterior mean")


@number("10.4")
@forall(logits=grid(4))
def test_hessian(submission: Submission, logits: Tensor) -> None:
    """Part 2b: the Hessian of the cross-entropy in the logits."""
    expected = torch.autograd.functional.hessian(lambda z: -z.log_softmax(0)[0], logits)
    close(submission.answers.cross_entropy_hessian(logits), expected, scale=1.0, what="the Hessian")


@number("10.5")
@forall(
    d=st.integers(1, 3),
    mean_q=numbers(-2, 2),
    mean_k=numbers(-2, 2),
    std_q=numbers(0.25, 2),
    std_k=numbers(0.25, 2),
)
def test_moments(
    submission: Submission, d: int, mean_q: float, mean_k: float, std_q: float, std_k: float
) -> None:
    """Part 3a: mean and variance of q . k, for entries with any means and variances."""
    # entries that are mean - std or mean + std with probability 1/2 each: all 4^d cases
    signs = torch.tensor(list(itertools.product([-1.0, 1.0], repeat=2 * d)))
    q, k = mean_q + std_q * signs[:, :d], mean_k + std_k * signs[:, d:]
    dots = (q * k).sum(1)
    answer = submission.answers.dot_product_moments(d, mean_q, mean_k, std_q**2, std_k**2)
    require(isinstance(answer, tuple | list) and len(answer) == 2, "mean and variance are asked", answer)
    close(number_of(answer[0]), dots.mean(), scale=d * 4.0, what="the mean")
    close(number_of(answer[1]), dots.var(correction=0), scale=(dots**2).mean() + 0.01, what="the variance")


@number("10.7")
@forall(perplexity=numbers(1.25, 60), n=st.integers(1, 50), n_bytes=st.integers(1, 200))
def test_bits_per_byte(submission: Submission, perplexity: float, n: int, n_bytes: int) -> None:
    """Part 4a: the bits of the whole text, per byte."""
    bits = n * math.log(perplexity) / math.log(2)
    close(
        number_of(submission.answers.bits_per_byte(perplexity, n, n_bytes)),
        bits / n_bytes,
        what="bits per byte",
    )


def gpt(V: int, D: int, L: int, T: int, tied: bool) -> nn.ModuleDict:
    """The GPT of part 5, built from torch's modules (a block has what an encoder layer has)."""
    model = nn.ModuleDict(
        {"tokens": nn.Embedding(V, D), "positions": nn.Embedding(T, D), "norm": nn.LayerNorm(D)}
    )
    model["blocks"] = nn.ModuleList(nn.TransformerEncoderLayer(D, 1, 4 * D) for _ in range(L))
    head = nn.Linear(D, V, bias=False)
    if tied:
        head.weight = model["tokens"].weight  # type: ignore[assignment]
    model["head"] = head
    return model


@number("10.9")
@forall(
    V=st.integers(2, 40), D=st.integers(1, 12), L=st.integers(1, 3), T=st.integers(1, 30), tied=st.booleans()
)
def test_parameter_count(submission: Submission, V: int, D: int, L: int, T: int, tied: bool) -> None:
    """Part 5a: the number of parameters of a GPT, shared ones once."""
    expected = sum(p.numel() for p in gpt(V, D, L, T, tied).parameters())
    count = number_of(submission.answers.gpt_parameter_count(V, D, L, T, tied))
    require(count == expected, "this is not the number of parameters", count, expected)


@number("10.10")
@forall(
    B=st.integers(1, 4), T=st.integers(1, 9), L=st.integers(1, 4), groups=st.integers(1, 3),
    H_kv=st.integers(1, 3), size=st.integers(1, 5),
)  # fmt: skip
def test_cache_size(
    submission: Submission, B: int, T: int, L: int, groups: int, H_kv: int, size: int
) -> None:
    """Part 5b: how many numbers the key-value cache holds."""
    H = groups * H_kv
    cache = [(torch.empty(B, H_kv, T, size), torch.empty(B, H_kv, T, size)) for _ in range(L)]
    expected = sum(keys.numel() + values.numel() for keys, values in cache)
    count = number_of(submission.answers.kv_cache_size(B, T, L, H * size, H, H_kv))
    require(count == expected, "this is not the size of the cache", count, expected)


@number("10.11")
@forall(d_in=st.integers(1, 50), d_out=st.integers(1, 50), rank=st.integers(1, 8))
def test_lora_count(submission: Submission, d_in: int, d_out: int, rank: int) -> None:
    """Part 6a: the number of parameters in A and B."""
    expected = torch.empty(rank, d_in).numel() + torch.empty(d_out, rank).numel()
    count = number_of(submission.answers.lora_parameter_count(d_in, d_out, rank))
    require(count == expected, "this is not the number of parameters", count, expected)


@number("10.12")
@forall(seed=seeds(), rank=st.integers(1, 2))
def test_lora_error(submission: Submission, seed: int, rank: int) -> None:
    """Part 6b: the distance from the wanted weight to the nearest one that an update of this rank reaches."""
    W, W_star = normals(seed, 4, 3), normals(seed + 1, 4, 3)
    difference = W_star - W
    error = number_of(submission.answers.lora_best_error(W, W_star, rank))
    # what is left beside the directions of the largest squared lengths
    _, directions = torch.linalg.eigh(difference.T @ difference)  # rising
    rest = difference @ directions[:, : 3 - rank]
    close(error, tensor_of(rest.norm()), scale=difference.norm(), what="the error")

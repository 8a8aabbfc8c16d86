"""Closed-form answers: each function is one part, evaluated at parameters that you do not know."""

import math

import torch
from torch import Tensor


def max_log_likelihood(counts: Tensor) -> Tensor:
    """Part 1a. The largest log-likelihood that any bigram model reaches on given pair counts.

    counts: (V, V), n_ij, how often j follows i; some may be 0. Returns a scalar, in nats.
    """
    p = counts / counts.sum(dim=1, keepdim=True).clamp(min=1)
    return torch.xlogy(counts, p).sum()


def posterior_mean(counts: Tensor, alpha: Tensor) -> Tensor:
    """Part 1b. Posterior mean of p = p(. | context) under the prior Dirichlet(alpha).

    counts: (V,), the successors seen after this context. alpha: (V,), positive, not all equal in
    general. Returns (V,).
    """
    return (counts + alpha) / (counts + alpha).sum()


def cross_entropy_gradient(logits: Tensor, target: int) -> Tensor:
    """Part 2a. Gradient of -log softmax(logits)[target] in the logits.

    logits: (V,). Returns (V,).
    """
    gradient = logits.softmax(dim=0)
    gradient[target] -= 1
    return gradient


def cross_entropy_hessian(logits: Tensor) -> Tensor:
    """Part 2b. Hessian of -log softmax(logits)[target] in the logits; it is the same for any target.

    logits: (V,). Returns (V, V).
    """
    p = logits.softmax(dim=0)
    return p.diag() - torch.outer(p, p)


def dot_product_moments(
    d: int, mean_q: float, mean_k: float, var_q: float, var_k: float
) -> tuple[float, float]:
    """Part 3a. Mean and variance of q . k for q, k in R^d with independent entries.

    Entries of q have mean mean_q and variance var_q, those of k mean_k and var_k. Returns
    (mean, variance).
    """
    variance = var_q * var_k + var_q * mean_k**2 + var_k * mean_q**2
    return d * mean_q * mean_k, d * variance


def unit_variance_scale(d: int, var_q: float, var_k: float) -> float:
    """Part 3b. The positive factor c for which c q . k has variance 1 if all means are 0."""
    return 1 / math.sqrt(d * var_q * var_k)


def bits_per_byte(perplexity: float, n_tokens: int, n_bytes: int) -> float:
    """Part 4a. Bits per byte of a model with this perplexity per token on a text.

    The text has n_tokens tokens under the model's tokenizer and n_bytes bytes. Returns a number.
    """
    return n_tokens * math.log2(perplexity) / n_bytes


def equivalent_perplexity(perplexity: float, n_tokens: int, n_tokens_other: int) -> float:
    """Part 4b. The perplexity per token that gives the same text the same probability when another
    tokenizer cuts it into n_tokens_other tokens instead of n_tokens. Returns a number.
    """
    return float(perplexity ** (n_tokens / n_tokens_other))


def gpt_parameter_count(V: int, D: int, L: int, T: int, tied: bool) -> int:
    """Part 5a. Number of parameters of a GPT.

    Token embedding V x D, learned positions T x D. L blocks, each: LayerNorm, queries, keys, values
    and output projection (each D to D, with bias), LayerNorm, perceptron D to 4D to D (with
    biases). A last LayerNorm; an output layer D to V without bias, which shares its weight with the
    token embedding if `tied`. A LayerNorm has a weight and a bias. Returns an int.
    """
    attention = 4 * (D * D + D)
    perceptron = D * 4 * D + 4 * D + 4 * D * D + D
    block = attention + perceptron + 2 * 2 * D
    head = 0 if tied else V * D
    return V * D + T * D + L * block + 2 * D + head


def kv_cache_size(B: int, T: int, L: int, D: int, H: int, H_kv: int) -> int:
    """Part 5b. How many numbers a key-value cache holds after T tokens of B sequences.

    L layers, H query heads of D / H dimensions, and H_kv heads of keys and values of the same
    dimension (H_kv = H in a plain Transformer). Returns an int.
    """
    return 2 * B * T * L * H_kv * (D // H)


def lora_parameter_count(d_in: int, d_out: int, rank: int) -> int:
    """Part 6a. Number of trainable parameters of a LoRA update of one d_in to d_out layer."""
    return rank * (d_in + d_out)


def lora_best_error(W: Tensor, W_star: Tensor, rank: int) -> Tensor:
    """Part 6b. The smallest Frobenius norm ||W_star - (W + B A)|| over all A, B of this rank.

    W, W_star: (out, in). A: (rank, in). B: (out, rank). Returns a scalar (the norm, not its square).
    """
    singular_values = torch.linalg.svdvals(W_star - W)  # falling
    error: Tensor = torch.linalg.vector_norm(singular_values[rank:])
    return error

"""Denoising score matching and annealed Langevin dynamics.

`score_fn(x (B, D), sigma)` gives (B, D); sigma may be a number, 0-d, (B,) or (B, 1).

Sources: Vincent, "A Connection Between Score Matching and Denoising Autoencoders"; Song and Ermon,
"Generative Modeling by Estimating Gradients of the Data Distribution".
"""

from typing import Any

from torch import Tensor


def annealed_langevin(score_fn: Any, x0: Tensor, sigmas: Tensor, step: float, noises: Tensor) -> Tensor:
    """Langevin dynamics at each noise level in turn, from the largest sigma to the smallest.

    x <- x + step_i score(x, sigma_i) + sqrt(2 step_i) z,  step_i = step sigma_i^2 / sigma_L^2

    x0: (B, D), the start. sigmas: (L,), descending, sigma_L the last. noises: (L, S, B, D), of which
    noises[i, s] is the z of update s at level i. Returns (B, D).
    """
    x = x0
    for sigma, level in zip(sigmas, noises, strict=True):
        size = step * sigma**2 / sigmas[-1] ** 2
        for z in level:
            x = x + size * score_fn(x, sigma) + (2 * size).sqrt() * z
    return x


def dsm_loss(score_fn: Any, x: Tensor, noise: Tensor, sigma: Tensor, weighted: bool = True) -> Tensor:
    """Denoising score matching: the score of noisy data is to match that of the noise's kernel.

    loss = 1/B sum_b 1/2 w_b ||score(x_b + sigma_b noise_b, sigma_b) + noise_b / sigma_b||^2

    with w = sigma^2 if `weighted`, else 1.

    x, noise: (B, D). sigma: (B,). Returns a scalar.
    """
    spread = sigma[:, None]  # (B, 1)
    miss = score_fn(x + spread * noise, sigma) + noise / spread  # (B, D)
    weight = sigma**2 if weighted else 1.0
    return (0.5 * weight * (miss**2).sum(dim=1)).mean()  # type: ignore[no-any-return]

"""Tests of samplers with an exact or finite-sample null distribution, each at a false-failure rate alpha.

Inputs are residuals or counts that the judge computed; nothing asymptotic is used, because a
normal approximation at 1e-9 is wrong by orders of magnitude.
"""

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from autograder.judge.closeness import tensor_of
from autograder.judge.failures import Failure
from autograder.judge.measured import note_samples
from autograder.judge.settings import ALPHA


def variance_p(residuals: Tensor) -> float:
    """Two-sided p-value of sum r^2 ~ chi^2_n for r_i iid N(0, 1)."""
    from scipy import stats  # slow to import, and most properties are exact

    q, n = float((residuals**2).sum()), residuals.numel()
    return float(2 * min(stats.chi2.cdf(q, n), stats.chi2.sf(q, n)))


def mean_p(residuals: Tensor) -> float:
    """Two-sided p-value of sqrt(n) mean r ~ N(0, 1)."""
    from scipy import stats

    z = math.sqrt(residuals.numel()) * float(residuals.mean())
    return float(2 * stats.norm.sf(abs(z)))


def pairs_p(residuals: Tensor) -> float:
    """p-value for independence of neighbours: disjoint (r_i + r_j)/sqrt(2) have variance 1."""
    even = residuals[: residuals.numel() // 2 * 2].reshape(-1, 2)
    return variance_p(even.sum(dim=1) / math.sqrt(2))


def dkwm_p(samples: Tensor, cdf: Callable[[Any], Any]) -> float:
    """Dvoretzky-Kiefer-Wolfowitz-Massart bound 2 exp(-2 n D^2) on the p-value of the CDF gap D."""
    ordered = samples.reshape(-1).sort().values
    n = ordered.numel()
    wanted = torch.as_tensor(cdf(ordered.numpy()))
    steps = torch.arange(n + 1, dtype=torch.float64) / n
    gap = torch.maximum((wanted - steps[:-1]).abs(), (steps[1:] - wanted).abs()).max()
    return min(1.0, 2 * math.exp(-2 * n * float(gap) ** 2))


def kt_log_e(counts: Tensor, probs: Tensor) -> float:
    """Log of the Krichevsky-Trofimov e-value against cell probabilities p; +inf outside the support."""
    if bool(((probs == 0) & (counts > 0)).any()):
        return math.inf
    keep = probs > 0
    c, p = counts[keep].to(torch.float64), probs[keep].to(torch.float64)
    k, n = c.numel(), float(c.sum())
    log_e = math.lgamma(k / 2) - k * math.lgamma(0.5) - math.lgamma(n + k / 2)
    return log_e + float(torch.lgamma(c + 0.5).sum() - (c * p.log()).sum())


def standard_normal(residuals: Any, what: str = "the noise", alpha: float = ALPHA) -> None:
    """Fail unless residuals look like iid N(0, 1): variance, mean, and the whole distribution."""
    from scipy import stats

    r = _finite(residuals, what)
    if variance_p(r) < alpha / 3:
        raise Failure(f"{what} has the wrong variance", float((r**2).mean()), 1.0)
    if mean_p(r) < alpha / 3:
        raise Failure(f"{what} has the wrong mean", float(r.mean()), 0.0)
    if dkwm_p(r, stats.norm.cdf) < alpha / 3:
        raise Failure(f"{what} has the right mean and variance but is not normal")


def uncorrelated_pairs(residuals: Any, what: str = "the noise", alpha: float = ALPHA) -> None:
    """Fail if neighbouring residuals (N(0, 1) each) are correlated, as reused noise is."""
    r = _finite(residuals, what)
    if pairs_p(r) < alpha:
        raise Failure(f"{what} is not independent: neighbouring entries are correlated")


def dkwm(samples: Any, cdf: Callable[[Any], Any], what: str = "the sample", alpha: float = ALPHA) -> None:
    """Fail unless the samples' distribution function is near `cdf` (numpy in, numpy out)."""
    if dkwm_p(_finite(samples, what), cdf) < alpha:
        raise Failure(f"{what} does not have the right distribution")


def categorical(counts: Any, probs: Any, what: str = "the sample", alpha: float = ALPHA) -> None:
    """Fail unless counts fit the probabilities; anything outside the support fails at once."""
    c, p = tensor_of(counts).reshape(-1), tensor_of(probs).reshape(-1)
    note_samples(int(c.sum()))
    log_e = kt_log_e(c, p)
    if log_e == math.inf:
        raise Failure(f"{what} contains something of probability zero", c, p * c.sum())
    if log_e >= -math.log(alpha):
        raise Failure(f"{what} does not have the right frequencies", c / c.sum(), p)


def _finite(x: Any, what: str) -> Tensor:
    flat = tensor_of(x).reshape(-1)
    if not torch.isfinite(flat).all():
        raise Failure(f"{what} contains numbers that are not finite", x)
    note_samples(flat.numel())
    return flat

"""The statistical tests: their true rate under the null, and what they detect."""

import math
from collections.abc import Callable

import pytest
import torch
from scipy import stats
from torch import Tensor

from autograder.judge import Failure, categorical, dkwm, standard_normal, uncorrelated_pairs
from autograder.judge.settings import ALPHA
from autograder.judge.statistics import dkwm_p, kt_log_e, mean_p, pairs_p, variance_p

N = 64


def normal(generator: torch.Generator, n: int = N) -> Tensor:
    return torch.randn(n, generator=generator, dtype=torch.float64)


EXACT: dict[str, Callable[[Tensor], float]] = {"variance": variance_p, "mean": mean_p, "pairs": pairs_p}


@pytest.mark.parametrize("name", EXACT)
@pytest.mark.parametrize(
    ("replicates", "level"), [(4000, 1e-2), pytest.param(100_000, 1e-3, marks=pytest.mark.slow)]
)
def test_exact_tests_have_their_nominal_rate(name: str, replicates: int, level: float) -> None:
    generator = torch.Generator().manual_seed(11)
    wrong = sum(EXACT[name](normal(generator)) < level for _ in range(replicates))
    low, high = stats.binom.ppf([1e-4, 1 - 1e-4], replicates, level)
    assert low <= wrong <= high, f"{wrong} of {replicates} at {level}"


@pytest.mark.parametrize(
    ("replicates", "level"), [(2000, 1e-2), pytest.param(100_000, 1e-3, marks=pytest.mark.slow)]
)
def test_conservative_tests_stay_below_their_nominal_rate(replicates: int, level: float) -> None:
    generator = torch.Generator().manual_seed(12)
    probs = torch.tensor([0.5, 0.25, 0.125, 0.125], dtype=torch.float64)
    most = stats.binom.ppf(1 - 1e-4, replicates, level)
    gaps = sum(dkwm_p(normal(generator), stats.norm.cdf) < level for _ in range(replicates))
    assert gaps <= most
    counts = (
        torch.multinomial(probs, N, True, generator=generator).bincount(minlength=4)
        for _ in range(replicates)
    )
    assert sum(kt_log_e(c, probs) >= -math.log(level) for c in counts) <= most


WRONG: dict[str, Callable[[Tensor], Tensor]] = {
    "variance doubled": lambda r: r * math.sqrt(2),
    "variance halved": lambda r: r / math.sqrt(2),
    "shifted": lambda r: r + 0.25,
    "uniform of variance one": lambda r: torch.special.ndtr(r).sub(0.5) * math.sqrt(12),
    "absolute": lambda r: r.abs(),
}


@pytest.mark.parametrize("bug", WRONG)
def test_wrong_noise_is_found(bug: str) -> None:
    residuals = normal(torch.Generator().manual_seed(13), 6000)
    standard_normal(residuals)
    with pytest.raises(Failure):
        standard_normal(WRONG[bug](residuals))


def test_reused_noise_is_found() -> None:
    fresh = normal(torch.Generator().manual_seed(14), 2000)
    uncorrelated_pairs(fresh)
    with pytest.raises(Failure, match="not independent"):
        uncorrelated_pairs(fresh[:1000].repeat_interleave(2))


def test_other_distributions_and_frequencies_are_found() -> None:
    uniform = torch.rand(5000, generator=torch.Generator().manual_seed(15), dtype=torch.float64)
    dkwm(uniform, stats.uniform.cdf)
    with pytest.raises(Failure, match="right distribution"):
        dkwm(uniform**2, stats.uniform.cdf)
    categorical(torch.tensor([510, 240, 250]), torch.tensor([0.5, 0.25, 0.25]))
    with pytest.raises(Failure, match="right frequencies"):
        categorical(torch.tensor([1600, 1200, 1200]), torch.tensor([0.5, 0.25, 0.25]))
    with pytest.raises(Failure, match="probability zero"):
        categorical(torch.tensor([999, 1]), torch.tensor([1.0, 0.0]))
    with pytest.raises(Failure, match="not finite"):
        standard_normal(torch.tensor([float("nan")] * 50))


def test_the_rate_is_the_one_constant() -> None:
    assert ALPHA == 1e-9

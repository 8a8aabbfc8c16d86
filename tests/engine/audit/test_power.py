"""What stochastic checks declare is true: every declaration's samples, calculated from what it detects."""

import math
from pathlib import Path

import pytest
import torch
from scipy import stats

from autograder.audit.power import BETA, frequencies_found, needed, regret, variance_missed
from autograder.audit.seeds import Declared, declarations
from autograder.cli.common import programming
from autograder.course.model import Place
from autograder.judge.settings import ALPHA
from autograder.judge.statistics import kt_log_e

COURSE = Path(__file__).parents[3]


@pytest.mark.parametrize("assignment", programming(COURSE))
def test_every_stochastic_check_takes_the_samples_that_it_needs(assignment: str) -> None:
    assert [d.fault for d in declarations(Place(COURSE, assignment)) if d.fault] == []


def test_fewer_samples_are_a_fault() -> None:
    least = needed("variance ratio 2: noise used twice")
    assert Declared("1.1", "a.b", least, "variance ratio 2", least).fault == ""
    short = Declared("1.1", "a.b", least - 1, "variance ratio 2", least)
    assert short.fault == f"1.1: to detect a variance ratio 2 takes {least} samples, not {least - 1}"


@pytest.mark.parametrize("detects", ["a wrong sampler", "variance ratio", "total variation 0.2", ""])
def test_a_declaration_without_a_deviation_is_refused(detects: str) -> None:
    with pytest.raises(ValueError, match="says no deviation"):
        needed(detects)
    assert "no deviation" in Declared("1.1", "a.b", 10, detects, None).fault


@pytest.mark.parametrize("ratio", [0.5, 1.35, 2.0])
def test_the_power_for_variances_is_exact(ratio: float) -> None:
    n = needed(f"variance ratio {ratio}")
    assert variance_missed(ratio, n) <= BETA < variance_missed(ratio, n - 1)
    low, high = (stats.chi2.isf(p, 50) for p in (1 - 5e-3, 5e-3))
    drawn = ratio * torch.distributions.Chi2(torch.tensor(50.0)).sample((20_000,))
    accepted = float(((drawn > low) & (drawn < high)).float().mean())
    assert abs(accepted - variance_missed(ratio, 50, alpha=1e-2)) < 0.02


@pytest.mark.parametrize(("cells", "n"), [(2, 1), (3, 40), (5, 400)])
def test_the_regret_is_the_most_that_the_mixture_loses(cells: int, n: int) -> None:
    generator = torch.Generator().manual_seed(1)
    counts = [torch.tensor([n, *[0] * (cells - 1)])]
    for _ in range(50):
        shares = torch.rand(cells, generator=generator) ** 3
        counts.append(torch.multinomial(shares, n, True, generator=generator).bincount(minlength=cells))
    uniform = torch.full((cells,), 1 / cells, dtype=torch.float64)
    mixture = [kt_log_e(c, uniform) - n * math.log(cells) for c in counts]  # its log probabilities
    best = [float(torch.xlogy(c, c / n).sum()) for c in counts]
    losses = [most - own for most, own in zip(best, mixture, strict=True)]
    assert math.isclose(losses[0], regret(n, cells), abs_tol=1e-4)
    assert max(losses) <= regret(n, cells) + 1e-4


def test_frequencies_at_the_declared_distance_are_found() -> None:
    n, cells, distance = needed("total variation 0.25 in 4 cells"), 4, 0.25
    assert frequencies_found(distance, cells, n) and not frequencies_found(distance, cells, n - 1)
    right = torch.full((4,), 0.25, dtype=torch.float64)
    wrong = right + torch.tensor([0.25, -0.25 / 3, -0.25 / 3, -0.25 / 3])
    generator = torch.Generator().manual_seed(2)
    for _ in range(200):
        counts = torch.multinomial(wrong, n, True, generator=generator).bincount(minlength=4)
        assert kt_log_e(counts, right) >= -math.log(ALPHA / 4)

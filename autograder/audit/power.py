"""What a stochastic check detects, read from its declaration, and the samples that this takes.

A declaration names one deviation from the null that the check finds but for a probability BETA:

    variance ratio 2                        residuals of another variance (exact, chi-squared)
    total variation 0.35 in 16 cells        other frequencies (any, so far from the right ones)

and may go on after a colon with the mistakes that deviate so far.
"""

import math
import re
from collections.abc import Callable

from autograder.judge.settings import ALPHA

BETA = 1e-9
VARIANCE = re.compile(r"variance ratio (?P<ratio>[\d.]+)(: .+)?")
FREQUENCIES = re.compile(r"total variation (?P<distance>[\d.]+) in (?P<cells>\d+) cells(: .+)?")
THIRDS = 3  # `standard_normal` divides alpha between three tests


def needed(detects: str) -> int:
    """The smallest n with which the declared deviation is found; raises ValueError if it says none."""
    if found := VARIANCE.fullmatch(detects):
        ratio = float(found["ratio"])
        return _least(lambda n: variance_missed(ratio, n) <= BETA)
    if found := FREQUENCIES.fullmatch(detects):
        distance, cells = float(found["distance"]), int(found["cells"])
        return _least(lambda n: frequencies_found(distance, cells, n))
    raise ValueError(f'"{detects}" says no deviation: "variance ratio R" or "total variation D in K cells"')


def variance_missed(ratio: float, n: int, alpha: float = ALPHA / THIRDS) -> float:
    """P(the two-sided chi-squared test of n residuals accepts), where their variance is `ratio`.

    Q = sum r^2 is accepted in [F^-1(alpha/2), F^-1(1 - alpha/2)], and Q / ratio ~ chi^2_n.
    """
    from scipy import stats

    low, high = stats.chi2.ppf(alpha / 2, n), stats.chi2.isf(alpha / 2, n)
    return float(stats.chi2.cdf(high / ratio, n) - stats.chi2.cdf(low / ratio, n))


def frequencies_found(distance: float, cells: int, n: int, alpha: float = ALPHA / 4) -> bool:
    """Whether the KT e-value exceeds 1/alpha but for a probability BETA, `distance` being the total
    variation between the true and the right frequencies.

    Bretagnolle, Huber and Carol: P(|p_hat - q|_1 >= e) <= 2^K exp(-n e^2 / 2), which leaves at least
    d = distance - e/2 between p_hat and p; Pinsker: log E >= 2 n d^2 - regret(n, K).
    """
    error = math.sqrt(2 * (cells * math.log(2) - math.log(BETA)) / n)
    left = distance - error / 2
    return left > 0 and 2 * n * left**2 - regret(n, cells) >= -math.log(alpha)


def regret(n: int, cells: int) -> float:
    """The most that the Krichevsky-Trofimov mixture loses to the best frequencies: all in one cell."""
    top = math.lgamma(0.5) + math.lgamma(n + cells / 2)
    return top - math.lgamma(cells / 2) - math.lgamma(n + 0.5)


def _least(enough: Callable[[int], bool]) -> int:
    high = 16
    while not enough(high):
        high *= 2
        if high > 1 << 30:
            raise ValueError("no number of samples detects this")
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high

"""Question 2, hidden part: the best discriminator, the game's value, f-divergences."""

import math

import torch
from a3_gan_oracles import best_discriminator, best_value, conjugate, overlapping, slope, value
from a3_gan_public import untouched
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import assume
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, number_of, require, tensor_of
from autograder.judge.strategies import grid, numbers, simplex

NAMES = st.sampled_from(["kl", "reverse_kl", "pearson", "js"])


@number("2.3")
@forall(pair=overlapping(5), D=grid(5, low=0.0625, high=0.9375, step=0.0625))
def test_value(submission: Submission, pair: tuple[Tensor, Tensor], D: Tensor) -> None:
    """The value adds p log D and q log(1 - D) over the places; D may be 0 where p is, and 1 where q is."""
    p, q = pair
    for answers in (D, torch.where(p == 0, 0.0, torch.where(q == 0, 1.0, D))):
        wanted = value(p, q, answers)
        found = number_of(submission.divergences.game_value(p, q, answers))
        close(found, wanted, scale=abs(wanted) + 1, what="the value")


@number("2.4")
@forall(pair=overlapping(5), other=grid(5, low=0.0625, high=0.9375, step=0.0625))
def test_best(submission: Submission, pair: tuple[Tensor, Tensor], other: Tensor) -> None:
    """No discriminator has a higher value; D is 0 where there are no data, and 1 where there are no fakes."""
    p, q = pair
    D = tensor_of(submission.divergences.optimal_discriminator(p, q), (5,))
    close(D, best_discriminator(p, q), scale=1.0, what="D")
    sure = torch.where(q == 0, 1.0, torch.where(p == 0, 0.0, D))
    require(value(p, q, sure) >= value(p, q, other) - 1e-6, "another D has a higher value", D, other)


@number("2.5")
@forall(pair=overlapping(5))
def test_jsd_is_the_value(submission: Submission, pair: tuple[Tensor, Tensor]) -> None:
    """The highest value that a discriminator reaches is 2 JSD - log 4."""
    found = number_of(untouched(submission, submission.divergences.jsd, *pair))
    close(2 * found - math.log(4), best_value(*pair), scale=math.log(4), what="2 JSD - log 4")


@number("2.6")
@forall(p=simplex(4, lowest=0), q=simplex(4, lowest=0), r=simplex(4, lowest=0))
def test_metric(submission: Submission, p: Tensor, q: Tensor, r: Tensor) -> None:
    """The JSD is symmetric, at most log 2, 0 only at equality, and its root obeys the triangle inequality."""
    assume(not torch.equal(p, q))
    jsd = submission.divergences.jsd
    there, back = number_of(jsd(p, q)), number_of(jsd(q, p))
    close(there, back, scale=1.0, what="the JSD with p and q exchanged")
    require(0 < there <= math.log(2) + 1e-6, "the JSD of two distributions is in (0, log 2]", there)
    close(number_of(jsd(p, p)), 0.0, scale=1.0, what="the JSD of p from itself")
    roots = [math.sqrt(max(number_of(jsd(*two)), 0.0)) for two in ((p, q), (p, r), (r, q))]
    require(
        roots[0] <= roots[1] + roots[2] + 1e-3, "the way over r is shorter", roots[0], roots[1] + roots[2]
    )


@number("2.7")
@forall(shared=simplex(2), a=simplex(2, lowest=0), own=simplex(3, lowest=0))
def test_apart(submission: Submission, shared: Tensor, a: Tensor, own: Tensor) -> None:
    """If p and q share a part of their mass and have the rest in different places, the JSD is the rest's mass
    times log 2; places where both are zero do not count."""
    nothing = torch.zeros(3)
    p = torch.cat([a[0] * shared, a[1] * own, nothing])
    q = torch.cat([a[0] * shared, nothing, a[1] * own])
    found = number_of(submission.divergences.jsd(p, q))
    close(found, a[1] * math.log(2), scale=1.0, what="the JSD")


@number("2.10")
@forall(p=simplex(5), q=simplex(5), name=NAMES)
def test_names(submission: Submission, p: Tensor, q: Tensor, name: str) -> None:
    """They are KL(p || q), KL(q || p), the sum of (p - q)^2 / q, and the Jensen-Shannon divergence."""
    a, b = torch.distributions.Categorical(p), torch.distributions.Categorical(q)
    wanted = {
        "kl": torch.distributions.kl_divergence(a, b),
        "reverse_kl": torch.distributions.kl_divergence(b, a),
        "pearson": ((p - q) ** 2 / q).sum(),
        "js": (best_value(p, q) + math.log(4)) / 2,
    }[name]
    found = number_of(submission.divergences.f_divergence(p, q, name))
    close(found, wanted, scale=wanted + 1, what=f"the {name} divergence")


def domain(name: str, seed: list[int]) -> Tensor:
    """Values inside the domain of the conjugate, 1/16 apart; for kl, which takes all, 5/16."""
    steps = torch.tensor(seed, dtype=torch.float64) / 16
    return {
        "kl": 5 * steps - 1,
        "reverse_kl": -steps - 0.25,
        "pearson": steps - 1.75,
        "js": 0.25 - steps,
    }[name]


places = st.lists(st.integers(0, 48), min_size=1, max_size=5)


@number("2.11")
@forall(above=places, below=places, name=NAMES)
def test_conjugate(submission: Submission, above: list[int], below: list[int], name: str) -> None:
    """The bound is the mean of T over p minus the mean over q of sup_u (u T - f(u))."""
    T_p, T_q = domain(name, above), domain(name, below)
    wanted = T_p.mean() - sum(conjugate(name, t) for t in T_q.tolist()) / len(T_q)
    found = number_of(submission.divergences.f_divergence_bound(T_p, T_q, name))
    close(found, wanted, scale=wanted.abs() + T_p.abs().mean() + 1, what=f"the {name} bound")


counts = st.lists(st.integers(1, 4), min_size=4, max_size=4)


@number("2.12")
@forall(cp=counts, cq=counts, off=numbers(-1, 1, 0.125), name=NAMES)
def test_tight(submission: Submission, cp: list[int], cq: list[int], off: float, name: str) -> None:
    """On samples with the frequencies p and q the bound is the divergence if T = f'(p / q), and less with any
    other critic."""
    assume(off != 0)
    p, q = (torch.tensor(c, dtype=torch.float64) / sum(c) for c in (cp, cq))
    best = best_value(p, q)
    wanted = {
        "kl": (p * (p / q).log()).sum(), "reverse_kl": (q * (q / p).log()).sum(),
        "pearson": (p**2 / q).sum() - 1, "js": torch.tensor(best + math.log(4)) / 2,
    }[name]  # fmt: skip

    def bound(ratio: Tensor) -> float:
        T = slope(name, ratio)
        samples = (T.repeat_interleave(torch.tensor(c)) for c in (cp, cq))
        return number_of(submission.divergences.f_divergence_bound(*samples, name))

    close(bound(p / q), wanted, scale=wanted + (p / q).max() + 1, what=f"the {name} bound at the best critic")
    other = p / q * torch.tensor([math.exp(off), 1, 1, math.exp(-off)])
    require(bound(other) < wanted, f"the {name} bound with another critic is less", bound(other), wanted)

"""Question 6, public part: closed-form answers."""

import itertools

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, number_of
from autograder.judge.strategies import grid, simplex, sizes


def check_kept(given: tuple[Tensor, ...], kept: list[Tensor]) -> None:
    """The arguments are after the call what they were."""
    for before, after in zip(given, kept, strict=True):
        close(after, before, scale=0.0, what="an argument after the call")


@number("6.1")
@forall(weights=simplex(3), means=grid(3), variances=grid(3, low=0.25, high=2))
def test_forward_kl(submission: Submission, weights: Tensor, means: Tensor, variances: Tensor) -> None:
    """Part 1a: the expected log density E_p[log N(x; m, v)], a sum over a fine grid, has the derivative
    zero in m and in v at the answer. The arguments stay as they are."""
    x = torch.linspace(-15, 15, 6001, dtype=torch.float64)[:, None]
    p = (weights * torch.distributions.Normal(means, variances.sqrt()).log_prob(x).exp()).sum(1) * 0.005
    given = (weights, means, variances)
    (mean, var), kept = submission.with_inputs(submission.answers.forward_kl_fit, *given)
    check_kept(given, kept)
    m = torch.tensor(number_of(mean), dtype=torch.float64, requires_grad=True)
    v = torch.tensor(number_of(var), dtype=torch.float64)
    v = v.clamp(min=1e-3).requires_grad_()
    expected = (p * (-0.5 * ((x[:, 0] - m) ** 2 / v + v.log()))).sum()
    dm, dv = torch.autograd.grad(expected, (m, v))
    close(dm * v, 0.0, scale=3.0, what="v times the derivative in m")
    close(2 * dv * v * v, 0.0, scale=abs(number_of(var)) + 9, what="2 v^2 times the derivative in v")


@number("6.8")
@forall(x=grid(5), S=grid(3, 2, low=-1, high=1))
def test_coupling(submission: Submission, x: Tensor, S: Tensor) -> None:
    """Part 4a: the log-determinant of the Jacobian that autograd finds."""

    def layer(v: Tensor) -> Tensor:
        return torch.cat([v[:2], v[2:] * torch.exp(S @ v[:2])])

    wanted = torch.linalg.slogdet(torch.autograd.functional.jacobian(layer, x)).logabsdet
    size = (S.abs() @ x[:2].abs()).sum() + 1
    close(
        number_of(submission.answers.coupling_log_det(x, S)), wanted, scale=size, what="the log-determinant"
    )


@number("6.12")
@forall(E=grid(4), dE=grid(4))
def test_slope(submission: Submission, E: Tensor, dE: Tensor) -> None:
    """Part 5a: the derivative that autograd finds of log sum_x exp(-E(x) - theta dE(x)) at theta = 0;
    E and dE stay as they are."""
    theta = torch.zeros((), dtype=torch.float64, requires_grad=True)
    (slope,) = torch.autograd.grad(torch.logsumexp(-E - theta * dE, 0), theta)
    found, kept = submission.with_inputs(submission.answers.log_z_slope, E, dE)
    check_kept((E, dE), kept)
    close(number_of(found), slope, scale=dE.abs().max() + 1e-3, what="the derivative of log Z")


@number("6.15")
@forall(D=sizes(1, 5), K=sizes(1, 4))
def test_table(submission: Submission, D: int, K: int) -> None:
    """Part 6a: one number for each of the possible x, less one because they sum to one."""
    cells = sum(1 for _ in itertools.product(range(K), repeat=D))
    close(number_of(submission.answers.table_count(D, K)), float(cells - 1), scale=1.0, what="the count")

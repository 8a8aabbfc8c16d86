"""Question 3, hidden part: optimal transport."""

import itertools

import torch
from a3_gan_oracles import matched
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, number_of, tensor_of
from autograder.judge.strategies import grid, grid_of, numbers, simplex, sizes

samples = grid_of(sizes(1, 5).map(lambda n: (n,)))
counts = st.lists(st.integers(0, 4), min_size=4, max_size=4).filter(any)


def weights(of: list[int]) -> Tensor:
    """Whole weights, divided by their sum."""
    return torch.tensor(of, dtype=torch.float64) / sum(of)


@number("3.3")
@forall(u=samples, v=samples)
def test_sizes(submission: Submission, u: Tensor, v: Tensor) -> None:
    """Samples of two sizes are compared as if each was repeated as often as the other is long."""
    wanted = matched(u, v, [1] * len(u), [1] * len(v))
    close(number_of(submission.transport.w1_1d(u, v)), wanted, scale=wanted + 1, what="the distance")


@number("3.4")
@forall(u=grid(4), v=grid(4), cu=counts, cv=counts)
def test_weights(submission: Submission, u: Tensor, v: Tensor, cu: list[int], cv: list[int]) -> None:
    """A point of weight 2/7 counts as two of seven points; one of the samples may have no weights."""
    ones, w1 = [1] * 4, submission.transport.w1_1d
    for args, left, right in (
        ((u, v, weights(cu), weights(cv)), cu, cv), ((u, v, weights(cu)), cu, ones),
        ((u, v, None, weights(cv)), ones, cv),
    ):  # fmt: skip
        wanted = matched(u, v, left, right)
        close(number_of(w1(*args)), wanted, scale=wanted + 1, what="the distance")


@number("3.6")
@forall(C=grid(4, 4, low=0), u=grid(3), v=grid(4), cu=simplex(3), cv=counts)
def test_cost(submission: Submission, C: Tensor, u: Tensor, v: Tensor, cu: Tensor, cv: list[int]) -> None:
    """With equal weights the least cost is that of the best matching; with costs |x - y| it is W1, and twice
    that for twice the mass."""
    equal, cost = torch.full((4,), 0.25), submission.transport.ot_cost
    orders = itertools.permutations(range(4))
    wanted = min(float(C[range(4), list(order)].mean()) for order in orders)
    close(number_of(cost(C, equal, equal)), wanted, scale=wanted + 1, what="the cost of the best matching")
    b = weights(cv)
    places = torch.cat([u, v]).unique()
    gaps = [abs(float(cu[u <= x].sum() - b[v <= x].sum())) for x in places[:-1]]
    area = sum(gap * float(step) for gap, step in zip(gaps, places.diff(), strict=True))
    for mass in (1, 2):
        found = number_of(cost((u[:, None] - v).abs(), mass * cu, mass * b))
        close(found, mass * area, scale=mass * (area + 1), what=f"the cost on the line of the mass {mass}")


def slow(share: float, eps: float) -> tuple[Tensor, Tensor, Tensor]:
    """Two places where a little mass has to move at a high cost: fifty iterations are not too many."""
    a, b = (torch.tensor([x, 1 - x]) for x in (share, share - 0.0625))
    return 4 * eps * (1 - torch.eye(2)), a, b


@number("3.8")
@forall(C=grid(3, 4, low=0), a=simplex(3), b=simplex(4), eps=numbers(1, 3), share=numbers(0.25, 0.75, 0.0625))
def test_form(submission: Submission, C: Tensor, a: Tensor, b: Tensor, eps: float, share: float) -> None:
    """log P is -C / eps plus a number for each row and one for each column: exchanging mass round a rectangle
    gains nothing. The marginals are still a and b, also where that takes many iterations."""
    for costs, rows, columns in ((C, a, b), slow(share, eps)):
        plan = tensor_of(submission.transport.sinkhorn(costs, rows, columns, eps, 200), tuple(costs.shape))
        rest = plan.clamp(min=1e-30).log() + costs / eps
        alone = rest - rest.mean(0) - rest.mean(1, keepdim=True) + rest.mean()
        size = 4 + 3 / eps
        close(alone, torch.zeros_like(costs), scale=size, what="what is left of log P + C / eps")
        close(plan.sum(1), rows, scale=1.0, what="the row sums")
        close(plan.sum(0), columns, scale=1.0, what="the column sums")


@number("3.9")
@forall(C=grid(3, 4, low=0), a=simplex(3), b=simplex(4), eps=numbers(1, 2, 1))
def test_large_costs(submission: Submission, C: Tensor, a: Tensor, b: Tensor, eps: float) -> None:
    """Costs that are all larger by 2000 eps have the same plan, and so have those of which one row is:
    whatever is done must not underflow."""
    wanted = tensor_of(submission.transport.sinkhorn(C, a, b, eps, 200), (3, 4))
    for more in (torch.full((3, 1), 2000.0), torch.tensor([[0.0], [2000.0], [0.0]])):
        plan = tensor_of(submission.transport.sinkhorn(C + more * eps, a, b, eps, 200), (3, 4))
        close(plan, wanted, scale=100.0, what="the plan")
        close(plan.sum(1), a, scale=100.0, what="the row sums")

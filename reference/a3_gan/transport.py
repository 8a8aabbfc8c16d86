"""Optimal transport between weighted points: on the line, exactly, and with an entropy.

Sources: Peyre and Cuturi, "Computational Optimal Transport", chapters 2 to 4. Cuturi, "Sinkhorn
Distances: Lightspeed Computation of Optimal Transport".
"""

import numpy as np
import torch
from scipy.optimize import linprog
from torch import Tensor


def w1_1d(u: Tensor, v: Tensor, wu: Tensor | None = None, wv: Tensor | None = None) -> Tensor:
    """The Wasserstein-1 distance of two weighted samples on the line: the area between their CDFs.

    W_1 = integral |F_u(x) - F_v(x)| dx

    u: (N,). v: (M,). wu: (N,), wv: (M,), nonnegative, sum 1; None means equal weights. Nothing is
    sorted, and N need not be M. Returns a scalar.
    """
    x = torch.cat([u, v]).sort().values
    return ((_cdf(x, u, wu) - _cdf(x, v, wv)).abs()[:-1] * x.diff()).sum()


def _cdf(x: Tensor, points: Tensor, weights: Tensor | None) -> Tensor:
    """F(x) = total weight of the points that are at most x: (N + M,)."""
    mass = torch.full_like(points, 1 / len(points)) if weights is None else weights
    return (points <= x[:, None]).to(x.dtype) @ mass


def ot_cost(C: Tensor, a: Tensor, b: Tensor) -> Tensor:
    """The least cost of moving a to b.

    min_P sum_ij P_ij C_ij  over  P >= 0, rows that sum to a, columns that sum to b

    C: (N, M). a: (N,), b: (M,), nonnegative, of the same sum. Any solver may be used. Returns a scalar.
    """
    N, M = C.shape
    rows, columns = np.kron(np.eye(N), np.ones(M)), np.kron(np.ones(N), np.eye(M))
    marginals = torch.cat([a, b]).numpy()
    found = linprog(C.reshape(-1).numpy(), A_eq=np.vstack([rows, columns]), b_eq=marginals)
    return torch.tensor(found.fun, dtype=C.dtype)


def sinkhorn(C: Tensor, a: Tensor, b: Tensor, eps: float, n_iter: int) -> Tensor:
    """The plan with the least sum_ij P_ij C_ij + eps sum_ij P_ij (log P_ij - 1), by Sinkhorn's iteration.

    P_ij = exp((f_i + g_j - C_ij) / eps);  each iteration fits f to the rows, then g to the columns

    C: (N, M). a: (N,), b: (M,), positive, sum 1. The potentials are kept, not their exponentials, so
    that costs of a thousand eps do no harm. Returns the plan (N, M).
    """
    log_k, f, g = -C / eps, torch.zeros_like(a), torch.zeros_like(b)  # f, g in units of eps
    for _ in range(n_iter):
        f = a.log() - (log_k + g).logsumexp(1)
        g = b.log() - (log_k + f[:, None]).logsumexp(0)
    return (log_k + f[:, None] + g).exp()

"""Sums of rows."""

from torch import Tensor

__starter__ = ["ROW_AXIS"]

ROW_AXIS = 1


def _contracted(x: Tensor, w: Tensor) -> Tensor:
    return (x * w).sum(dim=ROW_AXIS)


def total(x: Tensor) -> Tensor:
    """The sum of each row, s_b = sum_d x_bd.

    x: (B, D). Returns (B,).
    """
    return x.sum(dim=ROW_AXIS)


def weighted(x: Tensor, w: Tensor) -> Tensor:
    """The weighted sum of each row, t_b = sum_d w_d x_bd.

    x: (B, D). w: (D,). Returns (B,).
    """
    return _contracted(x, w)

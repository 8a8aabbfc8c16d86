"""Natural parameters as vectors, on which guidance is a line; torch does the arithmetic."""

import torch


def guided_gaussian(m_u, s2_u, m_c, s2_c, w):
    eta_u = torch.tensor([m_u / s2_u, 1 / s2_u], dtype=torch.float64)
    eta_c = torch.tensor([m_c / s2_c, 1 / s2_c], dtype=torch.float64)
    linear, precision = torch.lerp(eta_u, eta_c, w)
    return linear / precision, precision.reciprocal()

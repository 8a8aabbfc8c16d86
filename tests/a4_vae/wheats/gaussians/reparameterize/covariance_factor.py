"""Multiplies by the Cholesky factor of the diagonal covariance matrix."""

import torch


def reparameterize(mu, logvar, eps):
    factor = torch.linalg.cholesky(torch.diag_embed(logvar.exp()))  # (..., Z, Z)
    return mu + torch.einsum("...ij,...j->...i", factor, eps)

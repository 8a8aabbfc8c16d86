"""Trains a linear autoencoder with tied weights by L-BFGS and orthonormalises its columns."""

import torch


def _fit_autoencoder(centred, start):
    A = start.clone().requires_grad_()
    optimiser = torch.optim.LBFGS(
        [A], max_iter=400, tolerance_grad=1e-10, tolerance_change=0, line_search_fn="strong_wolfe"
    )
    scale = centred.square().mean()

    def closure():
        optimiser.zero_grad()
        loss = (centred - centred @ A @ A.T).square().mean() / scale
        loss.backward()
        return loss

    optimiser.step(closure)
    return A.detach()


def pca_solution(X, k):
    X = X.detach()
    mean = X.mean(dim=0)
    start = torch.randn(X.shape[1], k, generator=torch.Generator().manual_seed(0))
    with torch.enable_grad():
        A = _fit_autoencoder(X - mean, 0.3 * start)
    return mean, torch.linalg.qr(A).Q


def recon_error(X, mean, W):
    rebuilt = mean + ((X - mean) @ W) @ W.T
    return X.shape[1] * torch.nn.functional.mse_loss(rebuilt, X)

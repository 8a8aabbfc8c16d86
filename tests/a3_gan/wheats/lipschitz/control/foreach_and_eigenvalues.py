"""torch._foreach for the clipping, the root of the Gram matrix's largest eigenvalue, products as
sums of logs."""

import math

import torch


def clip_weights(module, c):
    with torch.no_grad():
        parameters = list(module.parameters())
        torch._foreach_clamp_min_(parameters, -c)
        torch._foreach_clamp_max_(parameters, c)


def lipschitz_bound(module):
    log_bound = 0.0
    for weight in module.parameters():
        if weight.dim() == 2:
            gram = weight.detach() @ weight.detach().T
            largest = torch.linalg.eigvalsh(gram)[-1].clamp(min=0).item()
            log_bound += 0.5 * math.log(largest) if largest > 0 else -math.inf
    return math.exp(log_bound)


def spectral_norm(W, u, n_iter):
    matrix = torch.reshape(W, (len(W), -1)).detach()
    u = u.clone()
    for _ in range(n_iter):
        v = torch.einsum("oi,o->i", matrix, u)
        v /= torch.linalg.vector_norm(v)
        u = torch.einsum("oi,i->o", matrix, v)
        sigma = torch.linalg.vector_norm(u)
        u /= sigma
    return sigma.reshape(1), u

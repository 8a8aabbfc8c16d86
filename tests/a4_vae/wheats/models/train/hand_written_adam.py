"""autograd.grad and Adam's update written out, without torch.optim."""

import torch

from elbo import elbo


def train_vae(model, X, generator, steps):
    weights = [p for p in model.parameters() if p.requires_grad]
    first = [torch.zeros_like(p) for p in weights]
    second = [torch.zeros_like(p) for p in weights]
    shape = model.encode(X)[0].shape  # (N, Z)
    for step in range(1, steps + 1):
        eps = torch.empty(1, *shape).normal_(generator=generator)
        bound = elbo(X, model, eps)[0].mean()
        grads = torch.autograd.grad(bound, weights, allow_unused=True)
        with torch.no_grad():
            for p, g, m, v in zip(weights, grads, first, second):
                if g is None:
                    continue
                m.mul_(0.9).add_(g, alpha=0.1)
                v.mul_(0.999).addcmul_(g, g, value=0.001)
                rate = 0.01 * (1 - step / (steps + 1))
                scale = (v / (1 - 0.999**step)).sqrt() + 1e-8
                p.add_(rate * m / (1 - 0.9**step) / scale)

"""Fakes made under no_grad, labels of ones and zeros, tensors as answers."""

import torch
import torch.nn.functional as F


def _labelled(logits, label):
    return F.binary_cross_entropy_with_logits(logits, torch.full_like(logits, label))


def gan_train_step(G, D, opt_g, opt_d, real, zs, n_critic):
    d_losses = []
    for z in zs[:n_critic]:
        with torch.no_grad():
            fake = G(z)
        D.zero_grad()
        loss = _labelled(D(real), 1.0) + _labelled(D(fake), 0.0)
        loss.backward()
        opt_d.step()
        d_losses.append(loss.detach())
    G.zero_grad()
    loss = _labelled(D(G(zs[n_critic])), 1.0)
    loss.backward()
    opt_g.step()
    return torch.stack(d_losses), loss.detach()

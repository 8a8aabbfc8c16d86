"""You clear the gradients between the backward pass and the step, so no step moves anything. The
order is zero_grad, backward, step."""

KILLED_BY = "5.1"

import torch.nn.functional as F


def gan_train_step(G, D, opt_g, opt_d, real, zs, n_critic):
    d_losses = []
    for step in range(n_critic):
        fake = G(zs[step]).detach()
        loss = F.softplus(-D(real)).mean() + F.softplus(D(fake)).mean()
        loss.backward()
        opt_d.zero_grad()
        opt_d.step()
        d_losses.append(loss.item())
    g_loss = F.softplus(-D(G(zs[n_critic]))).mean()
    g_loss.backward()
    opt_g.zero_grad()
    opt_g.step()
    return d_losses, g_loss.item()

"""You clear the discriminator's gradients once, before its first step. Each of the `n_critic` steps
needs fresh gradients: clear them inside the loop."""

KILLED_BY = "5.4"

import torch.nn.functional as F


def gan_train_step(G, D, opt_g, opt_d, real, zs, n_critic):
    d_losses = []
    opt_d.zero_grad()
    for step in range(n_critic):
        fake = G(zs[step]).detach()
        loss = F.softplus(-D(real)).mean() + F.softplus(D(fake)).mean()
        loss.backward()
        opt_d.step()
        d_losses.append(loss.item())
    g_loss = F.softplus(-D(G(zs[n_critic]))).mean()
    opt_g.zero_grad()
    g_loss.backward()
    opt_g.step()
    return d_losses, g_loss.item()

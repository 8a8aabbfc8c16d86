"""You use the first noise in all of the discriminator's steps. Step i has its own noise,
`zs[i]`."""

KILLED_BY = "5.8"

import torch.nn.functional as F


def gan_train_step(G, D, opt_g, opt_d, real, zs, n_critic):
    d_losses = []
    for _ in range(n_critic):
        fake = G(zs[0]).detach()
        loss = F.softplus(-D(real)).mean() + F.softplus(D(fake)).mean()
        opt_d.zero_grad()
        loss.backward()
        opt_d.step()
        d_losses.append(loss.item())
    g_loss = F.softplus(-D(G(zs[n_critic]))).mean()
    opt_g.zero_grad()
    g_loss.backward()
    opt_g.step()
    return d_losses, g_loss.item()

"""Your generator moves before the discriminator. The order here is `n_critic` steps of the
discriminator, then one of the generator against the new discriminator."""

KILLED_BY = "5.8"

import torch.nn.functional as F


def gan_train_step(G, D, opt_g, opt_d, real, zs, n_critic):
    g_loss = F.softplus(-D(G(zs[n_critic]))).mean()
    opt_g.zero_grad()
    g_loss.backward()
    opt_g.step()
    d_losses = []
    for step in range(n_critic):
        fake = G(zs[step]).detach()
        loss = F.softplus(-D(real)).mean() + F.softplus(D(fake)).mean()
        opt_d.zero_grad()
        loss.backward()
        opt_d.step()
        d_losses.append(loss.item())
    return d_losses, g_loss.item()

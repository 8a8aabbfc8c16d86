"""Before the generator's backward pass you clear the discriminator's gradients instead of its own,
so a second call adds to the first. Each optimiser clears its own parameters."""

KILLED_BY = "5.7"

import torch.nn.functional as F


def gan_train_step(G, D, opt_g, opt_d, real, zs, n_critic):
    d_losses = []
    for step in range(n_critic):
        fake = G(zs[step]).detach()
        loss = F.softplus(-D(real)).mean() + F.softplus(D(fake)).mean()
        opt_d.zero_grad()
        loss.backward()
        opt_d.step()
        d_losses.append(loss.item())
    g_loss = F.softplus(-D(G(zs[n_critic]))).mean()
    opt_d.zero_grad()
    g_loss.backward()
    opt_g.step()
    return d_losses, g_loss.item()

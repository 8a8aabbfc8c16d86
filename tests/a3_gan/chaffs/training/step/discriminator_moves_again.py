"""After the generator's backward pass you step both optimisers, so the discriminator moves towards
the generator's aim. Only `opt_g` steps there."""

KILLED_BY = "5.4"

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
    opt_g.zero_grad()
    opt_d.zero_grad()
    g_loss.backward()
    opt_g.step()
    opt_d.step()
    return d_losses, g_loss.item()

"""You do not detach the fakes in the discriminator's step and do not clear the generator's
gradients after it. The generator's own step then also follows the discriminator's loss, in the
wrong direction."""

KILLED_BY = "5.5"

import torch.nn.functional as F


def gan_train_step(G, D, opt_g, opt_d, real, zs, n_critic):
    d_losses = []
    for step in range(n_critic):
        loss = F.softplus(-D(real)).mean() + F.softplus(D(G(zs[step]))).mean()
        opt_d.zero_grad()
        loss.backward()
        opt_d.step()
        d_losses.append(loss.item())
    g_loss = F.softplus(-D(G(zs[n_critic]))).mean()
    g_loss.backward()
    opt_g.step()
    opt_g.zero_grad()
    return d_losses, g_loss.item()

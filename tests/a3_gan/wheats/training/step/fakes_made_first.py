"""All fakes for the discriminator are made before its first step: the generator does not change
meanwhile."""

import torch
import torch.nn.functional as F


def gan_train_step(G, D, opt_g, opt_d, real, zs, n_critic):
    with torch.no_grad():
        fakes = [G(zs[step]) for step in range(n_critic)]
    d_losses = []
    for fake in fakes:
        real_logits = D(real)
        fake_logits = D(fake)
        loss = torch.logaddexp(torch.zeros_like(real_logits), -real_logits).mean()
        loss = loss + torch.logaddexp(torch.zeros_like(fake_logits), fake_logits).mean()
        for optimiser in (opt_g, opt_d):
            optimiser.zero_grad()
        loss.backward()
        opt_d.step()
        d_losses.append(float(loss.detach()))
    for optimiser in (opt_g, opt_d):
        optimiser.zero_grad()
    g_loss = F.softplus(D(G(zs[n_critic])).neg()).mean()
    g_loss.backward()
    opt_g.step()
    return d_losses, float(g_loss.detach())

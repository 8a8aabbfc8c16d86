"""Switches requires_grad off for the player who is not trained."""

import torch.nn.functional as F


def _train_only(trained, frozen):
    for weight in trained.parameters():
        weight.requires_grad_(True)
    for weight in frozen.parameters():
        weight.requires_grad_(False)


def gan_train_step(G, D, opt_g, opt_d, real, zs, n_critic):
    d_losses = []
    _train_only(D, G)
    for z in zs[:n_critic]:
        logits_real, logits_fake = D(real), D(G(z))
        loss = F.softplus(logits_fake).mean() + (F.softplus(logits_real) - logits_real).mean()
        opt_d.zero_grad()
        loss.backward()
        opt_d.step()
        d_losses.append(loss.item())
    _train_only(G, D)
    opt_g.zero_grad()
    g_loss = F.softplus(-D(G(zs[n_critic]))).mean()
    g_loss.backward()
    opt_g.step()
    _train_only(D, D)
    for weight in [*G.parameters(), *D.parameters()]:
        weight.requires_grad_(True)
    return d_losses, g_loss.item()

"""Hands the optimisers closures, which return the loss before the update."""

import torch

from losses import d_loss, g_loss


def gan_train_step(G, D, opt_g, opt_d, real, zs, n_critic):
    noise = iter(zs)

    def judge_batch():
        fake = G(next(noise)).detach()
        opt_d.zero_grad()
        loss = d_loss(D(real), D(fake))
        loss.backward()
        return loss

    def fool():
        G.zero_grad()
        loss = g_loss(D(G(next(noise))), "nonsaturating")
        torch.autograd.backward(loss, inputs=list(G.parameters()))
        return loss

    d_losses = [opt_d.step(judge_batch).reshape(1) for _ in range(n_critic)]
    return d_losses, opt_g.step(fool).reshape(1)

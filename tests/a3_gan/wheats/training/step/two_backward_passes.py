"""One backward pass for the real and one for the fake term, whose gradients add up."""

import torch
import torch.nn.functional as F


def gan_train_step(G, D, opt_g, opt_d, real, zs, n_critic):
    losses = torch.zeros(n_critic)
    for step in range(n_critic):
        opt_d.zero_grad(set_to_none=False)
        fake_part = -F.logsigmoid(-D(G(zs[step]).detach())).mean()
        fake_part.backward()
        real_part = -F.logsigmoid(D(real)).mean()
        real_part.backward()
        losses[step] = (real_part + fake_part).detach()
        opt_d.step()
    opt_g.zero_grad()
    loss = -F.logsigmoid(D(G(zs[n_critic]))).mean()
    loss.backward()
    opt_g.step()
    opt_d.zero_grad()
    return losses.tolist(), loss.item()

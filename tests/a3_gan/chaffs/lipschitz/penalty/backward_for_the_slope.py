"""You get the slope with `backward`, which also leaves the critic's own gradient in its parameters' `.grad`; the
penalty's is then added to it. Ask for the gradient at x only."""

KILLED_BY = "4.13"

import warnings


def gradient_penalty(critic, real, fake, alpha):
    a = alpha.view(-1, *[1] * (real.dim() - 1))
    x = (a * real + (1 - a) * fake).detach().requires_grad_()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch warns of what is left in .grad
        critic(x).sum().backward(create_graph=True)
    return (x.grad.flatten(1).norm(dim=1) - 1).square().mean()

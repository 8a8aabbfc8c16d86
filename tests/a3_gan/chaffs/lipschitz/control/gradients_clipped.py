"""You clip the gradients. The critic is kept Lipschitz by clipping its weights after every step."""

KILLED_BY = "4.1"


def clip_weights(module, c):
    for parameter in module.parameters():
        if parameter.grad is not None:
            parameter.grad.clamp_(-c, c)

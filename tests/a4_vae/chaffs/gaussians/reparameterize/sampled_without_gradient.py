"""Your z carries no gradient, like `Normal(...).sample()`. Written as mu + std·eps outside of
`no_grad`, it lets the encoder learn."""

KILLED_BY = "2.10"


def reparameterize(mu, logvar, eps):
    return mu.detach() + (logvar.detach() / 2).exp() * eps

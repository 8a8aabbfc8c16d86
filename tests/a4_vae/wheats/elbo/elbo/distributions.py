"""torch.distributions throughout, samples as a leading batch dimension."""

from torch.distributions import Bernoulli, Independent, Normal, kl_divergence


def _decoder(model, z):
    out = model.decode(z)
    if model.likelihood == "bernoulli":
        return Independent(Bernoulli(logits=out), 1)
    mean, logvar = out
    return Independent(Normal(mean, (0.5 * logvar).exp()), 1)


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    std = (0.5 * logvar).exp()
    posterior = Independent(Normal(mu, std), 1)
    prior = Independent(Normal(mu.new_zeros(mu.shape), mu.new_ones(mu.shape)), 1)
    rec = _decoder(model, mu + std * eps).log_prob(x).mean(dim=0)
    kl = kl_divergence(posterior, prior)
    return rec - kl, rec, kl

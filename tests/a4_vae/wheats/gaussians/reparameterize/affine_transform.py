"""torch.distributions' affine transform is the same map."""

from torch.distributions.transforms import AffineTransform


def reparameterize(mu, logvar, eps):
    return AffineTransform(loc=mu, scale=(logvar / 2).exp(), event_dim=1)(eps)

"""Question 2 of assignment 4 (the KL divergence and the reparameterisation) as plain assertions."""

import near
import torch
from near import close, expected_log_ratio, gradients, kl_terms, per_sample, shaped


def shapes(student, mu, lv):
    """Both KL functions give one number per sample."""
    per_sample(student["kl_std_normal"](mu, lv), 3)
    per_sample(student["kl_diag"](mu, lv, -mu, lv / 2), 3)


def zero_or_positive(student, mu, lv, shift, stretch):
    """The KL of equal Gaussians is zero, of different ones positive."""
    size = 4 * (1 + mu**2 + shift**2 + 2 * lv.abs()).sum(-1) * torch.exp(lv.abs().amax(-1) + 1)
    close(per_sample(student["kl_diag"](mu, lv, mu, lv), 3), torch.zeros(3), size)
    nothing = torch.zeros(3, 2)
    close(per_sample(student["kl_std_normal"](nothing, nothing), 3), torch.zeros(3), 1.0)
    other = per_sample(student["kl_diag"](mu, lv, mu + shift, lv + stretch), 3)
    differs = ((shift != 0) | (stretch != 0)).any(-1)
    assert bool((other[differs] > 0).all()), "the KL of two different Gaussians is positive"


def kl_diag(student, mu1, lv1, mu2, lv2):
    """`kl_diag` is the expected log ratio of the densities."""
    kl = per_sample(student["kl_diag"](mu1, lv1, mu2, lv2), 3)
    close(kl, expected_log_ratio(mu1, lv1, mu2, lv2), kl_terms(mu1, lv1, mu2, lv2))


def kl_std_normal(student, mu, lv):
    """`kl_std_normal` is the expected log ratio to the standard normal."""
    zero = torch.zeros_like(mu)
    kl = per_sample(student["kl_std_normal"](mu, lv), 3)
    close(kl, expected_log_ratio(mu, lv, zero, zero), kl_terms(mu, lv, zero, zero))


def kl_gradients(student, mu, lv, mu2, lv2):
    """The gradients in the first mean, its log variance and the second log variance."""
    by_mu, by_lv = gradients(student["kl_std_normal"], (mu, lv), (0, 1))
    close(by_mu, mu, mu.abs() + 1)
    close(by_lv, (lv.exp() - 1) / 2, lv.exp() + 1)
    by_mu, by_lv2 = gradients(student["kl_diag"], (mu, lv, mu2, lv2), (0, 3))
    size = (mu.abs() + mu2.abs() + 1) ** 2 * torch.exp(-lv2) + torch.exp(lv - lv2) + 1
    close(by_mu, (mu - mu2) / lv2.exp(), size)
    close(by_lv2, (1 - torch.exp(lv - lv2) - (mu - mu2) ** 2 * torch.exp(-lv2)) / 2, size)


def shared_prior(student, mu, lv, mu2, lv2):
    """A second Gaussian of shape (1, Z) or (Z,) is shared by the batch."""
    expected = expected_log_ratio(mu, lv, mu2.expand(4, 3), lv2.expand(4, 3))
    size = kl_terms(mu, lv, mu2, lv2)
    close(per_sample(student["kl_diag"](mu, lv, mu2, lv2), 4), expected, size)
    close(per_sample(student["kl_diag"](mu, lv, mu2[0], lv2[0]), 4), expected, size)


def extreme_variances(student, lv):
    """Finite and right for log variances of plus or minus thirty."""
    zero = torch.zeros_like(lv)
    expected = 0.5 * (torch.expm1(lv) - lv).sum(-1)
    size = (lv.exp() + lv.abs() + 1).sum(-1)
    close(per_sample(student["kl_std_normal"](zero, lv), 1), expected, size)
    close(per_sample(student["kl_diag"](zero, lv, zero, zero), 1), expected, size)


def no_noise(student, mu, logvar):
    """Without noise a sample is the mean."""
    close(shaped(student["reparameterize"](mu, logvar, torch.zeros(3, 2)), (3, 2)), mu)
    several = shaped(student["reparameterize"](mu, logvar, torch.zeros(4, 3, 2)), (4, 3, 2))
    close(several, mu.expand(4, 3, 2))


def scale(student, mu, logvar, eps):
    """A sample lies exp(logvar / 2) * eps away from the mean."""
    step = torch.exp(logvar / 2) * eps
    close(shaped(student["reparameterize"](mu, logvar, eps), (4, 3, 2)), mu + step, mu.abs() + step.abs())
    one = shaped(student["reparameterize"](mu, logvar, eps[0]), (3, 2))
    close(one, mu + step[0], mu.abs() + step[0].abs())


def sample_gradients(student, mu, logvar, eps, weight):
    """Gradients pass through the sample."""
    by_mu, by_lv = gradients(student["reparameterize"], (mu, logvar, eps), (0, 1), weight)
    close(by_mu, weight)
    close(by_lv, weight * torch.exp(logvar / 2) * eps / 2)


CHECKS = {
    "2.1": shapes,
    "2.2": zero_or_positive,
    "2.3": kl_diag,
    "2.4": kl_std_normal,
    "2.5": kl_gradients,
    "2.6": shared_prior,
    "2.7": extreme_variances,
    "2.8": no_noise,
    "2.9": scale,
    "2.10": sample_gradients,
}


def run(number, student):
    """Make one check on all its inputs."""
    near.run(CHECKS[number], number, student)

"""One helper for a single dimension's log density; sums, stacks and a log of a ratio of softmax
sums."""

import torch


def _one_dimension(x, mean, logvar):
    return -0.5 * (
        logvar + torch.log(torch.as_tensor(2 * torch.pi)) + (x - mean) ** 2 / logvar.exp()
    )


def log_normal(x, mean, logvar):
    return torch.sum(_one_dimension(x, mean, logvar), -1)


def log_bernoulli(x, logits):
    # log p(x) = x l + log p(0), with log p(0) = -logaddexp(0, l)
    return torch.sum(x * logits - torch.logaddexp(torch.zeros_like(logits), logits), -1)


def log_normal_mixture(z, pi_logits, mu, logvar):
    joint = torch.stack(
        [pi_logits[m] + log_normal(z, mu[m], logvar[m]) for m in range(pi_logits.numel())]
    )
    return joint.logsumexp(0) - pi_logits.logsumexp(0)

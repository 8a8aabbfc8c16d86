"""You add the Gumbel noise to probabilities. The trick needs log-probabilities."""

KILLED_BY = "7.6"

import torch


def sample_tokens(probs, generator):
    u = torch.rand(probs.shape, generator=generator)
    return (probs - torch.log(-torch.log(u))).argmax(-1)

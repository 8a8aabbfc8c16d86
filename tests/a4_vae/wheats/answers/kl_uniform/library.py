"""The KL divergence of two categorical distributions from the library."""

import torch
from torch.distributions import Categorical, kl_divergence


def kl_categorical_uniform(p):
    return kl_divergence(Categorical(p), Categorical(torch.ones_like(p) / len(p)))

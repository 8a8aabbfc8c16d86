"""You averaged over the uniform distribution: that is the divergence from the uniform to p. The average is over p."""

KILLED_BY = "6.1"

import torch


def kl_categorical_uniform(p):
    return -(torch.log(p * len(p))).mean()

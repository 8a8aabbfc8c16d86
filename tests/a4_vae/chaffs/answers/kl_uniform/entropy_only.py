"""You gave the entropy of p. The divergence from the uniform distribution is log K minus that entropy."""

KILLED_BY = "6.1"

import torch


def kl_categorical_uniform(p):
    return -(p * p.log()).sum()

"""Your log-likelihood uses the frequencies of pairs, n_ij over the number of all pairs. A bigram model
predicts the second token given the first: divide by the count of the context, n_i."""

KILLED_BY = "10.1"

import torch


def max_log_likelihood(counts):
    return torch.xlogy(counts, counts / counts.sum()).sum()

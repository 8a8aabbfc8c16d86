"""Your Bernoulli scores only the ones. A pixel that is 0 has probability 1 − sigmoid(logit), and
its logarithm belongs into the sum, too."""

KILLED_BY = "1.4"

import torch.nn.functional as F


def log_bernoulli(x, logits):
    return (x * F.logsigmoid(logits)).sum(-1)

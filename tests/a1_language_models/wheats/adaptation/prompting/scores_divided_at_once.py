"""All differences and all lengths as vectors."""

import torch


def score_options(log_prob_fn, prompt, options, length_norm=False):
    joint = torch.stack([torch.as_tensor(log_prob_fn(torch.hstack((prompt, o)))).reshape(()) for o in options])
    lengths = torch.tensor([o.shape[0] if length_norm else 1 for o in options])
    return (joint - log_prob_fn(prompt)).div(lengths)

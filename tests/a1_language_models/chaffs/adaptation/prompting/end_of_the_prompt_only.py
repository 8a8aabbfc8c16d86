"""You give the model the last token of the prompt only. Its probabilities may depend on every one."""

KILLED_BY = "9.13"

import torch


def score_options(log_prob_fn, prompt, options, length_norm=False):
    last = prompt[-1:]
    scores = torch.stack([log_prob_fn(torch.cat([last, option])) - log_prob_fn(last) for option in options])
    lengths = torch.tensor([len(option) for option in options])
    return scores / lengths if length_norm else scores

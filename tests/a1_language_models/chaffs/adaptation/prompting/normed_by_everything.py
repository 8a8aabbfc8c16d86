"""You divide by the length of prompt and option together. Only the option's tokens count."""

KILLED_BY = "9.13"

import torch


def score_options(log_prob_fn, prompt, options, length_norm=False):
    base = log_prob_fn(prompt)
    scores = []
    for option in options:
        score = log_prob_fn(torch.cat([prompt, option])) - base
        if length_norm:
            score = score / (len(prompt) + len(option))
        scores.append(score)
    return torch.stack(scores)

"""You divide by the length before you take off the prompt. First the difference, then its mean."""

KILLED_BY = "9.13"

import torch


def score_options(log_prob_fn, prompt, options, length_norm=False):
    base = log_prob_fn(prompt)
    scores = []
    for option in options:
        score = log_prob_fn(torch.cat([prompt, option]))
        if length_norm:
            score = score / len(option) - base
        else:
            score = score - base
        scores.append(score)
    return torch.stack(scores)

"""You score only the first token of each option. Options can share it."""

KILLED_BY = "9.12"

import torch


def score_options(log_prob_fn, prompt, options, length_norm=False):
    base = log_prob_fn(prompt)
    scores = []
    for option in options:
        score = log_prob_fn(torch.cat([prompt, option[:1]])) - base
        if length_norm:
            score = score / len(option)
        scores.append(score)
    return torch.stack(scores)

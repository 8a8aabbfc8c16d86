"""You score the option without the prompt in front of it, so the prompt does not matter."""

KILLED_BY = "9.12"

import torch


def score_options(log_prob_fn, prompt, options, length_norm=False):
    base = log_prob_fn(prompt)
    scores = []
    for option in options:
        score = log_prob_fn(option)
        if length_norm:
            score = score / len(option)
        scores.append(score)
    return torch.stack(scores)

"""You divide all scores by the longest option's length. Each option has its own."""

KILLED_BY = "9.13"

import torch


def score_options(log_prob_fn, prompt, options, length_norm=False):
    base = log_prob_fn(prompt)
    scores = []
    for option in options:
        score = log_prob_fn(torch.cat([prompt, option])) - base
        if length_norm:
            score = score / max(len(other) for other in options)
        scores.append(score)
    return torch.stack(scores)

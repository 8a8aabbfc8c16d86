"""Your score counts the prompt's log-probability as well. It is log p(prompt + option) − log
p(prompt)."""

KILLED_BY = "9.12"

import torch


def score_options(log_prob_fn, prompt, options, length_norm=False):
    base = log_prob_fn(prompt)
    scores = []
    for option in options:
        score = log_prob_fn(torch.cat([prompt, option]))
        if length_norm:
            score = score / len(option)
        scores.append(score)
    return torch.stack(scores)

"""You take off the log-probability of the option by itself (a calibration). The one to take off is
the prompt's."""

KILLED_BY = "9.12"

import torch


def score_options(log_prob_fn, prompt, options, length_norm=False):
    base = log_prob_fn(prompt)
    scores = []
    for option in options:
        score = log_prob_fn(torch.cat([prompt, option])) - log_prob_fn(option)
        if length_norm:
            score = score / len(option)
        scores.append(score)
    return torch.stack(scores)

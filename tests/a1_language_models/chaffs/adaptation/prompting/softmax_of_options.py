"""You normalise over the options. A score is a log-probability on its own, whatever the other
options are."""

KILLED_BY = "9.12"

import torch


def score_options(log_prob_fn, prompt, options, length_norm=False):
    base = log_prob_fn(prompt)
    scores = []
    for option in options:
        score = log_prob_fn(torch.cat([prompt, option])) - base
        if length_norm:
            score = score / len(option)
        scores.append(score)
    return torch.stack(scores).log_softmax(0)

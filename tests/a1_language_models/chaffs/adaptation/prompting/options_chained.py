"""Each option is scored behind the ones before it. All options follow the prompt itself."""

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
        prompt = torch.cat([prompt, option])
        base = log_prob_fn(prompt)
    return torch.stack(scores)

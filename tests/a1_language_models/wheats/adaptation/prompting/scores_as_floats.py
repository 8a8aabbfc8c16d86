"""Plain numbers, gathered into a tensor at the end."""

import torch


def score_options(log_prob_fn, prompt, options, length_norm=False):
    prompt_ids = prompt.tolist()
    def score(option):
        together = torch.tensor(prompt_ids + option.tolist())
        gain = float(log_prob_fn(together)) - float(log_prob_fn(prompt))
        return gain / len(option) if length_norm else gain

    return torch.tensor([score(option) for option in options])

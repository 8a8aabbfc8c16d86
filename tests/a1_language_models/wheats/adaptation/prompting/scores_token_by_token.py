"""Adds up the option's conditionals, one token after the other."""

import torch


def score_options(log_prob_fn, prompt, options, length_norm=False):
    result = torch.zeros(len(options))
    for i, option in enumerate(options):
        context, before = prompt, log_prob_fn(prompt)
        for token in option:
            context = torch.cat([context, token.reshape(1)])
            after = log_prob_fn(context)
            result[i] += after - before
            before = after
    if length_norm:
        result = result / torch.tensor([len(option) for option in options])
    return result

"""Counts, for each token, how many are above it and what mass they have."""

import torch



def filter_logits(logits, temperature=1.0, top_k=None, top_p=None):
    if temperature < 1e-12:
        probs = torch.zeros_like(logits)
        probs[torch.arange(len(logits)), logits.argmax(dim=1)] = 1
        return probs
    p = torch.softmax(logits / temperature, dim=1)
    above = p[:, None, :] > p[:, :, None]
    if top_k is not None:
        p = p * (above.sum(2) < top_k)
        p = p / p.sum(1, keepdim=True)
    if top_p is not None:
        mass_above = (above * p[:, None, :]).sum(2)
        p = p * (mass_above < top_p)
        p = p / p.sum(1, keepdim=True)
    return p

"""After the nucleus you do not normalise again: what is left must sum to one."""

KILLED_BY = "7.3"

import torch


def filter_logits(logits, temperature=1.0, top_k=None, top_p=None):
    if temperature == 0:
        return torch.nn.functional.one_hot(logits.argmax(-1), logits.shape[-1]).to(logits.dtype)
    x = logits / temperature
    if top_k is not None:
        kth = x.topk(min(top_k, x.shape[-1]), dim=-1).values[:, -1:]
        x = x.masked_fill(x < kth, -torch.inf)
    if top_p is not None:
        probs, order = x.softmax(dim=-1).sort(dim=-1, descending=True)
        removed = probs.cumsum(dim=-1) - probs >= top_p
        return torch.zeros_like(probs).scatter(-1, order, probs.masked_fill(removed, 0.0))
    return x.softmax(dim=-1)

"""You write minus infinity into the caller's logits. Filter a copy: the caller may need them
again."""

KILLED_BY = "7.9"

import torch


def filter_logits(logits, temperature=1.0, top_k=None, top_p=None):
    if temperature == 0:
        return torch.nn.functional.one_hot(logits.argmax(-1), logits.shape[-1]).to(logits.dtype)
    x = logits if temperature == 1 else logits / temperature
    if top_k is not None:
        kth = x.topk(min(top_k, x.shape[-1]), dim=-1).values[:, -1:]
        x.masked_fill_(x < kth, -torch.inf)
    if top_p is not None:
        values, order = x.sort(dim=-1, descending=True)
        probs = values.softmax(dim=-1)
        removed = probs.cumsum(dim=-1) - probs >= top_p
        x.masked_fill_(torch.zeros_like(removed).scatter(-1, order, removed), -torch.inf)
    return x.softmax(dim=-1)

"""You measure the nucleus in the mass of all tokens, although top-k has already cut some. The order
is temperature, then k, then p: p is a part of the mass that k has left."""

KILLED_BY = "7.4"

import torch


def filter_logits(logits, temperature=1.0, top_k=None, top_p=None):
    if temperature == 0:
        return torch.nn.functional.one_hot(logits.argmax(-1), logits.shape[-1]).to(logits.dtype)
    x = logits / temperature
    full = x
    if top_k is not None:
        kth = x.topk(min(top_k, x.shape[-1]), dim=-1).values[:, -1:]
        x = x.masked_fill(x < kth, -torch.inf)
    if top_p is not None:
        values, order = x.sort(dim=-1, descending=True)
        probs = full.sort(dim=-1, descending=True).values.softmax(dim=-1)
        removed = probs.cumsum(dim=-1) - probs >= top_p
        x = x.masked_fill(torch.zeros_like(removed).scatter(-1, order, removed), -torch.inf)
    return x.softmax(dim=-1)

"""You use the first row's threshold for all rows. Each row has its own k largest."""

KILLED_BY = "7.2"

import torch


def filter_logits(logits, temperature=1.0, top_k=None, top_p=None):
    if temperature == 0:
        return torch.nn.functional.one_hot(logits.argmax(-1), logits.shape[-1]).to(logits.dtype)
    x = logits / temperature
    if top_k is not None:
        kth = x.topk(min(top_k, x.shape[-1]), dim=-1).values[:1, -1:]
        x = x.masked_fill(x < kth, -torch.inf)
    if top_p is not None:
        values, order = x.sort(dim=-1, descending=True)
        probs = values.softmax(dim=-1)
        removed = probs.cumsum(dim=-1) - probs >= top_p
        x = x.masked_fill(torch.zeros_like(removed).scatter(-1, order, removed), -torch.inf)
    return x.softmax(dim=-1)

"""Finds the end of the nucleus by bisection in the cumulative sums; k first by sorting."""

import torch



def filter_logits(logits, temperature=1.0, top_k=None, top_p=None):
    V = logits.shape[-1]
    if temperature == 0:
        return torch.eye(V, dtype=logits.dtype)[logits.argmax(-1)]
    p, order = torch.softmax(logits / temperature, dim=-1).sort(dim=-1, descending=True)
    place = torch.arange(V)
    if top_k is not None:
        p = torch.where(place < top_k, p, 0.0)
        p = p / p.sum(-1, keepdim=True)
    if top_p is not None:
        last = torch.searchsorted(p.cumsum(-1), torch.full((len(p), 1), top_p, dtype=p.dtype))
        p = torch.where(place <= last, p, 0.0)
        p = p / p.sum(-1, keepdim=True)
    return p.gather(-1, order.argsort(-1))

"""Single precision inside."""

import torch



def filter_logits(logits, temperature=1.0, top_k=None, top_p=None):
    logits = logits.float()
    if temperature == 0:
        best = logits.argmax(-1, keepdim=True)
        return torch.zeros_like(logits).scatter_(-1, best, 1.0)
    logits = logits / temperature
    if top_k is not None and top_k < logits.size(-1):
        keep = torch.topk(logits, top_k).indices
        mask = torch.ones_like(logits).bool().scatter_(-1, keep, False)
        logits = logits.masked_fill(mask, float("-inf"))
    if top_p is not None and top_p < 1.0:
        sorted_logits, idx = torch.sort(logits, descending=True)
        cum = torch.cumsum(torch.softmax(sorted_logits, dim=-1), dim=-1)
        remove = cum >= top_p
        remove[..., 1:] = remove[..., :-1].clone()
        remove[..., 0] = False
        for i in range(len(logits)):
            logits[i, idx[i][remove[i]]] = float("-inf")
    return torch.softmax(logits, dim=-1)

"""You take the padding's logit out of the softmax. Padding is left out of the sum over places,
not out of the vocabulary."""

KILLED_BY = "4.11"

import torch.nn.functional as F


def seq2seq_nll(logits, targets, pad):
    logits = logits.clone()
    logits[..., pad] = -1e9
    nll = F.cross_entropy(logits.transpose(1, 2), targets, reduction="none")
    return nll.masked_fill(targets == pad, 0.0).sum(1)

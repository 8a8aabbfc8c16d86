"""You return a cost that is cut off from the logits, so that no model can be trained with it."""

KILLED_BY = "4.12"


def seq2seq_nll(logits, targets, pad):
    nll = -logits.detach().log_softmax(-1).gather(-1, targets.unsqueeze(-1)).squeeze(-1)
    return nll.masked_fill(targets == pad, 0.0).sum(1)

"""You add a small number to the probabilities before the logarithm, so that no token costs more than
ln of its inverse. Take log-softmax of the logits."""

KILLED_BY = "4.12"


def seq2seq_nll(logits, targets, pad):
    log_probs = (logits.softmax(-1) + 1e-8).log()
    nll = -log_probs.gather(-1, targets.unsqueeze(-1)).squeeze(-1)
    return nll.masked_fill(targets == pad, 0.0).sum(1)

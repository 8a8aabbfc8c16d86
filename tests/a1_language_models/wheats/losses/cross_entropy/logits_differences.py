"""log(1 + sum of exp(x_j - x_y)) over the other classes, through logaddexp."""

import torch


def log_softmax(x, dim):
    slices = x.unbind(dim)
    total = slices[0]
    for part in slices[1:]:
        total = torch.logaddexp(total, part)
    return x - total.unsqueeze(dim)


def cross_entropy(logits, targets, ignore_index=-100):
    flat, y = logits.reshape(-1, logits.shape[-1]), targets.reshape(-1)
    index = [i for i, label in enumerate(y.tolist()) if label != ignore_index]
    if len(index) == 0:
        return torch.zeros(())
    flat, y = flat[index], y[index]
    difference = flat - flat.gather(1, y[:, None])
    return torch.logsumexp(difference, dim=1).sum() / len(index)


def perplexity(nll_sum, n_tokens):
    return torch.tensor([float(nll_sum) / n_tokens]).exp()

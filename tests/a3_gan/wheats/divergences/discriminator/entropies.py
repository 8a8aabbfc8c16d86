"""JSD = H(m) − ½ H(p) − ½ H(q), with the library's entropies; answers of shape (1,)."""

import torch


def optimal_discriminator(p, q):
    return torch.nan_to_num(torch.reciprocal(1 + q / p), nan=0.5)


def game_value(p, q, D):
    terms = torch.special.xlogy(p, D) + torch.special.xlog1py(q, -D)
    return terms.sum().reshape(1)


def jsd(p, q):
    def entropy(r):
        return torch.special.entr(r).sum(dim=-1, keepdim=True)

    return entropy((p + q) / 2) - (entropy(p) + entropy(q)) / 2

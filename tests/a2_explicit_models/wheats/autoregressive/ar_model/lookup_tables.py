"""One table of logits for each variable, indexed by the number that the earlier bits spell."""

import torch
from torch import nn
from torch.distributions import Bernoulli


class ARModel(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        self.tables = nn.ParameterList([nn.Parameter(torch.randn(2**d)) for d in range(dim)])

    def log_prob(self, x):
        prefix = torch.zeros(len(x), dtype=torch.long)
        total = []
        for table, bit in zip(self.tables, x.T):
            total.append(Bernoulli(logits=table[prefix]).log_prob(bit.to(table.dtype)))
            prefix = 2 * prefix + bit.long()
        return torch.stack(total).sum(0)

    def sample(self, n, generator):
        prefix = torch.zeros(n, dtype=torch.long)
        bits = []
        for table in self.tables:
            bit = torch.bernoulli(torch.sigmoid(table.detach()[prefix]), generator=generator).long()
            prefix = 2 * prefix + bit
            bits.append(bit)
        return torch.stack(bits, dim=1)

"""The mutual information as a difference of entropies."""

def average_kl_split(mu, p_x, p_z):
    def h(p):
        return -(p * p.log()).sum(-1)

    q = (p_x[:, None] * mu).sum(0)
    information = h(q) - (p_x * h(mu)).sum()
    aggregate = -h(q) - (q * p_z.log()).sum()
    return information + aggregate, information, aggregate

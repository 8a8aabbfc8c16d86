"""The mutual information compares q(z|x) with the aggregate q(z), not with the prior."""

KILLED_BY = "6.7"

def average_kl_split(mu, p_x, p_z):
    q = p_x @ mu
    average = p_x @ (mu * (mu / p_z).log()).sum(1)
    information = p_x @ (mu * (mu / p_z).log()).sum(1)
    aggregate = (q * (q / p_z).log()).sum()
    return average, information, aggregate

"""The last term averages over the aggregate q(z), not over the prior."""

KILLED_BY = "6.7"

def average_kl_split(mu, p_x, p_z):
    q = p_x @ mu
    average = p_x @ (mu * (mu / p_z).log()).sum(1)
    information = p_x @ (mu * (mu / q).log()).sum(1)
    aggregate = (p_z * (p_z / q).log()).sum()
    return average, information, aggregate

"""The aggregate posterior weighs each q(z|x) by p(x); you took the plain mean."""

KILLED_BY = "6.7"

def average_kl_split(mu, p_x, p_z):
    q = mu.mean(0)
    average = p_x @ (mu * (mu / p_z).log()).sum(1)
    information = p_x @ (mu * (mu / q).log()).sum(1)
    aggregate = (q * (q / p_z).log()).sum()
    return average, information, aggregate

"""From the joint table of x and z."""

def average_kl_split(mu, p_x, p_z):
    joint = p_x[:, None] * mu
    q = joint.sum(0)
    average = (joint * (mu / p_z).log()).sum()
    aggregate = (q * (q / p_z).log()).sum()
    return average, average - aggregate, aggregate

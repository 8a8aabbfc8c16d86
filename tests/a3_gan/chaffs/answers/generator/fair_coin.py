"""The best generator copies the data. It is the discriminator that then says one half."""

KILLED_BY = "7.5"


def generator_optimum(p):
    return 0.5 + 0 * p, -math.log(4)

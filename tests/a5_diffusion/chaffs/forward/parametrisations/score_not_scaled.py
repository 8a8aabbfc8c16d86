"""score_from_eps returns −eps. The score is −eps divided by the standard deviation of x_t given
x0."""

KILLED_BY = "2.14"


def score_from_eps(eps, t, schedule):
    return -eps

"""Your score is that of the data. The drift at time t needs the score of the law at time t."""

KILLED_BY = "7.9"


def reverse_drifts(x, t, m0, v0, beta):
    score = -(x - m0) / v0
    return -beta * x / 2 - beta * score, -beta * x / 2 - beta * score / 2

"""You averaged the ways of the two ends. Where the ways change direction in between, they cancel nothing
but shrink to 0 on the way: the average is that of two triangles."""

KILLED_BY = "7.9"


def uniform_w1(a, b):
    return (abs(a) + abs(a + b - 1)) / 2

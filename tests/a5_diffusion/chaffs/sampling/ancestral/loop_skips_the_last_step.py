"""Your loop starts at T − 2. x_T is what comes out of step T − 1, so that step is the first to be
undone."""

KILLED_BY = "4.6"


def p_sample_loop(model, x_T, noises, schedule):
    x = x_T
    for t in range(len(noises) - 2, -1, -1):
        x = p_sample(model, x, t, noises[t], schedule)
    return x

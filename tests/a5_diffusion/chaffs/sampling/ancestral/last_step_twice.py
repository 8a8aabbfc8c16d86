"""Your loop takes the step t = 0 twice. Each step is taken once."""

KILLED_BY = "4.7"


def p_sample_loop(model, x_T, noises, schedule):
    x = x_T
    for t in range(len(noises) - 1, -1, -1):
        x = p_sample(model, x, t, noises[t], schedule)
    return p_sample(model, x, 0, noises[0], schedule)

"""You use noises[0] at every step. Each step has its own noise, noises[t]."""

KILLED_BY = "4.7"


def p_sample_loop(model, x_T, noises, schedule):
    x = x_T
    for t in range(len(noises) - 1, -1, -1):
        x = p_sample(model, x, t, noises[0], schedule)
    return x

"""You take the noises in the order of use, noises[0] at step T − 1. noises[t] belongs to step t."""

KILLED_BY = "4.7"


def p_sample_loop(model, x_T, noises, schedule):
    x = x_T
    for t in range(len(noises) - 1, -1, -1):
        x = p_sample(model, x, t, noises[len(noises) - 1 - t], schedule)
    return x

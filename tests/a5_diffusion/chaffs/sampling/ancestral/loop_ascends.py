"""Your loop goes from 0 up to T − 1. Sampling undoes the noising: from T − 1 down to 0."""

KILLED_BY = "4.6"


def p_sample_loop(model, x_T, noises, schedule):
    x = x_T
    for t in range(len(noises)):
        x = p_sample(model, x, t, noises[t], schedule)
    return x

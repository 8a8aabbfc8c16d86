"""Your loop never takes the step t = 0: range leaves out its end, so it must be −1."""

KILLED_BY = "4.6"


def p_sample_loop(model, x_T, noises, schedule):
    x = x_T
    for t in range(len(noises) - 1, 0, -1):
        x = p_sample(model, x, t, noises[t], schedule)
    return x

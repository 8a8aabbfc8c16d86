"""Your loop writes into x_T. The caller's tensor must stay as it was."""

KILLED_BY = "4.6"


def p_sample_loop(model, x_T, noises, schedule):
    x = x_T
    for t in range(len(noises) - 1, -1, -1):
        x.copy_(p_sample(model, x, t, noises[t], schedule).detach())
    return x

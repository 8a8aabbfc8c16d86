"""Every step of your loop starts from x_T again. It starts from what the last step returned."""

KILLED_BY = "4.7"


def p_sample_loop(model, x_T, noises, schedule):
    x = x_T
    for t in range(len(noises) - 1, -1, -1):
        x = p_sample(model, x_T, t, noises[t], schedule)
    return x

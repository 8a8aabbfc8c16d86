"""Your loop samples with variance beta. The loop uses the default, the posterior variance."""

KILLED_BY = "4.7"


def p_sample_loop(model, x_T, noises, schedule):
    x = x_T
    for t in range(len(noises) - 1, -1, -1):
        x = p_sample(model, x, t, noises[t], schedule, "beta")
    return x

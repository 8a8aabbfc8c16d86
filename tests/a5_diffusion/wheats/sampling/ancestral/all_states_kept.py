"""Keeps the whole trajectory in a list and returns its last entry; noises are zipped backwards."""


def p_sample_loop(model, x_T, noises, schedule):
    states = [x_T]
    steps = list(range(len(noises)))[::-1]
    for t, z in zip(steps, noises.flip(0)):
        states.append(p_sample(model, states[-1], t, z, schedule))
    return states[-1]

"""The saturating loss is log(1 - D) itself, without a minus: its derivative is negative."""

KILLED_BY = "7.6"


def generator_gradients(s):
    return s, s - 1

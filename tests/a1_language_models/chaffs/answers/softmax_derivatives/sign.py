"""Your gradient has the wrong sign: it is that of the log-likelihood. Minus the log probability of the
target decreases when the target's logit grows."""

KILLED_BY = "10.3"


def cross_entropy_gradient(logits, target):
    g = -logits.softmax(0)
    g[target] += 1
    return g

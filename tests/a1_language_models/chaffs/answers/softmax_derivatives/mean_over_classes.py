"""Your gradient is divided by the number of classes. The loss of one prediction is no mean over classes."""

KILLED_BY = "10.3"


def cross_entropy_gradient(logits, target):
    g = logits.softmax(0)
    g[target] -= 1
    return g / len(g)

"""You subtract one from the logits. The gradient is made of probabilities: take the softmax
first."""

KILLED_BY = "10.3"

def cross_entropy_gradient(logits, target):
    g = logits.clone()
    g[target] -= 1
    return g

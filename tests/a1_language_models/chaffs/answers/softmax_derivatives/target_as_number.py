"""You subtract the target's number. Subtract its one-hot vector: one at the target, zero
elsewhere."""

KILLED_BY = "10.3"

def cross_entropy_gradient(logits, target):
    return logits.softmax(0) - target

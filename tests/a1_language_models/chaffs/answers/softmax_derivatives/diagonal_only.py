"""Your Hessian is diagonal. The probabilities share a normaliser, so the derivative of each in another's
logit, minus the product of the two, is not zero."""

KILLED_BY = "10.4"


def cross_entropy_hessian(logits):
    p = logits.softmax(0)
    return (p * (1 - p)).diag()

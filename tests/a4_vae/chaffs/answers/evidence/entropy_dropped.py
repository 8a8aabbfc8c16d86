"""Your ELBO lacks the entropy of q: it is the average of log p(x, z) minus log q(z)."""

KILLED_BY = "6.2"

def evidence_gap(joint, q):
    bound = (q * joint.log()).sum()
    return joint.sum().log(), bound, joint.sum().log() - bound

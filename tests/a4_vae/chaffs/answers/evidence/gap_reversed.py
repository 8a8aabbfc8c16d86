"""Your gap averages over the posterior. The gap is the divergence from q to the posterior, so the average is over q."""

KILLED_BY = "6.2"

def evidence_gap(joint, q):
    post = joint / joint.sum()
    bound = (q * (joint / q).log()).sum()
    return joint.sum().log(), bound, (post * (post / q).log()).sum()

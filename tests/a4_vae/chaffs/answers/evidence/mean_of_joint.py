"""The evidence is the sum of p(x, z) over z, not their mean."""

KILLED_BY = "6.2"

def evidence_gap(joint, q):
    bound = (q * (joint / q).log()).sum()
    return joint.mean().log(), bound, joint.mean().log() - bound

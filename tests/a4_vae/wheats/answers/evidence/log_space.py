"""Everything in logarithms, with logsumexp."""

import torch


def evidence_gap(joint, q):
    log_joint, log_q = joint.log(), q.log()
    log_p = torch.logsumexp(log_joint, 0)
    bound = (q * (log_joint - log_q)).sum()
    return log_p, bound, log_p - bound

"""You let each beam keep only its best continuation. All continuations of all beams compete."""

KILLED_BY = "7.12"

import torch


def beam_search(step_fn, prefix, beams, length):
    ids, scores = prefix[None], torch.zeros(1)
    for _ in range(length):
        log_probs = step_fn(ids)
        V = log_probs.shape[-1]
        totals = scores[:, None] + log_probs
        if len(ids) > 1:
            totals = totals.masked_fill(totals < totals.amax(1, keepdim=True), -torch.inf)
        totals = totals.flatten()
        scores, best = totals.topk(min(beams, len(totals)))
        ids = torch.cat([ids[best // V], best[:, None] % V], dim=1)
    return ids[0], scores[0]

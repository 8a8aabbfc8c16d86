"""You start with identical copies of the prefix. They have identical continuations, so all beams
stay the same and you do a greedy search."""

KILLED_BY = "7.12"

import torch


def beam_search(step_fn, prefix, beams, length):
    ids, scores = prefix.repeat(beams, 1), torch.zeros(beams)
    for _ in range(length):
        log_probs = step_fn(ids)
        V = log_probs.shape[-1]
        totals = (scores[:, None] + log_probs).flatten()
        scores, best = totals.topk(min(beams, len(totals)))
        ids = torch.cat([ids[best // V], best[:, None] % V], dim=1)
    return ids[0], scores[0]

"""Your beam compares the running mean with the new token's log-probability. Sums are compared: all
hypotheses are equally long."""

KILLED_BY = "7.10"

import torch


def beam_search(step_fn, prefix, beams, length):
    ids, scores = prefix[None], torch.zeros(1)
    for _ in range(length):
        log_probs = step_fn(ids)
        V = log_probs.shape[-1]
        totals = ((scores[:, None] + log_probs) / 2).flatten()
        scores, best = totals.topk(min(beams, len(totals)))
        ids = torch.cat([ids[best // V], best[:, None] % V], dim=1)
    return ids[0], scores[0]

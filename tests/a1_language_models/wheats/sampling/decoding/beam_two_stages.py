"""Each hypothesis proposes its `beams` best continuations; the best of all proposals stay."""

import torch



def beam_search(step_fn, prefix, beams, length):
    ids = prefix.unsqueeze(0)
    scores = torch.zeros(1)
    for _ in range(length):
        lp = step_fn(ids)
        k = min(beams, lp.shape[1])
        best_lp, best_token = lp.topk(k, dim=1)
        proposals = torch.cat([ids.repeat_interleave(k, dim=0), best_token.reshape(-1, 1)], dim=1)
        totals = scores.repeat_interleave(k) + best_lp.reshape(-1)
        order = totals.argsort(descending=True)[:beams]
        ids, scores = proposals[order], totals[order]
    return ids[0], float(scores[0])

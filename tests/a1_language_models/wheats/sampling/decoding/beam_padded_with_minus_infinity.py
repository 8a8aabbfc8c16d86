"""Always `beams` rows; the copies of the prefix start with the score minus infinity."""

import torch



def beam_search(step_fn, prefix, beams, length):
    ids = prefix.expand(beams, -1)
    scores = torch.full((beams,), -torch.inf)
    scores[0] = 0.0
    for _ in range(length):
        lp = step_fn(ids)
        V = lp.size(1)
        scores, index = torch.topk((scores.unsqueeze(1) + lp).reshape(-1), beams)
        ids = torch.hstack([ids[torch.div(index, V, rounding_mode="floor")], (index % V).unsqueeze(1)])
    best = scores.argmax()
    return ids[best], scores[best].reshape(1)

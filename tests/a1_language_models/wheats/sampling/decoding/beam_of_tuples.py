"""Beam search with a sorted list of (score, tokens), one hypothesis at a time."""

import torch



def beam_search(step_fn, prefix, beams, length):
    hypotheses = [(0.0, prefix.tolist())]
    for _ in range(length):
        candidates = []
        for score, tokens in hypotheses:
            for token, lp in enumerate(step_fn(torch.tensor([tokens]))[0].tolist()):
                candidates.append((score + lp, tokens + [token]))
        hypotheses = sorted(candidates, key=lambda c: c[0], reverse=True)[:beams]
    score, tokens = hypotheses[0]
    return torch.tensor(tokens), score

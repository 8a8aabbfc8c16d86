"""You count (a, b) and (b, a) as the same pair."""

KILLED_BY = "1.2"

from collections import Counter


def train_bpe(data, num_merges):
    tokens = [bytes([b]) for b in data]
    merges = []
    while len(merges) < num_merges and len(tokens) > 1:
        counts = Counter(zip(tokens, tokens[1:]))
        pair = max(counts, key=lambda p: counts[p] + (counts[p[::-1]] if p[0] != p[1] else 0))
        merges.append(pair)
        out, i = [], 0
        while i < len(tokens):
            if tuple(tokens[i : i + 2]) == pair:
                out.append(pair[0] + pair[1])
                i += 2
            else:
                out.append(tokens[i])
                i += 1
        tokens = out
    return merges

"""Your counts are out of date: a merge also breaks up the pairs on its left and right, so theirs
go down and those with the new token come into being."""

KILLED_BY = "1.3"

from collections import Counter


def train_bpe(data, num_merges):
    tokens = [bytes([b]) for b in data]
    counts = Counter(zip(tokens, tokens[1:]))
    merges = []
    while len(merges) < num_merges and counts:
        pair = max(counts, key=counts.get)
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
        del counts[pair]
        for new in zip(tokens, tokens[1:]):
            if pair[0] + pair[1] in new:
                counts[new] += 1
    return merges

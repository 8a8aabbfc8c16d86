"""Counts the occurrences that could be merged: a run of three equal tokens has one pair, not
two."""

from collections import Counter


def disjoint_counts(tokens):
    counts = Counter()
    last_start = {}
    for i, pair in enumerate(zip(tokens, tokens[1:])):
        if last_start.get(pair) == i - 1:
            continue
        last_start[pair] = i
        counts[pair] += 1
    return counts


def train_bpe(data, num_merges):
    tokens = [data[i : i + 1] for i in range(len(data))]
    merges = []
    while len(merges) < num_merges and len(tokens) > 1:
        (a, b), _ = disjoint_counts(tokens).most_common(1)[0]
        merges.append((a, b))
        out, i = [], 0
        while i < len(tokens):
            if tokens[i : i + 2] == [a, b]:
                out.append(a + b)
                i += 2
            else:
                out.append(tokens[i])
                i += 1
        tokens = out
    return merges

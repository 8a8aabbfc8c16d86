"""You cut the sequence into blocks of two and count those. Neighbours are all pairs zip(t,
t[1:])."""

KILLED_BY = "1.2"

from collections import Counter


def train_bpe(data, num_merges):
    tokens = [bytes([b]) for b in data]
    merges = []
    while len(merges) < num_merges and len(tokens) > 1:
        pair = Counter(zip(tokens[::2], tokens[1::2])).most_common(1)[0][0]
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

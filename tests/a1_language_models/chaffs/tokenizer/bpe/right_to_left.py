"""Your training merges from right to left. In a run of three equal tokens the first two are
joined, not the last two."""

KILLED_BY = "1.3"

from collections import Counter


def train_bpe(data, num_merges):
    tokens = [bytes([b]) for b in data]
    merges = []
    while len(merges) < num_merges and len(tokens) > 1:
        pair = Counter(zip(tokens, tokens[1:])).most_common(1)[0][0]
        merges.append(pair)
        i = len(tokens) - 2
        while i >= 0:
            if (tokens[i], tokens[i + 1]) == pair:
                tokens[i : i + 2] = [pair[0] + pair[1]]
                i -= 1
            i -= 1
    return merges

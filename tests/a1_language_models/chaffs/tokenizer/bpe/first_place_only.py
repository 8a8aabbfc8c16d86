"""Your training merges the pair at its first place only. It is merged everywhere before the next
count."""

KILLED_BY = "1.3"

from collections import Counter


def train_bpe(data, num_merges):
    tokens = [bytes([b]) for b in data]
    merges = []
    while len(merges) < num_merges and len(tokens) > 1:
        pair = Counter(zip(tokens, tokens[1:])).most_common(1)[0][0]
        for i in range(len(tokens) - 1):
            if (tokens[i], tokens[i + 1]) == pair:
                tokens[i : i + 2] = [pair[0] + pair[1]]
                break
        merges.append(pair)
    return merges

"""You stop with two tokens left. They are a pair as well: training ends when one token is left."""

KILLED_BY = "1.6"

from collections import Counter


def train_bpe(data, num_merges):
    tokens = [bytes([b]) for b in data]
    merges = []
    while len(merges) < num_merges and len(tokens) > 2:
        pair = Counter(zip(tokens, tokens[1:])).most_common(1)[0][0]
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

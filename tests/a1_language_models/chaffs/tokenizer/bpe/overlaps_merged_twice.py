"""In a run such as aaa your training uses the middle token for two merges. After a merge go on
behind both of its tokens."""

KILLED_BY = "1.3"

from collections import Counter


def train_bpe(data, num_merges):
    tokens = [bytes([b]) for b in data]
    merges = []
    while len(merges) < num_merges and len(tokens) > 1:
        pair = Counter(zip(tokens, tokens[1:])).most_common(1)[0][0]
        out, used = [], False
        for i, token in enumerate(tokens):
            if tuple(tokens[i : i + 2]) == pair:
                out.append(pair[0] + pair[1])
                used = True
            elif used:
                used = False
            else:
                out.append(token)
        tokens = out
        merges.append(pair)
    return merges

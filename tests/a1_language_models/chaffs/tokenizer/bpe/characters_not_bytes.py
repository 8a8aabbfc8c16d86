"""You train on characters. A character outside ASCII is several bytes, and each byte is a token
of its own at the start."""

KILLED_BY = "1.2"

from collections import Counter


def train_bpe(data, num_merges):
    tokens = [c.encode("utf-8") for c in data.decode("utf-8", errors="replace")]
    merges = []
    while len(merges) < num_merges and len(tokens) > 1:
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

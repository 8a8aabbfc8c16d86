"""You merge the first pair from the left that is any merge at all. The earliest merge of
training goes first, wherever it is."""

KILLED_BY = "1.4"


def encode(text, merges):
    tokens = [bytes([b]) for b in text.encode("utf-8")]
    number = {bytes([b]): b for b in range(256)}
    number.update({a + b: 256 + i for i, (a, b) in enumerate(merges)})
    known = {tuple(pair) for pair in merges}
    i = 0
    while i < len(tokens) - 1:
        if (tokens[i], tokens[i + 1]) in known:
            tokens[i : i + 2] = [tokens[i] + tokens[i + 1]]
            i = 0
        else:
            i += 1
    return [number[t] for t in tokens]

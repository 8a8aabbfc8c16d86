"""One Unicode character stands for one token, so that str.replace does the merging."""

from collections import Counter


def train_bpe(data, num_merges):
    text = data.decode("latin-1")
    piece = {chr(i): bytes([i]) for i in range(256)}
    merges = []
    while len(merges) < num_merges and len(text) > 1:
        counts = Counter(text[i : i + 2] for i in range(len(text) - 1))
        pair = max(counts, key=lambda p: (counts[p], p))
        new = chr(0x10000 + len(merges))
        merges.append((piece[pair[0]], piece[pair[1]]))
        piece[new] = piece[pair[0]] + piece[pair[1]]
        text = text.replace(pair, new)
    return merges


def encode(text, merges):
    text = text.encode("utf-8").decode("latin-1")
    symbol = {bytes([i]): chr(i) for i in range(256)}
    for i, (a, b) in enumerate(merges):
        new = chr(0x10000 + i)
        text = text.replace(symbol[a] + symbol[b], new)
        symbol[a + b] = new
    return [ord(c) if ord(c) < 256 else ord(c) - 0x10000 + 256 for c in text]

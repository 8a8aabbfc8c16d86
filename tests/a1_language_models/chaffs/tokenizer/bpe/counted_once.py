"""You count the pairs once, in the raw bytes, and take the most frequent ones. A merge changes
the sequence: count again after each, with the new tokens."""

KILLED_BY = "1.3"

from collections import Counter


def train_bpe(data, num_merges):
    tokens = [bytes([b]) for b in data]
    counts = Counter(zip(tokens, tokens[1:]))
    return [pair for pair, _ in counts.most_common(num_merges)]

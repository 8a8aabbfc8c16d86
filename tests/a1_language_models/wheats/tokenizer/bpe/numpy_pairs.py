"""numpy counts the pairs as single numbers; runs of equal tokens are merged left to right."""

import numpy as np


def _merge(ids, a, b, new):
    hits = np.flatnonzero((ids[:-1] == a) & (ids[1:] == b))
    if a == b:
        kept = []
        for h in hits:
            if not kept or h > kept[-1] + 1:
                kept.append(h)
        hits = np.array(kept, dtype=int)
    ids = ids.copy()
    ids[hits] = new
    return np.delete(ids, hits + 1)


def train_bpe(data, num_merges):
    ids = np.frombuffer(data, dtype=np.uint8).astype(np.int64)
    size = 256 + num_merges
    vocab = [bytes([i]) for i in range(256)]
    merges = []
    for _ in range(num_merges):
        if len(ids) < 2:
            break
        codes, counts = np.unique(ids[:-1] * size + ids[1:], return_counts=True)
        a, b = divmod(int(codes[counts.argmax()]), size)
        ids = _merge(ids, a, b, len(vocab))
        merges.append((vocab[a], vocab[b]))
        vocab.append(vocab[a] + vocab[b])
    return merges


def encode(text, merges):
    ids = np.array(list(text.encode()), dtype=np.int64)
    vocab = [bytes([i]) for i in range(256)]
    for a, b in merges:
        if len(ids) > 1:
            ids = _merge(ids, vocab.index(a), vocab.index(b), len(vocab))
        vocab.append(a + b)
    return ids.tolist()

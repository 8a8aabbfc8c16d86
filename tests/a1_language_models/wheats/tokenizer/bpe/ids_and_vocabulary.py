"""Works on integer ids with a table of their bytes, recounting after each merge."""


def get_stats(ids):
    counts = {}
    for pair in zip(ids, ids[1:]):
        counts[pair] = counts.get(pair, 0) + 1
    return counts


def merge(ids, pair, idx):
    newids = []
    i = 0
    while i < len(ids):
        if i < len(ids) - 1 and ids[i] == pair[0] and ids[i + 1] == pair[1]:
            newids.append(idx)
            i += 2
        else:
            newids.append(ids[i])
            i += 1
    return newids


def train_bpe(data, num_merges):
    ids = list(data)
    vocab = {i: bytes([i]) for i in range(256)}
    merges = []
    for i in range(num_merges):
        stats = get_stats(ids)
        if not stats:
            break
        pair = max(stats, key=stats.get)
        ids = merge(ids, pair, 256 + i)
        vocab[256 + i] = vocab[pair[0]] + vocab[pair[1]]
        merges.append((vocab[pair[0]], vocab[pair[1]]))
    return merges


def encode(text, merges):
    number = {bytes([i]): i for i in range(256)}
    ids = list(text.encode("utf-8"))
    for i, (left, right) in enumerate(merges):
        ids = merge(ids, (number[left], number[right]), 256 + i)
        number[left + right] = 256 + i
    return ids


def decode(ids, merges):
    vocab = [bytes([i]) for i in range(256)] + [a + b for a, b in merges]
    return b"".join(vocab[i] for i in ids).decode("utf-8", errors="replace")

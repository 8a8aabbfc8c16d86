"""Changes the counts where a merge touched them instead of counting everything again."""

from collections import Counter


def train_bpe(data, num_merges):
    ids = list(data)
    vocab = [bytes([i]) for i in range(256)]
    counts = Counter(zip(ids, ids[1:]))
    merges = []
    while len(merges) < num_merges and len(ids) > 1:
        pair = max(counts, key=counts.get)
        new = len(vocab)
        vocab.append(vocab[pair[0]] + vocab[pair[1]])
        merges.append((vocab[pair[0]], vocab[pair[1]]))
        out = []
        i = 0
        while i < len(ids):
            if i + 1 < len(ids) and (ids[i], ids[i + 1]) == pair:
                if out:
                    counts[out[-1], ids[i]] -= 1
                    counts[out[-1], new] += 1
                counts[pair] -= 1
                if i + 2 < len(ids):
                    # the pair to the right begins with the new token from now on
                    counts[ids[i + 1], ids[i + 2]] -= 1
                    counts[new, ids[i + 2]] += 1
                out.append(new)
                i += 2
            else:
                out.append(ids[i])
                i += 1
        ids = out
        counts += Counter()  # drops what is not positive
    return merges

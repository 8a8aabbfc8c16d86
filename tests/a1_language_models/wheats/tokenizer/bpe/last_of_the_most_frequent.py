"""Takes another of equally frequent pairs, and looks up tokens by a recursive expansion."""


def train_bpe(data, num_merges):
    seq = [bytes((b,)) for b in data]
    done = []
    while len(done) < num_merges:
        count = {}
        for k in range(1, len(seq)):
            key = seq[k - 1], seq[k]
            count[key] = count.get(key, 0) + 1
        if len(count) == 0:
            return done
        best, top = None, 0
        for key, c in count.items():
            if c >= top:
                best, top = key, c
        k = 0
        while k + 1 < len(seq):
            if (seq[k], seq[k + 1]) == best:
                seq[k : k + 2] = [best[0] + best[1]]
            k += 1
        done.append(best)
    return done


def decode(ids, merges):
    names = {a + b: 256 + i for i, (a, b) in enumerate(merges)}

    def expand(i):
        if i < 256:
            return bytes([i])
        a, b = merges[i - 256]
        return expand(names[a] if len(a) > 1 else a[0]) + expand(names[b] if len(b) > 1 else b[0])

    out = b""
    for i in ids:
        out = out + expand(i)
    return out.decode(errors="replace")

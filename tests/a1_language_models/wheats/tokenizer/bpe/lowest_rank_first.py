"""Encodes by looking again and again for the pair of lowest rank that is present."""


def encode(text, merges):
    ranks = {pair: i for i, pair in enumerate(merges)}
    parts = [bytes([b]) for b in text.encode("utf-8")]
    while True:
        best, where = None, None
        for i, pair in enumerate(zip(parts[:-1], parts[1:])):
            rank = ranks.get(pair)
            if rank is not None and (best is None or rank < best):
                best, where = rank, i
        if best is None:
            break
        parts = parts[:where] + [parts[where] + parts[where + 1]] + parts[where + 2 :]
    table = {a + b: 256 + i for i, (a, b) in enumerate(merges)}
    return [table[p] if len(p) > 1 else p[0] for p in parts]


def decode(ids, merges):
    buffer = bytearray()
    for i in ids:
        if i < 256:
            buffer.append(i)
        else:
            left, right = merges[i - 256]
            buffer += left + right
    return str(buffer, encoding="utf-8", errors="replace")

"""You encode by the longest token that fits. Encoding replays the merges in the order of
training, which may end in other tokens."""

KILLED_BY = "1.4"


def encode(text, merges):
    table = {bytes([b]): b for b in range(256)}
    table.update({a + b: 256 + i for i, (a, b) in enumerate(merges)})
    data, ids, start = text.encode("utf-8"), [], 0
    longest = max(len(t) for t in table)
    while start < len(data):
        end = min(len(data), start + longest)
        while data[start:end] not in table:
            end -= 1
        ids.append(table[data[start:end]])
        start = end
    return ids

"""Your ids of merges begin at 257. Bytes take 0 to 255, so the first merge has id 256."""

KILLED_BY = "1.1"


def encode(text, merges):
    tokens = [bytes([b]) for b in text.encode("utf-8")]
    for a, b in merges:
        i = 0
        while i < len(tokens) - 1:
            if tokens[i] == a and tokens[i + 1] == b:
                tokens[i : i + 2] = [a + b]
            i += 1
    number = {bytes([b]): b for b in range(256)}
    number.update({a + b: 256 + i for i, (a, b) in enumerate(merges, start=1)})
    return [number[t] for t in tokens]

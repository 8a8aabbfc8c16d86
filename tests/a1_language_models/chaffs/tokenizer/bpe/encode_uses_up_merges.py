"""You take the merges out of the caller's list while you apply them, and nothing is left for `decode`.
Loop over the list instead."""

KILLED_BY = "1.4"


def encode(text, merges):
    tokens = [bytes([b]) for b in text.encode("utf-8")]
    number = {bytes([b]): b for b in range(256)}
    number.update({a + b: 256 + i for i, (a, b) in enumerate(merges)})
    while merges:
        a, b = merges.pop(0)
        i = 0
        while i < len(tokens) - 1:
            if tokens[i] == a and tokens[i + 1] == b:
                tokens[i : i + 2] = [a + b]
            i += 1
    return [number[t] for t in tokens]

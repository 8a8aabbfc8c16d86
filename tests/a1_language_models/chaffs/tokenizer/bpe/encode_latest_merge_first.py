"""You replay the merges from the last to the first. The order is that of training."""

KILLED_BY = "1.4"


def encode(text, merges):
    tokens = [bytes([b]) for b in text.encode("utf-8")]
    number = {bytes([b]): b for b in range(256)}
    number.update({a + b: 256 + i for i, (a, b) in enumerate(merges)})
    while True:
        present = [pair for pair in reversed(merges) if tuple(pair) in set(zip(tokens, tokens[1:]))]
        if not present:
            return [number[t] for t in tokens]
        a, b = present[0]
        out, i = [], 0
        while i < len(tokens):
            if tokens[i : i + 2] == [a, b]:
                out.append(a + b)
                i += 2
            else:
                out.append(tokens[i])
                i += 1
        tokens = out

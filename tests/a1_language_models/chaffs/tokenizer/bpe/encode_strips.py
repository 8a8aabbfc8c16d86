"""You strip white space at the ends before you encode. Every byte of the text must come back
when it is decoded."""

KILLED_BY = "1.1"


def encode(text, merges):
    tokens = [bytes([b]) for b in text.strip().encode("utf-8")]
    for a, b in merges:
        i = 0
        while i < len(tokens) - 1:
            if tokens[i] == a and tokens[i + 1] == b:
                tokens[i : i + 2] = [a + b]
            i += 1
    number = {bytes([b]): b for b in range(256)}
    number.update({a + b: 256 + i for i, (a, b) in enumerate(merges)})
    return [number[t] for t in tokens]

"""You start from one number per character. Start from the UTF-8 bytes: a character outside ASCII
has two to four of them."""

KILLED_BY = "1.1"


def encode(text, merges):
    tokens = [bytes([ord(c) % 256]) for c in text]
    for a, b in merges:
        i = 0
        while i < len(tokens) - 1:
            if tokens[i] == a and tokens[i + 1] == b:
                tokens[i : i + 2] = [a + b]
            i += 1
    number = {bytes([b]): b for b in range(256)}
    number.update({a + b: 256 + i for i, (a, b) in enumerate(merges)})
    return [number[t] for t in tokens]

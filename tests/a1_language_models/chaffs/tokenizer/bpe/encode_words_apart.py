"""You encode word by word, so a merge that contains a space is never used. There are no pre-
tokens in this assignment."""

KILLED_BY = "1.4"


def encode(text, merges):
    number = {bytes([b]): b for b in range(256)}
    number.update({a + b: 256 + i for i, (a, b) in enumerate(merges)})
    words, current = [], ""
    for c in text:
        if c == " ":
            words += [current, " "]
            current = ""
        else:
            current += c
    ids = []
    for word in words + [current]:
        tokens = [bytes([b]) for b in word.encode("utf-8")]
        for a, b in merges:
            i = 0
            while i < len(tokens) - 1:
                if tokens[i] == a and tokens[i + 1] == b:
                    tokens[i : i + 2] = [a + b]
                i += 1
        ids += [number[t] for t in tokens]
    return ids

"""Your loop over pairs never copies a last token that is not part of a merge."""

KILLED_BY = "1.1"


def encode(text, merges):
    tokens = [bytes([b]) for b in text.encode("utf-8")]
    for a, b in merges:
        out, i = [], 0
        while i < len(tokens) - 1:
            if tokens[i] == a and tokens[i + 1] == b:
                out.append(a + b)
                i += 2
            else:
                out.append(tokens[i])
                i += 1
        tokens = out
    number = {bytes([b]): b for b in range(256)}
    number.update({a + b: 256 + i for i, (a, b) in enumerate(merges)})
    return [number[t] for t in tokens]

"""In a run such as aaa your encoder uses the middle token for two merges, so the text grows."""

KILLED_BY = "1.4"


def encode(text, merges):
    tokens = [bytes([b]) for b in text.encode("utf-8")]
    for a, b in merges:
        out, joined = [], False
        for i, token in enumerate(tokens):
            if tokens[i : i + 2] == [a, b]:
                out.append(a + b)
                joined = True
            elif joined:
                joined = False
            else:
                out.append(token)
        tokens = out
    number = {bytes([b]): b for b in range(256)}
    number.update({a + b: 256 + i for i, (a, b) in enumerate(merges)})
    return [number[t] for t in tokens]

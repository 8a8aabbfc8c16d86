"""You bring the text into a normal form before you encode it. Then other characters come back: encode
the bytes of the text as it is."""

KILLED_BY = "1.4"

import unicodedata


def encode(text, merges):
    tokens = [bytes([b]) for b in unicodedata.normalize("NFC", text).encode("utf-8")]
    for a, b in merges:
        i = 0
        while i < len(tokens) - 1:
            if tokens[i] == a and tokens[i + 1] == b:
                tokens[i : i + 2] = [a + b]
            i += 1
    number = {bytes([b]): b for b in range(256)}
    number.update({a + b: 256 + i for i, (a, b) in enumerate(merges)})
    return [number[t] for t in tokens]

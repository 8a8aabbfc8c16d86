"""You make one character of each byte. The bytes are UTF-8."""

KILLED_BY = "1.5"


def decode(ids, merges):
    vocab = [bytes([b]) for b in range(256)] + [a + b for a, b in merges]
    return b"".join(vocab[i] for i in ids).decode("latin-1")

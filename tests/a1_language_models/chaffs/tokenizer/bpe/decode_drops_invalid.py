"""You drop bytes that are no valid UTF-8. They are to become the replacement character:
`errors="replace"`."""

KILLED_BY = "1.5"


def decode(ids, merges):
    vocab = [bytes([b]) for b in range(256)] + [a + b for a, b in merges]
    return b"".join(vocab[i] for i in ids).decode("utf-8", errors="ignore")

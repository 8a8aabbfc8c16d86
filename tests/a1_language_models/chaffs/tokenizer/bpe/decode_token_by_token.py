"""You decode each token to text by itself. The bytes of one character may lie in several tokens:
join all bytes first, then decode."""

KILLED_BY = "1.5"


def decode(ids, merges):
    vocab = [bytes([b]) for b in range(256)] + [a + b for a, b in merges]
    return "".join(vocab[i].decode("utf-8", errors="replace") for i in ids)

"""You put a space between tokens. The tokens' bytes are the text, spaces included."""

KILLED_BY = "1.5"


def decode(ids, merges):
    vocab = [bytes([b]) for b in range(256)] + [a + b for a, b in merges]
    return b" ".join(vocab[i] for i in ids).decode("utf-8", errors="replace")

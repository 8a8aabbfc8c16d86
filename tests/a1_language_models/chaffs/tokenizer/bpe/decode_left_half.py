"""For a merge you give only its left token. Its bytes are those of both tokens."""

KILLED_BY = "1.5"


def decode(ids, merges):
    pieces = [bytes([i]) if i < 256 else merges[i - 256][0] for i in ids]
    return b"".join(pieces).decode("utf-8", errors="replace")

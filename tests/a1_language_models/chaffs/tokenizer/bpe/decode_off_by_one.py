"""You look up merge i - 257 for id i. The first merge has id 256."""

KILLED_BY = "1.5"


def decode(ids, merges):
    pieces = [bytes([i]) if i < 256 else b"".join(merges[i - 257]) for i in ids]
    return b"".join(pieces).decode("utf-8", errors="replace")

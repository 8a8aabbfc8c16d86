"""You take the ids out of the caller's list while you decode them. Loop over the list instead."""

KILLED_BY = "1.5"


def decode(ids, merges):
    data = b""
    while ids:
        i = ids.pop()
        data = (bytes([i]) if i < 256 else b"".join(merges[i - 256])) + data
    return data.decode("utf-8", errors="replace")

"""You look at the bytes of the text alone, so a merge of merges never happens. Go on with the
tokens that earlier merges made."""

KILLED_BY = "1.4"


def encode(text, merges):
    number = {tuple(pair): 256 + i for i, pair in enumerate(merges)}
    data = text.encode("utf-8")
    ids = list(data)
    for (a, b), new in number.items():
        if len(a) > 1 or len(b) > 1:
            continue
        i = 0
        while i < len(ids) - 1:
            if ids[i] == a[0] and ids[i + 1] == b[0]:
                ids[i : i + 2] = [new]
            i += 1
    return ids

"""Groups the sequences, then pads each group; segments count down from a hundred."""

import torch
import torch.nn.functional as F


def pack(sequences, block):
    sequences = [torch.as_tensor(s) for s in sequences]
    if max(s.numel() for s in sequences) > block:
        raise ValueError("too long")
    groups, used = [[]], 0
    for s in sequences:
        if used + s.numel() > block:
            groups.append([])
            used = 0
        groups[-1].append(s)
        used += s.numel()

    def row(parts, fill):
        joined = torch.cat(parts)
        return F.pad(joined, (0, block - len(joined)), value=fill)

    ids = torch.stack([row(g, 0) for g in groups])
    positions = torch.stack([row([torch.arange(len(s)) for s in g], 0) for g in groups])
    marks = [[torch.full((len(s),), 100 - i) for i, s in enumerate(g)] for g in groups]
    segments = torch.stack([row(m, -1) for m in marks])
    return ids, positions, segments

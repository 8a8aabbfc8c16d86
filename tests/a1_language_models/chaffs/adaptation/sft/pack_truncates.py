"""You cut a sequence that is longer than a block. It is an error (ValueError): silently lost text
is worse than none."""

KILLED_BY = "9.11"

import torch


def pack(sequences, block):
    blocks = []
    for seq in sequences:
        seq = [int(token) for token in seq]
        if len(seq) > block:
            seq = seq[:block]
        if not blocks or len(blocks[-1][0]) + len(seq) > block:
            blocks.append(([], [], []))
        ids, positions, segments = blocks[-1]
        segment = segments[-1] + 1 if segments else 0
        ids += seq
        positions += range(len(seq))
        segments += [segment] * len(seq)
    for ids, positions, segments in blocks:
        empty = block - len(ids)
        ids += [0] * empty
        positions += [0] * empty
        segments += [-1] * empty
    return tuple(torch.tensor(part) for part in zip(*blocks))

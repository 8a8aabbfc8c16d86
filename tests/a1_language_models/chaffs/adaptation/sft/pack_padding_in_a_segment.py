"""Your padding belongs to the last sequence's segment, so it is attended to. Its segment is −1."""

KILLED_BY = "9.10"

import torch


def pack(sequences, block):
    blocks = []
    for seq in sequences:
        seq = [int(token) for token in seq]
        if len(seq) > block:
            raise ValueError("a sequence is longer than a block")
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
        segments += [segments[-1]] * empty
    return tuple(torch.tensor(part) for part in zip(*blocks))

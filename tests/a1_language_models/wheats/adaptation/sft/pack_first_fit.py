"""Every block stays open: a sequence goes into the first one that has room."""

import torch


def pack(sequences, block):
    blocks = []
    for seq in sequences:
        seq = [int(token) for token in seq]
        if len(seq) > block:
            raise ValueError("a sequence is longer than a block")
        room = [b for b in blocks if len(b[0]) + len(seq) <= block]
        if not room:
            room = [([], [], [])]
            blocks.append(room[0])
        ids, positions, segments = room[0]
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

"""You take the sequences out of the caller's list while you lay them out. Loop over the list instead."""

KILLED_BY = "9.11"

import torch


def pack(sequences, block):
    blocks = []
    while sequences:
        seq = [int(token) for token in sequences.pop(0)]
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
        segments += [-1] * empty
    return tuple(torch.tensor(part) for part in zip(*blocks))

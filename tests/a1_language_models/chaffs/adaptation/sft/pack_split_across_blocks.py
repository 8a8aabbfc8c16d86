"""You cut the stream of tokens into blocks, so sequences are torn apart. One that does not fit
opens a new block."""

KILLED_BY = "9.11"

import torch


def pack(sequences, block):
    if any(len(seq) > block for seq in sequences):
        raise ValueError("a sequence is longer than a block")
    ids, positions, segments = [], [], []
    for number, seq in enumerate(sequences):
        ids += [int(token) for token in seq]
        positions += range(len(seq))
        segments += [number] * len(seq)
    empty = -len(ids) % block
    ids, positions, segments = ids + [0] * empty, positions + [0] * empty, segments + [-1] * empty
    return tuple(torch.tensor(part).view(-1, block) for part in (ids, positions, segments))

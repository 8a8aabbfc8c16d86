"""Plans the blocks first; segments are numbered through all blocks."""

import torch


def pack(sequences, block):
    starts, row, column = [], 0, 0
    for seq in sequences:
        n = len(seq)
        if n > block:
            raise ValueError(f"{n} tokens do not fit into {block}")
        if column + n > block:
            row, column = row + 1, 0
        starts.append((row, column))
        column += n
    shape = (row + 1, block)
    ids = torch.zeros(shape, dtype=torch.long)
    positions = torch.zeros(shape, dtype=torch.long)
    segments = torch.full(shape, -1)
    for number, (seq, (r, c)) in enumerate(zip(sequences, starts)):
        n = len(seq)
        ids[r, c : c + n] = torch.as_tensor(seq)
        positions[r, c : c + n] = torch.arange(n)
        segments[r, c : c + n] = number
    return ids, positions, segments

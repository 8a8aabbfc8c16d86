"""You shift the flattened batch: the first input of a sequence is the last target of the one
before."""

KILLED_BY = "4.8"

import torch


def shift_right(targets, bos):
    flat = targets.flatten()
    return torch.cat([flat.new_tensor([bos]), flat[:-1]]).reshape(targets.shape)

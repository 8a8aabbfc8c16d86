"""drop_labels removes the samples whose label is dropped and appends nulls, so labels no longer
stand beside their samples."""

KILLED_BY = "6.3"

import torch


def drop_labels(y, mask, null):
    return torch.cat([y[~mask], torch.full_like(y[mask], null)])

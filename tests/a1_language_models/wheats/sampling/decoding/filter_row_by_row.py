"""A loop over rows and over tokens, in plain Python."""

import math

import torch


def one_row(row, temperature, top_k, top_p):
    order = sorted(range(len(row)), key=lambda i: -row[i])
    if temperature == 0:
        return [1.0 if i == order[0] else 0.0 for i in range(len(row))]
    top = row[order[0]]
    weights = {i: math.exp((row[i] - top) / temperature) for i in order}
    kept = order[:top_k] if top_k is not None else order
    if top_p is not None:
        total = sum(weights[i] for i in kept)
        mass, nucleus = 0.0, []
        for i in kept:
            nucleus.append(i)
            mass += weights[i] / total
            if mass >= top_p:
                break
        kept = nucleus
    total = sum(weights[i] for i in kept)
    return [weights[i] / total if i in kept else 0.0 for i in range(len(row))]


def filter_logits(logits, temperature=1.0, top_k=None, top_p=None):
    return torch.tensor([one_row(row, temperature, top_k, top_p) for row in logits.tolist()])

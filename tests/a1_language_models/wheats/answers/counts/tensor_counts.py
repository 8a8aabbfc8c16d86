"""Returns tensors with one element; the cache as a share of the plain one."""

import torch



def gpt_parameter_count(V, D, L, T, tied):
    sizes = torch.tensor([V * D, T * D, 12 * L * D**2, 13 * L * D, 2 * D, int(not tied) * V * D])
    return sizes.sum()


def kv_cache_size(B, T, L, D, H, H_kv):
    plain = 2 * B * T * L * D
    return torch.tensor([plain * H_kv // H])

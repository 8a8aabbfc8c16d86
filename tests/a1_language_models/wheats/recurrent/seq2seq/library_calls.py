"""F.pad, scaled_dot_product_attention and cross_entropy."""

import torch.nn.functional as F


def shift_right(targets, bos):
    return F.pad(targets, (1, -1), value=bos)


def attend(q, k, v, key_padding_mask):
    return F.scaled_dot_product_attention(q, k, v, attn_mask=~key_padding_mask.unsqueeze(1))


def seq2seq_nll(logits, targets, pad):
    loss = F.cross_entropy(logits.transpose(1, 2), targets, ignore_index=pad, reduction="none")
    return loss.sum(-1)

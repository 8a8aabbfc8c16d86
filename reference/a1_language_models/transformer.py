"""A causal Transformer language model with pre-normalisation and learned positions.

Sources: Vaswani et al., "Attention Is All You Need"; Radford et al., "Language Models are
Unsupervised Multitask Learners".
"""

import torch
from torch import Tensor, nn

from .attention import scaled_dot_product_attention


class _SelfAttention(nn.Module):
    """Several heads of causal attention of a sequence over itself."""

    def __init__(self, d_model: int, n_heads: int) -> None:
        super().__init__()
        self.n_heads = n_heads
        self.qkv = nn.Linear(d_model, 3 * d_model)
        self.out = nn.Linear(d_model, d_model)

    def forward(self, x: Tensor) -> Tensor:
        B, T, D = x.shape
        heads = self.qkv(x).view(B, T, 3, self.n_heads, D // self.n_heads)
        q, k, v = heads.permute(2, 0, 3, 1, 4)  # each (B, H, T, D / H)
        causal = torch.ones(T, T, dtype=torch.bool).tril().expand(B, self.n_heads, T, T)
        mixed = scaled_dot_product_attention(q, k, v, causal)  # (B, H, T, D / H)
        return self.out(mixed.transpose(1, 2).reshape(B, T, D))  # type: ignore[no-any-return]


class _Block(nn.Module):
    """Attention, then a perceptron at each position; each with a residual connection."""

    def __init__(self, d_model: int, n_heads: int) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(d_model), nn.LayerNorm(d_model)
        self.attention = _SelfAttention(d_model, n_heads)
        self.mlp = nn.Sequential(nn.Linear(d_model, 4 * d_model), nn.GELU(), nn.Linear(4 * d_model, d_model))

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.attention(self.norm1(x))
        return x + self.mlp(self.norm2(x))  # type: ignore[no-any-return]


class CausalTransformerLM(nn.Module):
    """A Transformer whose logits at place t depend on the tokens at places 0..t only."""

    def __init__(self, vocab_size: int, d_model: int, n_heads: int, n_layers: int, max_len: int) -> None:
        """Build the model; d_model is a multiple of n_heads (of 2 n_heads in every check).

        The architecture is yours (pre- or post-norm, GELU or another, tied or untied embeddings,
        learned, sinusoidal or rotary positions), but the order of the tokens must matter, and each of
        the n_layers layers has parameters of its own.
        """
        super().__init__()
        self.tokens = nn.Embedding(vocab_size, d_model)
        self.positions = nn.Embedding(max_len, d_model)
        self.blocks = nn.Sequential(*[_Block(d_model, n_heads) for _ in range(n_layers)])
        self.norm = nn.LayerNorm(d_model)
        self.head = nn.Linear(d_model, vocab_size, bias=False)

    def forward(self, ids: Tensor) -> Tensor:
        """Logits of the next token at each place: ids (B, T), T <= max_len -> (B, T, vocab_size).

        logits[:, t] is the prediction of ids[:, t + 1]; there is no shift inside.
        """
        places = torch.arange(ids.shape[1])
        x = self.tokens(ids) + self.positions(places)  # (B, T, D)
        return self.head(self.norm(self.blocks(x)))  # type: ignore[no-any-return]

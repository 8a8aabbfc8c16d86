"""Byte-pair encoding: training, encoding, decoding.

Source: Sennrich, Haddow and Birch, "Neural Machine Translation of Rare Words with Subword Units".
"""

from collections import Counter
from itertools import pairwise


def _merge(tokens: list[bytes], pair: tuple[bytes, bytes]) -> list[bytes]:
    """Replace every occurrence of the pair by its concatenation, from left to right."""
    merged: list[bytes] = []
    i = 0
    while i < len(tokens):
        found = tuple(tokens[i : i + 2]) == pair
        merged.append(tokens[i] + tokens[i + 1] if found else tokens[i])
        i += 2 if found else 1
    return merged


def _split(data: bytes) -> list[bytes]:
    return [data[i : i + 1] for i in range(len(data))]


def train_bpe(data: bytes, num_merges: int) -> list[tuple[bytes, bytes]]:
    """Learn merges: time and again, join the most frequent pair of neighbouring tokens.

    Begin with single bytes. In each round count the pairs of neighbours, zip(t, t[1:]), take a most
    frequent one (ties are yours to break), and merge its occurrences from left to right. There are
    no pre-tokens: any two neighbours may merge. Stop after `num_merges` rounds, or earlier if fewer
    than two tokens are left.

    data: at least one byte. Returns the pairs in the order in which they were merged.
    """
    tokens, merges = _split(data), list[tuple[bytes, bytes]]()
    while len(merges) < num_merges and len(tokens) > 1:
        counts = Counter(pairwise(tokens))
        pair = max(counts, key=lambda candidate: (counts[candidate], candidate))
        tokens = _merge(tokens, pair)
        merges.append(pair)
    return merges


def encode(text: str, merges: list[tuple[bytes, bytes]]) -> list[int]:
    """Token ids of the UTF-8 bytes of `text`, the merges applied in the order of training.

    Ids 0..255 are the bytes; id 256 + i is the concatenation of merges[i].
    """
    ids = {bytes([byte]): byte for byte in range(256)}
    tokens = _split(text.encode("utf-8"))
    for i, pair in enumerate(merges):
        tokens = _merge(tokens, pair)
        ids[pair[0] + pair[1]] = 256 + i
    return [ids[token] for token in tokens]


def decode(ids: list[int], merges: list[tuple[bytes, bytes]]) -> str:
    """The text of token ids; bytes that are no valid UTF-8 become U+FFFD (errors="replace").

    A character may be spread over several tokens: join the bytes first.
    """
    vocabulary = [bytes([byte]) for byte in range(256)] + [left + right for left, right in merges]
    return b"".join(vocabulary[i] for i in ids).decode("utf-8", errors="replace")

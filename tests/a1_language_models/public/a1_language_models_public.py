"""Inputs that several checks of assignment 1 draw: merges, texts, logits without ties."""

from typing import Any

import torch
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Failure

Merges = list[tuple[bytes, bytes]]
CHARACTERS = "ab é🙂"  # one, one, one, two and four bytes
TEXTS = st.text(CHARACTERS, min_size=1, max_size=16) | st.text(min_size=1, max_size=8)


def merges_from(choices: list[tuple[int, int]]) -> Merges:
    """Merges in which each half is a byte or an earlier result; no two give the same token."""
    known = [bytes([byte]) for byte in sorted(set(CHARACTERS.encode()))]
    merges: Merges = []
    for i, j in choices:
        pair = (known[i % len(known)], known[j % len(known)])
        if pair[0] + pair[1] not in known:
            merges.append(pair)
            known.append(pair[0] + pair[1])
    return merges


def merge_lists(most: int = 10) -> st.SearchStrategy[Merges]:
    """One to `most` merges over the bytes of CHARACTERS."""
    choice = st.integers(0, 19)
    return st.lists(st.tuples(choice, choice), min_size=1, max_size=most).map(merges_from)


@st.composite
def untied(draw: Any, rows: int, columns: int) -> Tensor:
    """Logits (rows, columns) whose entries differ by at least 1/4 within each row, in any order."""
    drawn = []
    for _ in range(rows):
        gaps = draw(st.lists(st.integers(1, 5), min_size=columns, max_size=columns))
        order = draw(st.permutations(range(columns)))
        rising = torch.tensor(gaps, dtype=torch.float64).cumsum(0) / 4 - 2
        drawn.append(rising[list(order)])
    return torch.stack(drawn)


def lists_or_tensors(call: Any, lists: Any, tensors: Any) -> Any:
    """`call(lists)`; where that raises, `call(tensors)`: either way to hand over numbers will do."""
    try:
        return call(lists)
    except Failure as first:
        try:
            return call(tensors)
        except Failure:
            raise first from None

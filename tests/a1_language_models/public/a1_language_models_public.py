"""Inputs that several checks of assignment 1 draw: merges, texts, logits without ties."""

from typing import Any

import torch
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, integers_of, per_sample
from autograder.judge.failures import StudentError

WRONG_KIND = {"TypeError", "AttributeError", "RuntimeError"}
Merges = list[tuple[bytes, bytes]]
CHARACTERS = "ab é🙂"  # one, one, one, two and four bytes
CODE_POINTS = st.integers(0, 0xD7FF) | st.integers(0xE000, 0x10FFFF)  # all but surrogates
TEXTS = st.text(st.sampled_from(CHARACTERS), min_size=1, max_size=16) | st.lists(
    CODE_POINTS.map(chr), min_size=1, max_size=8
).map("".join)


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


def tokens_of(submission: Submission, probs: Tensor, seed: int) -> Tensor:
    """The tokens, one for each row, that the student draws with a generator of this seed."""
    drawn = submission.sampling.sample_tokens(probs, submission.generator(seed))
    return integers_of(per_sample(drawn, len(probs)))


def lists_or_tensors(call: Any, lists: Any, tensors: Any) -> Any:
    """`call(lists)`; where lists are the wrong kind of argument for it, `call(tensors)`."""
    try:
        return call(lists)
    except StudentError as first:
        if not WRONG_KIND & set(first.types):
            raise
        try:
            return call(tensors)
        except StudentError as second:
            raise (first if WRONG_KIND & set(second.types) else second) from None

"""Question 1, public part: byte-pair encoding."""

from collections import Counter
from itertools import pairwise

from a1_language_models_public import TEXTS, Merges, merge_lists
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import example
from hypothesis import given as forall
from hypothesis import strategies as st

from autograder.judge import Submission, integers_of, require


@number("1.1")
@example(text="🙂 é", merges=[(b"\xf0", b"\x9f"), (b" ", b"\xc3")])
@forall(text=TEXTS, merges=merge_lists())
def test_round_trip(submission: Submission, text: str, merges: Merges) -> None:
    """Decoding what `encode` gives returns the text, whatever its characters are; ids are below
    256 + the number of merges."""
    ids = integers_of(submission.tokenizer.encode(text, merges))
    require(ids.dim() == 1, "`encode` returns a list of ids", ids)
    require((ids >= 0) & (ids < 256 + len(merges)), "an id is out of range", ids)
    again = submission.tokenizer.decode(ids.tolist(), merges)
    require(again == text, "the decoded text is not the text that was encoded", again, text)


@number("1.2")
@forall(
    data=st.lists(st.sampled_from(b"abc\xff"), min_size=20, max_size=40).map(bytes),
    num_merges=st.integers(1, 4),
)
def test_merges(submission: Submission, data: bytes, num_merges: int) -> None:
    """`train_bpe` returns `num_merges` pairs of bytes (this data is long enough for them); the first
    is a most frequent pair, and later ones join tokens that exist by then."""
    merges = submission.tokenizer.train_bpe(data, num_merges)
    require(isinstance(merges, list | tuple), "`train_bpe` returns a list", merges)
    require(len(merges) == num_merges, "the number of merges is wrong", len(merges), num_merges)
    known = {bytes([byte]) for byte in data}
    for pair in merges:
        good = isinstance(pair, tuple | list) and len(pair) == 2
        require(good and all(isinstance(half, bytes) for half in pair), "a merge is two bytes objects", pair)
        require(known.issuperset(pair), "a merge joins tokens that do not exist yet", pair)
        known.add(pair[0] + pair[1])
    counts = Counter((bytes([a]), bytes([b])) for a, b in pairwise(data))
    # counting "aaa" as one pair (a, a) instead of two is fine as well
    runs = max(data.count(a + b) for a, b in counts)
    first = tuple(merges[0])
    best = counts[first] == max(counts.values()) or data.count(first[0] + first[1]) == runs
    require(best, "the first merge is not a most frequent pair", first)

"""Question 1, hidden part: byte-pair encoding."""

from itertools import pairwise

from a1_language_models_oracles import Pair, merged, pair_counts
from a1_language_models_public import TEXTS, Merges, merge_lists
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import example
from hypothesis import given as forall
from hypothesis import strategies as st

from autograder.judge import Submission, integers_of, needs, require

DATA = st.one_of(
    st.lists(st.sampled_from(b"ab"), min_size=6, max_size=30),
    st.lists(st.sampled_from(b"abc\xf0"), min_size=10, max_size=40),
    st.binary(min_size=4, max_size=20),
).map(bytes)


def first_mistake(data: bytes, merges: list[Pair], disjoint: bool) -> str:
    """Replays the merges; the first that was not a most frequent pair, in words, or ''."""
    tokens = [bytes([byte]) for byte in data]
    known = set(tokens)
    for i, pair in enumerate(merges):
        counts = pair_counts(tokens, disjoint)
        if not counts or counts[pair] < max(counts.values()):
            found = f"merge {i} is {pair}, which occurs {counts[pair]} times by then"
            return f"{found}, another pair {max(counts.values())} times" if counts else found
        if pair[0] + pair[1] in known:
            return ""  # two ways to write one token: what follows depends on the ids
        tokens = merged(tokens, pair)
        known.add(pair[0] + pair[1])
    return ""


@number("1.3")
@needs("1.2")
@example(data=b"aaabaaabaaab", num_merges=4)
@example(data=b"aaaaaaabaab", num_merges=5)
@example(data=b"abcabcabd", num_merges=3)
@example(data=b"xa ya za ba", num_merges=2)
@forall(data=DATA, num_merges=st.integers(1, 8))
def test_most_frequent(submission: Submission, data: bytes, num_merges: int) -> None:
    """Each merge is a most frequent pair of neighbours after all earlier merges (any of them in a tie)."""
    merges = [tuple(pair) for pair in submission.tokenizer.train_bpe(data, num_merges)]
    require(len(merges) > 0, "no pair was merged", merges)
    problem = first_mistake(data, merges, disjoint=False)
    if problem and not first_mistake(data, merges, disjoint=True):
        problem = ""
    require(not problem, problem)


@number("1.4")
@needs("1.1")
@example(text="abc", merges=[(b"b", b"c"), (b"a", b"b"), (b"ab", b"c")])
@example(text="aaaaa", merges=[(b"a", b"a"), (b"aa", b"a")])
@example(text="a b a", merges=[(b"a", b" "), (b"a ", b"b")])
@example(text="abab ab", merges=[(b"a", b"b"), (b"ab", b"ab"), (b"ab", b" ")])
@example(text="e\u0301 \u2126", merges=[(b"\xcc", b"\x81")])  # neither is in a normal form
@forall(text=TEXTS, merges=merge_lists())
def test_rank_order(submission: Submission, text: str, merges: Merges) -> None:
    """`encode` applies the merges in the order of training, each from left to right; id 256 + i is
    merge i. The list of merges stays as it is."""
    tokens = [bytes([byte]) for byte in text.encode("utf-8")]
    names = {bytes([byte]): byte for byte in range(256)}
    for i, pair in enumerate(merges):
        tokens = merged(tokens, pair)
        names[pair[0] + pair[1]] = 256 + i
    answer, (_, after) = submission.with_inputs(submission.tokenizer.encode, text, merges)
    ids, expected = integers_of(answer).tolist(), [names[token] for token in tokens]
    require(ids == expected, "these are not the ids", ids, expected)
    require([tuple(pair) for pair in after] == merges, "`encode` changes the list of merges", after, merges)


@number("1.5")
@example(ids=[0xF0, 0x9F, 0x99, 0x82], merges=[(b"a", b"b")])
@example(ids=[256, 257, 97], merges=[(b"\xf0", b"\x9f"), (b"\x99", b"\x82")])
@example(ids=[97, 0xE2, 98], merges=[(b"a", b"b")])
@forall(ids=st.lists(st.integers(0, 260), min_size=1, max_size=12), merges=merge_lists())
def test_decode(submission: Submission, ids: list[int], merges: Merges) -> None:
    """`decode` joins the bytes of all tokens before it reads them as UTF-8, and replaces what is invalid.
    Its lists stay as they are."""
    known = [bytes([byte]) for byte in range(256)] + [left + right for left, right in merges]
    kept = [i for i in ids if i < len(known)] or [0]
    expected = b"".join(known[i] for i in kept).decode("utf-8", errors="replace")
    text, (same_ids, after) = submission.with_inputs(submission.tokenizer.decode, kept, merges)
    require(text == expected, "this is not the text", text, expected)
    require(same_ids == kept, "`decode` changes its list of ids", same_ids, kept)
    require([tuple(pair) for pair in after] == merges, "`decode` changes the list of merges", after, merges)


@number("1.6")
@needs("1.2")
@example(data=b"abcd")
@forall(data=st.lists(st.sampled_from(b"abcdef"), min_size=2, max_size=9).map(bytes))
def test_to_the_end(submission: Submission, data: bytes) -> None:
    """Training goes on while there is any pair, however rare, and stops when one token is left."""
    merges = [tuple(pair) for pair in submission.tokenizer.train_bpe(data, 20)]
    tokens = [bytes([byte]) for byte in data]
    for pair in merges:
        require(pair in set(pairwise(tokens)), "a merge joins a pair that is not there", pair)
        tokens = merged(tokens, pair)
    require(len(tokens) == 1, "training stopped although pairs are left", tokens)

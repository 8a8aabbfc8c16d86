"""Question 3, public part: autoregressive models."""

import torch
from a2_explicit_models_public import all_bits, randomized
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st

from autograder.judge import Submission, close, examples, integers_of, needs, require, tensor_of
from autograder.judge.strategies import normals, permutations, seeds, sizes


@number("3.1")
@examples(10)
@forall(seed=seeds(), k=st.sampled_from([3, 5]), row=sizes(0, 2), column=sizes(0, 4))
def test_type_a(submission: Submission, seed: int, k: int, row: int, column: int) -> None:
    """Type A gives (B, C_out, H, W) like `nn.Conv2d`; changing the pixel at a place, in all channels, leaves
    the output there and at all earlier places as it is; a later one changes."""
    conv = randomized(
        submission, submission.autoregressive.MaskedConv2d("A", 2, 3, k, padding=k // 2), seed, 0.5
    )
    x = normals(seed, 2, 2, 4, 5)
    before = tensor_of(conv(x), (2, 3, 4, 5)).flatten(2)
    x = x.clone()
    x[:, :, row, column] += 1
    after = tensor_of(conv(x), (2, 3, 4, 5)).flatten(2)
    until = 5 * row + column + 1
    close(after[:, :, :until], before[:, :, :until], scale=10.0, what="an output at or before the change")
    require((after - before).abs().max() > 1e-4, "no output changes")


@number("3.2")
@examples(10)
@forall(seed=seeds(), k=st.sampled_from([1, 3, 5]), row=sizes(0, 3), column=sizes(0, 4))
def test_type_b(submission: Submission, seed: int, k: int, row: int, column: int) -> None:
    """With type B, changing a pixel changes the output at its place and leaves all earlier ones alone."""
    conv = randomized(
        submission, submission.autoregressive.MaskedConv2d("B", 1, 3, k, padding=k // 2), seed, 0.5
    )
    x = normals(seed, 1, 1, 4, 5)
    before = tensor_of(conv(x), (1, 3, 4, 5)).flatten(2)
    x = x.clone()
    x[:, :, row, column] += 1
    after = tensor_of(conv(x), (1, 3, 4, 5)).flatten(2)
    place = 5 * row + column
    close(after[:, :, :place], before[:, :, :place], scale=10.0, what="an output before the change")
    require(
        (after - before)[:, :, place].abs().max() > 1e-4, "the output at the place itself does not change"
    )


@number("3.6")
@examples(10)
@forall(seed=seeds(), dim=sizes(2, 5))
def test_sums_to_one(submission: Submission, seed: int, dim: int) -> None:
    """`log_prob` (B,) is finite and not above zero; the probabilities of all of {0,1}^D sum to one, and
    they depend on the parameters."""
    model = randomized(submission, submission.autoregressive.ARModel(dim, 6), seed, 0.8)
    log_p = tensor_of(model.log_prob(all_bits(dim))).reshape(-1)
    require(len(log_p) == 2**dim, "log_prob gives one number for each row", len(log_p), 2**dim)
    require(torch.isfinite(log_p) & (log_p <= 1e-6), "a log probability is finite and at most 0", log_p)
    close(log_p.exp().sum(), 1.0, what="the sum of all probabilities")
    require(
        (log_p - log_p[0]).abs().max() > 1e-4, "all vectors are equally probable, whatever the parameters"
    )


@number("3.9")
@examples(6)
@forall(seed=seeds(), dim=sizes(2, 5))
def test_sample(submission: Submission, seed: int, dim: int) -> None:
    """`sample` gives (n, D) zeros and ones, also for n = 1, and draws from the generator alone; it goes on
    where the generator stands."""
    model = randomized(submission, submission.autoregressive.ARModel(dim, 6), seed, 0.5)
    generator = submission.generator(seed)
    first = integers_of(model.sample(60, generator), (60, dim))
    require((first == 0) | (first == 1), "a sample has a value other than 0 and 1", first)
    submission.given.advance_global_generator(3)
    again = integers_of(model.sample(60, submission.generator(seed)), (60, dim))
    require(torch.equal(first, again), "the same generator gives the same samples", again, first)
    other = integers_of(model.sample(60, submission.generator(seed + 1)), (60, dim))
    require(not torch.equal(first, other), "another generator gives other samples", other)
    later = integers_of(model.sample(60, generator), (60, dim))
    require(not torch.equal(first, later), "the generator's next samples are others", later)
    integers_of(model.sample(1, generator), (1, dim))


@number("3.12")
@forall(
    dim=sizes(2, 5),
    hidden=st.lists(st.integers(1, 9), min_size=1, max_size=3),
    each=sizes(1, 3),
    data=st.data(),
)
def test_shapes(submission: Submission, dim: int, hidden: list[int], each: int, data: st.DataObject) -> None:
    """`made_masks` gives one mask (out, in) of zeros and ones for each layer of weights; wide layers keep
    some of their connections. The lists stay as they are, and torch's and numpy's global generators where
    they are."""
    order, states = data.draw(permutations(dim)), submission.given.global_generators()
    made = submission.autoregressive.made_masks
    masks, kept = submission.with_inputs(made, dim, hidden, each * dim, order)
    require(kept[1] == hidden and kept[3] == order, "a list has changed", kept, [dim, hidden, None, order])
    for before, after in zip(states, submission.given.global_generators(), strict=True):
        require(torch.equal(before, after), "a global generator was used")
    widths = [dim, *hidden, each * dim]
    require(len(masks) == len(hidden) + 1, "one mask for each layer of weights", len(masks), len(hidden) + 1)
    for mask, n_in, n_out in zip(masks, widths[:-1], widths[1:], strict=True):
        entries = tensor_of(mask, (n_out, n_in))
        require((entries == 0) | (entries == 1), "a mask has an entry other than 0 and 1", mask)
    for mask in submission.autoregressive.made_masks(4, [101, 101], 4, [2, 0, 3, 1]):
        require(tensor_of(mask).sum() > 0, "in a wide layer no connection is kept", mask)


@number("3.13")
@needs("3.12")
@forall(dim=sizes(2, 6), seed=seeds())
def test_natural_order(submission: Submission, dim: int, seed: int) -> None:
    """In the order 0..D-1, with 24 hidden units, output i is connected with the inputs before i only."""
    first, second = submission.autoregressive.made_masks(dim, [24], dim, list(range(dim)))
    paths = tensor_of(second, (dim, 24)) @ tensor_of(first, (24, dim))
    wanted = torch.ones(dim, dim).tril(-1)
    close((paths > 0).double(), wanted, scale=1.0, what="whether an output and an input are connected")

"""Question 5, hidden part: scaled dot-product attention."""

import torch
from a1_language_models_oracles import attention, open_masks
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st

from autograder.judge import Submission, close, needs, require, tensor_of
from autograder.judge.strategies import normals, seeds


@number("5.3")
@needs("5.1")
@forall(seed=seeds(), D=st.integers(1, 6))
def test_weights(submission: Submission, seed: int, D: int) -> None:
    """The weights of a query are positive, sum to one, and their log ratios are differences of
    q . k / sqrt(D)."""
    Q, K = normals(seed, 3, D), normals(seed + 1, 5, D)
    weights = tensor_of(submission.attention.scaled_dot_product_attention(Q, K, torch.eye(5)), (3, 5))
    require(weights > 0, "a weight is not positive", weights)
    close(weights.sum(1), torch.ones(3), what="the sum of the weights")
    scores = (Q[:, None, :] * K).sum(-1) / D**0.5
    close(weights.log().diff(), scores.diff(), scale=20.0, what="a log ratio of weights")


@number("5.4")
@needs("5.2")
@forall(seed=seeds())
def test_masked_keys(submission: Submission, seed: int) -> None:
    """Keys that the mask hides have no influence: the others' weights sum to one, and the hidden keys'
    content and gradient do not matter."""
    Q, K, V, mask = (
        normals(seed, 3, 4),
        normals(seed + 1, 5, 4),
        normals(seed + 2, 5, 2),
        open_masks(seed, 3, 5),
    )
    mask[:, 2] = False  # hidden from all
    mask[:, 0] |= ~mask.any(1)
    out, grads = submission.vjp(
        submission.attention.scaled_dot_product_attention,
        Q,
        K,
        V,
        mask,
        wrt=(1, 2),
        cotangent=normals(seed + 3, 3, 2),
    )
    close(out, attention(Q, K, V, mask), scale=4.0, what="the output")
    for name, grad in zip(("key", "value"), grads, strict=True):
        require(grad is not None and grad.abs().max() > 0, f"no {name} gets a gradient")
        require(grad[2].abs() < 1e-12, f"a hidden {name} gets a gradient", grad)
    K[2], V[2] = 100.0, 100.0
    again = submission.attention.scaled_dot_product_attention(Q, K, V, mask)
    close(again, out, scale=4.0, what="the output with other hidden keys")


@number("5.5")
@needs("5.1")
@forall(seed=seeds(), masked=st.booleans())
def test_large_scores(submission: Submission, seed: int, masked: bool) -> None:
    """With scores of thousands the best key that is seen takes it all; a number added to all scores of a
    query changes nothing; nothing overflows."""
    V, best = normals(seed, 4, 3), torch.randperm(4, generator=torch.Generator().manual_seed(seed))
    K = torch.eye(4)
    Q = 8000 * K[best] - 4000
    mask = torch.ones(4, 4, dtype=torch.bool) if masked else None
    out = submission.attention.scaled_dot_product_attention(Q, K, V, mask)
    close(out, V[best], scale=4.0, what="the output")
    others_only = torch.arange(4) != best[:, None]
    out = submission.attention.scaled_dot_product_attention(Q, K, V, others_only)
    others = (V.sum(0) - V[best]) / 3
    # float32 has steps of 1e-4 at scores of -2000, which is what log-sum-exp then loses
    close(out, others, scale=200.0, what="the output where the best key is hidden")
    deep = 2.0**17 * K[best] - 2.0**16  # scores of -32768 beside the hidden one
    out = submission.attention.scaled_dot_product_attention(deep, K, V, others_only)
    close(out, others, scale=10000.0, what="the output where the best key of very low ones is hidden")
    Q = normals(seed + 1, 4, 4)
    for shift in (torch.full((4,), -1600.0), torch.full((4,), 1600.0), torch.linspace(-1600, 1600, 4)):
        out = submission.attention.scaled_dot_product_attention(Q + shift[:, None], K, V, mask)
        told = f"the output with {(shift / 2).tolist()} added to the queries' scores"
        close(out, attention(Q, K, V), scale=100.0, what=told)


@number("5.6")
@needs("5.1", "5.2")
@forall(leading=st.sampled_from([(2,), (2, 3), (3, 1, 2)]), seed=seeds())
def test_leading_dimensions(submission: Submission, leading: tuple[int, ...], seed: int) -> None:
    """Leading dimensions (batch, heads) are treated one by one, each with its own mask."""
    Q, K, V = (
        normals(seed, *leading, 3, 4),
        normals(seed + 1, *leading, 5, 4),
        normals(seed + 2, *leading, 5, 2),
    )
    mask = open_masks(seed, *leading, 3, 5)
    out = submission.attention.scaled_dot_product_attention(Q, K, V, mask)
    flat = [t.flatten(0, len(leading) - 1) for t in (Q, K, V, mask)]
    each = torch.stack([attention(*parts) for parts in zip(*flat, strict=True)])
    close(out, each.reshape(*leading, 3, 2), scale=4.0, what="the output")


@number("5.7")
@needs("5.1")
@forall(seed=seeds())
def test_gradients(submission: Submission, seed: int) -> None:
    """Gradients reach queries, keys and values."""
    inputs, cotangent = (
        (normals(seed, 3, 4), normals(seed + 1, 5, 4), normals(seed + 2, 5, 2)),
        normals(seed + 3, 3, 2),
    )
    _, grads = submission.vjp(
        submission.attention.scaled_dot_product_attention, *inputs, wrt=(0, 1, 2), cotangent=cotangent
    )
    leaves = [t.clone().requires_grad_(True) for t in inputs]
    expected = torch.autograd.grad((attention(*leaves) * cotangent).sum(), leaves)
    for name, grad, right in zip(("queries", "keys", "values"), grads, expected, strict=True):
        require(grad is not None, f"the {name} get no gradient")
        close(grad, right, scale=20.0, what=f"the gradient in the {name}")


@number("5.8")
@needs("5.1", "5.2")
@forall(seed=seeds())
def test_inputs_kept(submission: Submission, seed: int) -> None:
    """Nothing writes into the queries, the keys, the values or the mask."""
    inputs = (
        normals(seed, 2, 3, 4),
        normals(seed + 1, 2, 5, 4),
        normals(seed + 2, 2, 5, 2),
        open_masks(seed, 2, 3, 5),
    )
    _, after = submission.with_inputs(submission.attention.scaled_dot_product_attention, *inputs)
    for name, old, new in zip(("queries", "keys", "values", "mask"), inputs, after, strict=True):
        require(torch.equal(old, new), f"the call changes its {name}", new, old)

"""Question 4, public part: normalizing flows."""

import torch
from a2_explicit_models_public import randomized
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st

from autograder.judge import Submission, close, examples, needs, per_sample, require, tensor_of
from autograder.judge.strategies import normals, seeds, sizes

flips = st.booleans()


@number("4.1")
@examples(12)
@forall(seed=seeds(), dim=sizes(2, 5), flip=flips)
def test_coupling_there_and_back(submission: Submission, seed: int, dim: int, flip: bool) -> None:
    """`forward` and `inverse` of the coupling layer undo one another, in both orders, and so do their
    log-determinants (B,)."""
    layer = randomized(submission, submission.flows.AffineCoupling(dim, 6, flip), seed, 0.5)
    x = normals(seed, 7, dim)
    for there, back in ((layer.forward, layer.inverse), (layer.inverse, layer.forward)):
        z, logdet = there(x)
        again, other = back(tensor_of(z, (7, dim)))
        size = 1 + x.abs().sum(1) + tensor_of(z).abs().sum(1)
        close(tensor_of(again, (7, dim)), x, scale=10 * size[:, None], what="x, there and back")
        there_logdet = per_sample(logdet, 7)
        require(there_logdet.abs().max() > 1e-4, "the log-determinant is zero for all samples", logdet)
        close(
            per_sample(other, 7), -there_logdet, scale=10 + there_logdet.abs(), what="the way back's logdet"
        )


@number("4.2")
@examples(12)
@forall(seed=seeds(), dim=sizes(2, 5), flip=flips)
def test_kept_part(submission: Submission, seed: int, dim: int, flip: bool) -> None:
    """The first dim // 2 coordinates stay as they are and the others change; with `flip` it is the other way
    round."""
    sizes_and_flip = (dim, 6, True) if flip else (dim, 6)  # False is the default
    layer = randomized(submission, submission.flows.AffineCoupling(*sizes_and_flip), seed, 0.5)
    x, first = normals(seed, 7, dim), torch.arange(dim) < dim // 2
    kept = ~first if flip else first
    for name, direction in (("forward", layer.forward), ("inverse", layer.inverse)):
        out = tensor_of(direction(x)[0], (7, dim))
        close(out[:, kept], x[:, kept], what=f"a coordinate that {name} keeps")
        moved = (out - x).abs().amax(0)[~kept]
        require(moved > 1e-4, f"{name} leaves a coordinate as it is that should change", moved)


@number("4.7")
@forall(seed=seeds(), D=sizes(1, 4))
def test_layers_in_order(submission: Submission, seed: int, D: int) -> None:
    """`forward` applies layers[0] first and adds the log-determinants (B,) of all layers."""
    x, A, b = normals(seed, 5, D), normals(seed + 1, D, D) + 3 * torch.eye(D), normals(seed + 2, D)
    a = torch.full((D,), -0.5).double()
    layers = [
        submission.given.SinhLayer(a), submission.given.LinearLayer(A, b), submission.given.LinearLayer(A, b)
    ]  # fmt: skip
    z, logdet = submission.flows.Flow(layers).forward(x)
    after = a * torch.sinh(x) @ A.T + b
    wanted = after @ A.T + b
    size = (a * torch.sinh(x)).abs() @ A.abs().T @ A.abs().T + b.abs() @ A.abs().T + b.abs() + 1
    close(tensor_of(z, (5, D)), wanted, scale=size, what="z")
    parts = 2 * torch.linalg.slogdet(A).logabsdet + (a * torch.cosh(x)).abs().log().sum(1)
    close(per_sample(logdet, 5), parts, scale=10.0, what="the sum of the log-determinants")


@number("4.8")
@needs("4.7")
@forall(seed=seeds(), D=sizes(1, 4))
def test_there_and_back(submission: Submission, seed: int, D: int) -> None:
    """`inverse` undoes `forward`, whatever the layers are, and its log-determinants (B,) are the opposite."""
    A, b = normals(seed + 1, D, D) / 2 + 2 * torch.eye(D), normals(seed + 2, D)
    linear, sinh = (
        submission.given.LinearLayer(A, b),
        submission.given.SinhLayer(torch.full((D,), 0.5).double()),
    )
    flow = submission.flows.Flow([linear, sinh])
    x = normals(seed, 5, D) / 2
    z, logdet = flow.forward(x)
    again, other = flow.inverse(tensor_of(z, (5, D)))
    close(tensor_of(again, (5, D)), x, scale=100.0, what="x, there and back")
    close(per_sample(other, 5), -per_sample(logdet, 5), scale=100.0, what="the way back's logdet")

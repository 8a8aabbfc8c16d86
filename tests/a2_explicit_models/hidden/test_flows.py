"""Question 4, hidden part: normalizing flows."""

import math

import torch
from a2_explicit_models_oracles import gaussian_log, jacobian_logdets
from a2_explicit_models_public import randomized
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Handle, Name, Submission, close, examples, needs, per_sample, require, tensor_of
from autograder.judge.strategies import normals, seeds, sizes

flips = st.booleans()
LOG_2PI = math.log(2 * math.pi)


def random_coupling(submission: Submission, seed: int, dim: int, flip: bool) -> Handle:
    """The student's coupling layer with random parameters."""
    return randomized(submission, submission.flows.AffineCoupling(dim, 6, flip), seed, 0.5)


def check_logdet(submission: Submission, direction: Name, v: Tensor) -> None:
    """The log-determinant that comes back is that of the Jacobian, and not always the same."""
    B, D = v.shape
    logdet = per_sample(direction(v)[1], B)
    wanted = jacobian_logdets(tensor_of(submission.jacobian(direction, v, output=0), (B, D, B, D)))
    close(logdet, wanted, scale=10 + wanted.abs(), what="the log-determinant")
    require((logdet - logdet[0]).abs().max() > 1e-4, "the log-determinant is the same for all samples")


@number("4.3")
@examples(12)
@forall(seed=seeds(), dim=sizes(2, 5), flip=flips)
def test_forward_logdet(submission: Submission, seed: int, dim: int, flip: bool) -> None:
    """The log-determinant (B,) of the coupling layer's `forward` is log |det| of each sample's Jacobian, and
    has a gradient for the parameters."""
    layer, x = random_coupling(submission, seed, dim, flip), normals(seed, 4, dim)
    check_logdet(submission, layer.forward, x)
    _, grads = submission.gradients(layer.forward, x, of=layer, output=1)
    largest = max((float(grad.abs().max()) for grad in grads.values() if grad is not None), default=0.0)
    require(largest > 1e-6, "the log-determinant has no gradient for the parameters", largest)


@number("4.4")
@examples(12)
@forall(seed=seeds(), dim=sizes(2, 5), flip=flips)
def test_inverse_logdet(submission: Submission, seed: int, dim: int, flip: bool) -> None:
    """The log-determinant (B,) of the coupling layer's `inverse` is log |det| of each sample's Jacobian."""
    check_logdet(submission, random_coupling(submission, seed, dim, flip).inverse, normals(seed, 4, dim))


@number("4.5")
@needs("4.1")
@examples(8)
@forall(seed=seeds(), dim=sizes(2, 5), flip=flips)
def test_rows_apart(submission: Submission, seed: int, dim: int, flip: bool) -> None:
    """The coupling layer treats each sample by itself, in both directions, and leaves its input as it is."""
    layer, x = random_coupling(submission, seed, dim, flip), normals(seed, 5, dim)
    for direction in (layer.forward, layer.inverse):
        (z, logdet), kept = submission.with_inputs(direction, x)
        close(kept[0], x, scale=0.0, what="the input after the call")
        z, logdet = tensor_of(z, (5, dim)), per_sample(logdet, 5)
        for row in range(5):
            alone, alone_logdet = direction(x[row : row + 1])
            close(alone, z[row : row + 1], scale=z.abs().max() + 1, what="a sample alone")
            close(per_sample(alone_logdet, 1), logdet[row : row + 1], scale=10.0, what="its log-determinant")


@number("4.6")
@examples(12)
@forall(seed=seeds(), dim=sizes(2, 5), flip=flips)
def test_affine(submission: Submission, seed: int, dim: int, flip: bool) -> None:
    """Each changed coordinate is scaled by a positive factor and shifted; factor and shift are functions of
    the kept part alone."""
    layer, x = random_coupling(submission, seed, dim, flip), normals(seed, 6, dim)
    changed = (torch.arange(dim) >= dim // 2) != flip
    z0, z1, z2 = (tensor_of(layer.forward(x + step * changed)[0], (6, dim)) for step in (0.0, 1.0, 2.0))
    size = z0.abs() + z1.abs() + z2.abs() + 1
    close(z2 - z1, z1 - z0, scale=size, what="the change of z in the second step of x, from the first")
    factor = (z1 - z0)[:, changed]
    require(factor > 0, "the scale is positive", factor)
    shift = tensor_of(layer.forward(x * ~changed)[0])[:, changed]  # the changed part set to zero
    close(z0[:, changed], factor * x[:, changed] + shift, scale=10 * size[:, changed], what="scale x + shift")
    for name, values in (("scale", factor), ("shift", shift)):
        require((values - values[0]).abs().amax(0) > 1e-5, f"a {name} ignores the kept part", values)


def invertible(seed: int, D: int) -> tuple[Tensor, Tensor]:
    """A well-conditioned matrix, its determinant of either sign, and a shift."""
    Q = torch.linalg.qr(normals(seed, D, D) + 0.01 * torch.eye(D)).Q
    return Q @ (torch.eye(D) + normals(seed + 1, D, D).tril(-1) / 4) * 1.5, normals(seed + 2, D)


def linear(submission: Submission, seed: int, D: int) -> tuple[Handle, Tensor, Tensor]:
    """A given linear layer, its matrix and its shift."""
    A, b = invertible(seed, D)
    return submission.given.LinearLayer(A, b), A, b


def bent(submission: Submission, seed: int, D: int) -> tuple[Handle, Tensor, Tensor, Tensor]:
    """The student's flow z = a sinh(A x + b), with A, b and a."""
    layer, A, b = linear(submission, seed, D)
    a = torch.linspace(-0.5, 0.75, D + 2)[1:-1] + 0.01
    return submission.flows.Flow([layer, submission.given.SinhLayer(a)]), A, b, a


@number("4.9")
@examples(12)
@forall(seed=seeds(), D=sizes(1, 3))
def test_flow_logdets(submission: Submission, seed: int, D: int) -> None:
    """The log-determinants (B,) of the flow, in both directions, are those of the Jacobians."""
    flow, _, _, _ = bent(submission, seed, D)
    check_logdet(submission, flow.forward, normals(seed, 4, D) / 2)
    check_logdet(submission, flow.inverse, normals(seed + 1, 4, D))


@number("4.10")
@forall(seed=seeds(), D=sizes(1, 4))
def test_gaussian(submission: Submission, seed: int, D: int) -> None:
    """Data that linear layers take to N(0, I) are Gaussian: `log_prob` (B,) is their log density."""
    (first, A, b), (second, C, d) = linear(submission, seed, D), linear(submission, seed + 5, D)
    inverse = torch.linalg.inv(C @ A)
    mean, covariance = -inverse @ (C @ b + d), inverse @ inverse.T
    x = normals(seed + 9, 6, D)
    wanted = gaussian_log(x, mean, (covariance + covariance.T) / 2)
    log_p = submission.flows.Flow([first, second]).log_prob(x)
    close(per_sample(log_p, 6), wanted, scale=20 + 3 * wanted.abs(), what="log p(x)")


@number("4.11")
@examples(4)
@forall(seed=seeds(), repeat=st.booleans())
def test_integral(submission: Submission, seed: int, repeat: bool) -> None:
    """The density of a flow on the plane integrates to one, and z z^T, weighted with it, to the identity."""
    (layer, A, b), (last, C, d) = linear(submission, seed, 2), linear(submission, seed + 5, 2)
    a = torch.tensor([0.5, -0.75])
    layers = [layer, submission.given.SinhLayer(a)]
    flow = submission.flows.Flow([*layers, last] if repeat else layers)
    axis = torch.linspace(-9, 9, 151)
    around = torch.cartesian_prod(axis, axis)
    x = around - torch.linalg.solve(A, b)  # centred where the first layer gives zero
    mass = per_sample(flow.log_prob(x), len(x)).exp() * (axis[1] - axis[0]) ** 2
    close(mass.sum(), 1.0, scale=100.0, what="the integral of exp(log_prob)")
    z = a * torch.sinh(x @ A.T + b)
    z = z @ C.T + d if repeat else z
    kept = mass > 1e-30
    moments = (z[kept] * mass[kept, None]).T @ z[kept]
    close(moments, torch.eye(2), scale=100.0, what="the integral of z z^T exp(log_prob)")


@number("4.12")
@forall(seed=seeds(), D=sizes(1, 3))
def test_sample(submission: Submission, seed: int, D: int) -> None:
    """`sample` takes base noise through the inverse layers, the last one first; one sample for each row."""
    flow, A, b, a = bent(submission, seed, D)
    z = normals(seed + 7, 5, D)
    x = (torch.asinh(z / a) - b) @ torch.linalg.inv(A).T
    close(tensor_of(flow.sample(z), (5, D)), x, scale=x.abs() + 10, what="the sample")


@number("4.13")
@examples(5)
@forall(seed=seeds(), D=sizes(1, 3))
def test_trainable(submission: Submission, seed: int, D: int) -> None:
    """The layers' parameters are the flow's: a change in a layer shows in the flow, and `log_prob` has the
    gradient of base density and log-determinants for each of them."""
    layer, A, b = linear(submission, seed, D)
    a, x = torch.full((D,), 0.5).double(), normals(seed + 3, 6, D) / 2
    flow = submission.flows.Flow([layer, submission.given.SinhLayer(a)])
    submission.set_parameters(layer, {"b": b / 2})
    _, grads = submission.gradients(flow.log_prob, x, of=flow)
    wanted, size = log_prob_gradients(x, A, b / 2, a)
    found = sorted(name[-1] for name in grads)
    require(found == sorted(wanted), "the flow's parameters are those of its layers", found)
    for name, grad in grads.items():
        close(tensor_of(grad), wanted[name[-1]], scale=size, what=f"the gradient of {name}")


def log_prob_gradients(x: Tensor, A: Tensor, b: Tensor, a: Tensor) -> tuple[dict[str, Tensor], float]:
    """Gradients of the sum of log p(x), z = a sinh(A x + b) ~ N(0, I), for each parameter; their size."""
    leaves = {name: v.double().clone().requires_grad_() for name, v in (("A", A), ("b", b), ("a", a))}
    inner = x @ leaves["A"].T + leaves["b"]
    z = leaves["a"] * torch.sinh(inner)
    slopes = (leaves["a"] * torch.cosh(inner)).abs().log().sum(1) + torch.linalg.slogdet(
        leaves["A"]
    ).logabsdet
    log_p = (-0.5 * (z**2).sum(1) + slopes).sum()
    grads = torch.autograd.grad(log_p, list(leaves.values()))
    return dict(zip(leaves, grads, strict=True)), float(
        10 + 6 * (z.detach() ** 2).max() * (1 + x.abs().max())
    )

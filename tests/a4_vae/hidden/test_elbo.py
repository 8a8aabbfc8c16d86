"""Question 3, hidden part: the evidence lower bound."""

import torch
from a4_vae_oracles import evidence, orthogonal_columns, posterior, signs
from given import LinearGaussian, TinyBernoulli
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, needs, per_sample
from autograder.judge.strategies import normals, seeds
from reference.a4_vae import elbo as ref

S2 = 0.5


def exact(seed: int, dim: int = 4, latent: int = 2) -> tuple[tuple, Tensor, Tensor]:
    """A linear-Gaussian model whose encoder is its exact posterior; data; log p(x)."""
    W, b = orthogonal_columns(seed, dim, latent), normals(seed + 1, dim)
    x = b + normals(seed + 2, 3, dim)
    zero, cov = posterior(torch.zeros(1, dim), W, b, S2)
    A = posterior(torch.eye(dim), W, b, S2)[0].T - zero.T
    parameters = (W, b, S2, A, zero[0], cov.diagonal().log())
    return parameters, x, evidence(x, W, b, S2)


def size_of(x: Tensor, bound: Tensor) -> Tensor:
    """The scale of rounding of a bound: the quadratic terms are larger than their sum."""
    return bound.abs() + (x**2).sum(-1) / S2 + 20


@number("3.3")
@needs("3.1")
@forall(seed=seeds())
def test_tight(submission: Submission, seed: int) -> None:
    """At the exact posterior of a linear-Gaussian model the ELBO equals log p(x)."""
    parameters, x, log_p = exact(seed)
    model = submission.given.LinearGaussian(*parameters)
    bound = per_sample(submission.elbo.elbo(x, model, signs(2).expand(4, 3, 2).clone())[0], 3)
    close(bound, log_p, scale=size_of(x, log_p), what="elbo")


@number("3.4")
@needs("3.1")
@forall(seed=seeds())
def test_gap(submission: Submission, seed: int) -> None:
    """For any other encoder the ELBO falls short of log p(x) by the KL from q(z|x) to the posterior."""
    (W, b, s2, A, c, logvar), x, log_p = exact(seed)
    mu_p, cov = posterior(x, W, b, s2)
    A, c, logvar = A + normals(seed + 3, 2, 4) / 4, c + normals(seed + 4, 2), logvar + normals(seed + 5, 2)
    model = submission.given.LinearGaussian(W, b, s2, A, c, logvar)
    bound = per_sample(submission.elbo.elbo(x, model, signs(2).expand(4, 3, 2).clone())[0], 3)
    q = torch.distributions.Normal(x @ A.T + c, torch.exp(logvar / 2))
    p = torch.distributions.Normal(mu_p, cov.diagonal().sqrt())
    gap = torch.distributions.kl_divergence(q, p).sum(-1)
    close(bound, log_p - gap, scale=size_of(x, log_p) + 2 * gap, what="elbo")


@number("3.5")
@needs("3.1")
@forall(seed=seeds())
def test_bernoulli_reconstruction(submission: Submission, seed: int) -> None:
    """With a Bernoulli decoder the reconstruction term averages log p(x|z), a sum over pixels, over the
    samples of each row."""
    bits = (normals(seed, 4, 5) > 0).double()
    W, b, A = normals(seed + 1, 5, 2), normals(seed + 2, 5), normals(seed + 3, 2, 5) / 2
    c, logvar, eps = normals(seed + 4, 2), normals(seed + 5, 2) / 2, normals(seed + 6, 3, 4, 2)
    model = submission.given.TinyBernoulli(W, b, A, c, logvar)
    rec = per_sample(submission.elbo.elbo(bits, model, eps)[1], 4)
    z = bits @ A.T + c + torch.exp(logvar / 2) * eps  # (3, 4, 2)
    log_p = torch.distributions.Bernoulli(logits=z @ W.T + b).log_prob(bits).sum(-1)
    close(rec, log_p.mean(0), scale=log_p.abs().mean(0) + 5, what="rec")


@number("3.6")
@needs("3.1")
@forall(seed=seeds())
def test_gradients(submission: Submission, seed: int) -> None:
    """Gradients of the ELBO reach the decoder and, through the samples, the encoder."""
    bits = (normals(seed, 4, 5) > 0).double()
    parameters = (
        normals(seed + 1, 5, 2), normals(seed + 2, 5), normals(seed + 3, 2, 5) / 2,
        normals(seed + 4, 2), normals(seed + 5, 2) / 2,
    )  # fmt: skip
    eps = normals(seed + 6, 3, 4, 2)
    theirs = submission.given.TinyBernoulli(*parameters)
    ours = TinyBernoulli(*parameters)
    ref.elbo(bits, ours, eps)[0].sum().backward()
    _, grads = submission.gradients(submission.elbo.elbo, bits, theirs, eps, of=theirs, output=0)
    for name, parameter in ours.named_parameters():
        size = parameter.grad.abs().max() + 10
        got = grads[name] if grads[name] is not None else torch.zeros_like(parameter)
        close(got, parameter.grad, scale=size, what=f"the gradient for the model's {name}")


@number("3.7")
@needs("3.1")
@forall(seed=seeds())
def test_rows(submission: Submission, seed: int) -> None:
    """Each sample of the batch uses its own noise: evaluating rows one by one changes nothing."""
    parameters, x, log_p = exact(seed)
    model = submission.given.LinearGaussian(*parameters)
    eps = normals(seed + 6, 5, 3, 2)
    together = per_sample(submission.elbo.elbo(x, model, eps)[0], 3)
    for row in range(3):
        alone = submission.elbo.elbo(x[row : row + 1], model, eps[:, row : row + 1])[0]
        close(per_sample(alone, 1)[0], together[row], scale=size_of(x, log_p)[row] + 50)


def log_weights(parameters: tuple, x: Tensor, eps: Tensor) -> Tensor:
    """log p(x|z) + log p(z) - log q(z|x) for each sample, (K, B), from the densities themselves."""
    model = LinearGaussian(*parameters)
    mu, logvar = model.encode(x)
    z = mu + torch.exp(logvar / 2) * eps
    mean, log_noise = model.decode(z)
    normal = torch.distributions.Normal
    log_x = normal(mean, torch.exp(log_noise / 2)).log_prob(x).sum(-1)
    log_q = normal(mu, torch.exp(logvar / 2)).log_prob(z).sum(-1)
    return (log_x + normal(0.0, 1.0).log_prob(z).sum(-1) - log_q).detach()


def loose(seed: int) -> tuple[tuple, Tensor]:
    """A model with an encoder off the posterior, and data."""
    (W, b, s2, A, c, logvar), x, _ = exact(seed)
    off = (A + normals(seed + 3, 2, 4) / 4, c + normals(seed + 4, 2) / 2, logvar + normals(seed + 5, 2) / 2)
    return (W, b, s2, *off), x


@number("3.9")
@needs("3.8")
@forall(seed=seeds())
def test_one_sample(submission: Submission, seed: int) -> None:
    """With one sample `iwae` is log p(x|z) + log p(z) - log q(z|x) at that sample."""
    parameters, x = loose(seed)
    eps = normals(seed + 6, 1, 3, 2)
    log_w = log_weights(parameters, x, eps)[0]
    model = submission.given.LinearGaussian(*parameters)
    size = size_of(x, log_w) + 2 * log_w.abs()
    close(per_sample(submission.elbo.iwae(x, model, eps), 3), log_w, size, "iwae")


@number("3.10")
@needs("3.8")
@forall(seed=seeds())
def test_no_variance(submission: Submission, seed: int) -> None:
    """At the exact posterior every weight is p(x): `iwae` equals log p(x) for any noise and any K."""
    parameters, x, log_p = exact(seed)
    model = submission.given.LinearGaussian(*parameters)
    for k in (1, 4):
        bound = per_sample(submission.elbo.iwae(x, model, normals(seed + k, k, 3, 2)), 3)
        close(bound, log_p, scale=size_of(x, log_p) + 60, what=f"iwae with K = {k}")


@number("3.11")
@needs("3.8")
@forall(seed=seeds())
def test_average_weight(submission: Submission, seed: int) -> None:
    """With K samples `iwae` is the log of the average weight, not the average of the logs."""
    parameters, x = loose(seed)
    eps = normals(seed + 6, 4, 3, 2)
    log_w = log_weights(parameters, x, eps)
    model = submission.given.LinearGaussian(*parameters)
    expected = torch.logsumexp(log_w, 0) - torch.tensor(4.0).log()
    size = size_of(x, expected) + 2 * log_w.abs().amax(0)
    close(per_sample(submission.elbo.iwae(x, model, eps), 3), expected, size, "iwae")


@number("3.12")
@needs("3.8")
@forall(seed=seeds())
def test_extreme_weights(submission: Submission, seed: int) -> None:
    """`iwae` stays finite and right where the weights are as small as exp(-2000)."""
    parameters, x = loose(seed)
    far = x + 40
    eps = normals(seed + 6, 4, 3, 2)
    log_w = log_weights(parameters, far, eps)
    model = submission.given.LinearGaussian(*parameters)
    expected = torch.logsumexp(log_w, 0) - torch.tensor(4.0).log()
    size = log_w.abs().amax(0) + (far**2).sum(-1) / S2
    close(per_sample(submission.elbo.iwae(far, model, eps), 3), expected, size, "iwae")


@number("3.13")
@needs("3.8")
@forall(seed=seeds())
def test_iwae_gradients(submission: Submission, seed: int) -> None:
    """Gradients of `iwae` reach the decoder and the encoder."""
    parameters, x = loose(seed)
    eps = normals(seed + 6, 4, 3, 2)
    theirs, ours = submission.given.LinearGaussian(*parameters), LinearGaussian(*parameters)
    ref.iwae(x, ours, eps).sum().backward()
    _, grads = submission.gradients(submission.elbo.iwae, x, theirs, eps, of=theirs)
    for name, parameter in ours.named_parameters():
        got = grads[name] if grads[name] is not None else torch.zeros_like(parameter)
        size = parameter.grad.abs().max() + 100
        close(got, parameter.grad, scale=size, what=f"the gradient for the model's {name}")

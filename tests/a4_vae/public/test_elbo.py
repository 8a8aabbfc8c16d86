"""Question 3, public part: the evidence lower bound."""

import torch
from given import LinearGaussian
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall

from autograder.judge import Submission, close, needs, per_sample, require
from autograder.judge.strategies import normals, seeds


def toy_parameters(seed: int, dim: int = 3, latent: int = 2) -> tuple:
    """W, b, s2, A, c, logvar of a LinearGaussian model."""
    return (
        normals(seed, dim, latent),
        normals(seed + 1, dim),
        0.5,
        normals(seed + 2, latent, dim) / 2,
        normals(seed + 3, latent),
        normals(seed + 4, latent) / 2,
    )


@number("3.1")
@forall(seed=seeds())
def test_three_numbers(submission: Submission, seed: int) -> None:
    """`elbo` gives (elbo, rec, kl), one number per sample each, and elbo = rec - kl."""
    x, eps = normals(seed + 5, 4, 3), normals(seed + 6, 5, 4, 2)
    model = submission.given.LinearGaussian(*toy_parameters(seed))
    answer = submission.elbo.elbo(x, model, eps)
    require(isinstance(answer, tuple | list) and len(answer) == 3, "elbo returns three tensors", answer)
    bound, rec, kl = (per_sample(part, 4) for part in answer)
    require((kl > 0).all(), "the KL term is positive here", kl)
    close(bound, rec - kl, scale=rec.abs() + kl.abs(), what="elbo")


@number("3.2")
@needs("3.1")
@forall(seed=seeds())
def test_kl_term(submission: Submission, seed: int) -> None:
    """The KL term is that of q(z|x) from the standard normal: it does not depend on the noise or on x's
    likelihood, and it is zero if the encoder gives the standard normal."""
    parameters = toy_parameters(seed)
    x = normals(seed + 5, 4, 3)
    model = submission.given.LinearGaussian(*parameters)
    kl = per_sample(submission.elbo.elbo(x, model, normals(seed + 6, 5, 4, 2))[2], 4)
    again = per_sample(submission.elbo.elbo(x, model, normals(seed + 7, 3, 4, 2))[2], 4)
    close(again, kl, what="the KL term with other noise")
    mu, logvar = LinearGaussian(*parameters).encode(x)
    q = torch.distributions.Normal(mu, torch.exp(logvar / 2))
    expected = torch.distributions.kl_divergence(q, torch.distributions.Normal(0.0, 1.0)).sum(-1)
    close(kl, expected.detach(), scale=(mu**2 + logvar.exp() + logvar.abs() + 1).sum(-1).detach())
    W, b, s2, A, c, logvar = parameters
    plain = submission.given.LinearGaussian(W, b, s2, 0 * A, 0 * c, 0 * logvar)
    zero = per_sample(submission.elbo.elbo(x, plain, normals(seed + 6, 5, 4, 2))[2], 4)
    close(zero, torch.zeros(4), scale=1.0, what="the KL term of a standard normal encoder")


@number("3.8")
@forall(seed=seeds())
def test_iwae_order(submission: Submission, seed: int) -> None:
    """`iwae` gives one number per sample, whatever the order of the K noise samples is."""
    x, eps = normals(seed + 5, 4, 3), normals(seed + 6, 5, 4, 2)
    model = submission.given.LinearGaussian(*toy_parameters(seed))
    bound = per_sample(submission.elbo.iwae(x, model, eps), 4)
    turned = per_sample(submission.elbo.iwae(x, model, eps[[3, 0, 4, 1, 2]]), 4)
    close(turned, bound, scale=bound.abs() + 10, what="iwae with the samples in another order")
    fewer = per_sample(submission.elbo.iwae(x, model, eps[:2]), 4)
    require((fewer - bound).abs().max() > 1e-9, "iwae depends on its samples", fewer)

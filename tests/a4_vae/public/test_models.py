"""Question 5, public part: a VAE, a conditional VAE, training."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall

from autograder.judge import Submission, close, examples, require, tensor_of, value
from autograder.judge.strategies import integers_tensor, normals, seeds, sizes


@number("5.1")
@examples(5)
@forall(bits=integers_tensor(3, 5, low=0, high=1), latent=sizes(2, 3))
def test_vae_shapes(submission: Submission, bits: torch.Tensor, latent: int) -> None:
    """`VAE` encodes (B, data_dim) to two (B, latent_dim), decodes to logits, and names its likelihood."""
    vae = submission.models.VAE(5, latent, 7)
    vae.eval()
    require(value(vae.likelihood) == "bernoulli", 'likelihood should be "bernoulli"')
    mu, logvar = vae.encode(bits.double())
    tensor_of(mu, (3, latent))
    tensor_of(logvar, (3, latent))
    tensor_of(vae.decode(mu), (3, 5))


@number("5.5")
@examples(5)
@forall(
    bits=integers_tensor(3, 5, low=0, high=1), labels=integers_tensor(3, low=0, high=3), latent=sizes(2, 3)
)
def test_cvae_shapes(submission: Submission, bits: torch.Tensor, labels: torch.Tensor, latent: int) -> None:
    """`CVAE` does the same with a label for each sample: `encode(x, y)`, `decode(z, y)`."""
    cvae = submission.models.CVAE(5, latent, 7, 4)
    cvae.eval()
    require(value(cvae.likelihood) == "bernoulli", 'likelihood should be "bernoulli"')
    mu, logvar = cvae.encode(bits.double(), labels)
    tensor_of(mu, (3, latent))
    tensor_of(logvar, (3, latent))
    tensor_of(cvae.decode(mu, labels), (3, 5))


def toy(seed: int) -> tuple:
    """Parameters of a LinearGaussian model: W, b, s2, A, c, logvar."""
    return (
        normals(seed, 3, 1), normals(seed + 1, 3), 0.25,
        normals(seed + 2, 1, 3) / 4, normals(seed + 3, 1), torch.zeros(1),
    )  # fmt: skip


@number("5.8")
@examples(2)
@forall(seed=seeds())
def test_noise_from_generator(submission: Submission, seed: int) -> None:
    """`train_vae` changes the model, and the same generator gives the same training again."""
    X = normals(seed, 20, 3)
    start = toy(seed + 1)
    found = []
    for again in range(2):
        model = submission.given.LinearGaussian(*start)
        if again:  # other draws from the global generator in between must not matter
            submission.given.advance_global_generator(7)
        submission.models.train_vae(model, X, submission.generator(seed), 30)
        found.append(submission.parameters(model))
    moved = max(float((found[0][name] - start[i]).abs().max()) for name, i in {"W": 0, "b": 1}.items())
    require(moved > 1e-6, "training changes the model's parameters")
    for name, first in found[0].items():
        close(found[1][name], first, scale=first.abs() + 1, what=f"{name} after the same training again")

"""Question 5, hidden part: a VAE, a conditional VAE, training."""

import math

import torch
from a4_vae_oracles import evidence, posterior
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Handle, Submission, close, examples, needs, quick, require, seconds, tensor_of
from autograder.judge.strategies import normals, seeds


def random_vae(submission: Submission, seed: int, scale: float = 0.6) -> Handle:
    """The student's VAE with random parameters, in evaluation mode."""
    vae = submission.models.VAE(6, 2, 8)
    vae.eval()
    submission.randomize(vae, seed, scale)
    return vae


def random_cvae(submission: Submission, seed: int) -> Handle:
    """The student's CVAE with random parameters, in evaluation mode."""
    cvae = submission.models.CVAE(6, 2, 8, 3)
    cvae.eval()
    submission.randomize(cvae, seed, 0.6)
    return cvae


def bits(seed: int, n: int = 5) -> Tensor:
    """Binary data (n, 6)."""
    return (normals(seed, n, 6) > 0).double()


@number("5.2")
@needs("5.1")
@examples(8)
@forall(seed=seeds())
def test_sample_by_sample(submission: Submission, seed: int) -> None:
    """`encode` and `decode` are deterministic and treat each sample by itself."""
    vae, x, z = random_vae(submission, seed), bits(seed), normals(seed, 5, 2)
    mu, logvar = vae.encode(x)
    again, _ = vae.encode(x)
    close(again, mu, scale=mu.abs() + 1, what="mu, encoded twice")
    parts = [vae.encode(few)[0] for few in (x[:2], x[2:])]
    close(torch.cat(parts), mu, mu.abs() + 1, "mu, the batch in two parts")
    alone = [vae.encode(x[row : row + 1]) for row in range(5)]
    close(torch.cat([pair[0] for pair in alone]), mu, mu.abs() + 1, "mu, row by row")
    close(torch.cat([pair[1] for pair in alone]), logvar, logvar.abs() + 1, "logvar, row by row")
    logits = tensor_of(vae.decode(z), (5, 6))
    rows = torch.cat([vae.decode(z[row : row + 1]) for row in range(5)])
    close(rows, logits, scale=logits.abs() + 1, what="the logits, row by row")


@number("5.3")
@needs("5.1")
@examples(4)
@forall(seed=seeds())
def test_ranges(submission: Submission, seed: int) -> None:
    """`decode` gives logits, not probabilities, and `logvar` may be negative as well as positive."""
    draws = [random_vae(submission, seed + i, 1.5) for i in range(8)]
    logits = torch.stack([vae.decode(normals(seed, 5, 2)) for vae in draws])
    require(logits.min() < 0, "decode never gives a negative logit", logits.min().item())
    require(logits.max() > 1, "decode never gives a logit above one", logits.max().item())
    pairs = [vae.encode(bits(seed)) for vae in draws]
    for name, part in (("mu", 0), ("logvar", 1)):
        values = torch.stack([pair[part] for pair in pairs])
        require(values.min() < 0 < values.max(), f"{name} always has the same sign", values.max().item())
    means, logvars = (torch.stack([pair[part] for pair in pairs]) for part in (0, 1))
    require((means - logvars).abs().max() > 1e-6, "mu and logvar are always equal")


@number("5.4")
@needs("5.1")
@examples(3)
@forall(seed=seeds())
def test_every_parameter(submission: Submission, seed: int) -> None:
    """Gradients reach every parameter and pass through `decode` to z, so the whole model can be trained."""
    used: dict[str, float] = {}
    vae = random_vae(submission, seed, 0.3)
    _, through = submission.vjp(vae.decode, normals(seed, 5, 2), cotangent=normals(seed, 5, 6))
    require(tensor_of(through).abs().max() > 0, "no gradient passes through decode to z")
    for output in (0, 1):
        weight = normals(seed + output, 5, 2)
        _, grads = submission.gradients(vae.encode, bits(seed), of=vae, output=output, cotangent=weight)
        require(any(g is not None and g.abs().max() > 0 for g in grads.values()), "no gradient in encode")
        collect(used, grads)
    _, grads = submission.gradients(vae.decode, normals(seed, 5, 2), of=vae, cotangent=normals(seed, 5, 6))
    require(any(g is not None and g.abs().max() > 0 for g in grads.values()), "no gradient in decode")
    collect(used, grads)
    for name, size in used.items():
        require(size > 0, f"the parameter {name} has no influence")


def collect(used: dict[str, float], grads: dict[str, Tensor | None]) -> None:
    """Keep the largest gradient of each parameter."""
    for name, grad in grads.items():
        size = 0.0 if grad is None else float(grad.abs().max())
        used[name] = max(used.get(name, 0.0), size)


@number("5.6")
@needs("5.5")
@examples(5)
@forall(seed=seeds())
def test_label_matters(submission: Submission, seed: int) -> None:
    """Encoder and decoder of the `CVAE` depend on the label, and still on x and z."""
    cvae, x, z = random_cvae(submission, seed), bits(seed), normals(seed, 5, 2)
    outputs = []
    for label in range(3):
        y = torch.full((5,), label)
        outputs.append((cvae.encode(x, y)[0], cvae.decode(z, y)))
    for a, b in ((0, 1), (1, 2), (0, 2)):
        require((outputs[a][0] - outputs[b][0]).abs().max() > 1e-6, f"encode ignores labels {a} and {b}")
        require((outputs[a][1] - outputs[b][1]).abs().max() > 1e-6, f"decode ignores labels {a} and {b}")
    y = torch.zeros(5, dtype=torch.int64)
    require((cvae.encode(1 - x, y)[0] - outputs[0][0]).abs().max() > 1e-6, "encode ignores x")
    require((cvae.decode(z + 1, y) - outputs[0][1]).abs().max() > 1e-6, "decode ignores z")


@number("5.7")
@needs("5.5")
@examples(5)
@forall(seed=seeds())
def test_own_label(submission: Submission, seed: int) -> None:
    """Each sample of a batch has its own label."""
    cvae, x, z = random_cvae(submission, seed), bits(seed), normals(seed, 5, 2)
    y = torch.tensor([2, 0, 1, 1, 0])
    mu, logits = cvae.encode(x, y)[0], cvae.decode(z, y)
    for row in range(5):
        one = slice(row, row + 1)
        close(cvae.encode(x[one], y[one])[0], mu[one], mu[one].abs() + 1, "mu of one sample")
        close(cvae.decode(z[one], y[one]), logits[one], logits[one].abs() + 1, "logits of one sample")


D, NOISE = 6, 0.25  # the linear model's dimension and variance


def linear_data(seed: int) -> tuple[Tensor, float]:
    """Data of a one-factor model, and the best mean log likelihood that any W and b reach on them."""
    # so weak a direction that a KL of D-fold weight collapses it
    direction = torch.tensor([0.6, -0.5, 0.4, 0.3, -0.45, 0.35])
    mean = torch.tensor([1.0, -1.0, 0.25, 0.0, 0.5, -0.25])
    X = normals(seed, 64, 1) * direction + 0.5 * normals(seed + 1, 64, D) + mean
    centred = X - X.mean(0)
    values = torch.linalg.eigvalsh(centred.T @ centred / len(X))  # rising
    spectrum = torch.full((D,), NOISE)
    spectrum[-1] = max(float(values[-1]), NOISE)
    best = -0.5 * (D * math.log(2 * math.pi) + spectrum.log().sum() + (values / spectrum).sum())
    return X, float(best)


def scores(parameters: dict[str, Tensor], X: Tensor) -> tuple[float, float]:
    """Mean log likelihood and mean ELBO of the linear model, in closed form."""
    W, b = parameters["W"].double(), parameters["b"].double()
    log_p = evidence(X, W, b, NOISE)
    mu_p, cov = posterior(X, W, b, NOISE)
    mean = X @ parameters["A"].double().T + parameters["c"].double()
    q = torch.distributions.Normal(mean, torch.exp(parameters["logvar"].double() / 2).expand_as(mean))
    p = torch.distributions.Normal(mu_p, cov.diagonal().sqrt().expand_as(mu_p))
    gap = torch.distributions.kl_divergence(q, p).sum(-1)
    return float(log_p.mean()), float((log_p - gap).mean())


@number("5.9")
@seconds(call=150, whole=180)
@examples(1)
@forall(seed=seeds())
def test_reaches_the_optimum(submission: Submission, seed: int) -> None:
    """Trained on data of a linear model, the likelihood and the ELBO come close to the analytic optimum."""
    X, best = linear_data(seed)
    start = (
        torch.tensor([[0.3], [0.2], [-0.1], [0.0], [0.0], [0.1]]), torch.zeros(D), NOISE,
        torch.zeros(1, D), torch.zeros(1), torch.zeros(1),
    )  # fmt: skip
    model = submission.given.LinearGaussian(*start)
    before = min(scores(submission.parameters(model), X))
    steps, allowed = (1500, 0.2) if quick() else (5000, 0.05)
    submission.models.train_vae(model, X, submission.generator(3), steps)
    log_p, bound = scores(submission.parameters(model), X)
    for name, reached in (("log likelihood", log_p), ("ELBO", bound)):
        short = (best - reached) / (best - before)
        require(short <= allowed, f"the mean {name} is short of its optimum", reached, best)

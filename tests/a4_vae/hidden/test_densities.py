"""Question 1, hidden part: log densities."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import example
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, needs, per_sample, require
from autograder.judge.strategies import grid, integers_tensor, normals, numbers, seeds


@number("1.3")
@needs("1.1")
@forall(x=grid(3, 2), mean=grid(3, 2), logvar=grid(3, 2, low=-2, high=2))
def test_log_normal_score(submission: Submission, x: Tensor, mean: Tensor, logvar: Tensor) -> None:
    """The gradient of `log_normal` in x is -(x - mean) / variance, and the mean and the log variance
    get theirs as well."""
    log_normal = submission.densities.log_normal
    _, (by_x, by_mean, by_logvar) = submission.vjp(log_normal, x, mean, logvar, wrt=(0, 1, 2))
    score = -(x - mean) / logvar.exp()
    size = (x.abs() + mean.abs() + 1) / logvar.exp()
    close(by_x, score, scale=size, what="the gradient in x")
    close(by_mean, -score, scale=size, what="the gradient in mean")
    excess = ((x - mean) ** 2 / logvar.exp() - 1) / 2
    close(by_logvar, excess, scale=1 + (x**2 + mean**2) / logvar.exp(), what="the gradient in logvar")


@number("1.5")
@needs("1.4")
@example(x=torch.tensor([[1.0, 0.0]]), logits=torch.tensor([[1000.0, 1000.0]]))
@example(x=torch.tensor([[1.0, 0.0]]), logits=torch.tensor([[-1000.0, -1000.0]]))
@forall(
    x=integers_tensor(1, 2, low=0, high=1).map(lambda bits: bits.double()),
    logits=grid(1, 2, low=-1000, high=1000, step=50),
)
def test_log_bernoulli_large_logits(submission: Submission, x: Tensor, logits: Tensor) -> None:
    """`log_bernoulli` stays finite and right for logits of plus or minus a thousand."""
    log_p = per_sample(submission.densities.log_bernoulli(x, logits), 1)
    margin = torch.where(x == 1, logits, -logits)
    expected = torch.nn.functional.logsigmoid(margin).sum(-1)
    close(log_p, expected, scale=logits.abs().sum(-1) + 1, what="log_bernoulli")


@number("1.6")
@needs("1.1")
@forall(z=grid(4, 2), pi_logits=grid(3), mu=grid(3, 2), logvar=grid(3, 2, low=-1.5, high=1.5), seed=seeds())
def test_mixture(
    submission: Submission, z: Tensor, pi_logits: Tensor, mu: Tensor, logvar: Tensor, seed: int
) -> None:
    """A mixture's density is the weighted sum of its components' densities; their order is irrelevant."""
    weights = torch.softmax(pi_logits, 0)
    parts = torch.distributions.Normal(mu, torch.exp(logvar / 2)).log_prob(z[:, None, :]).sum(-1)  # (4, 3)
    expected = (weights * parts.exp()).sum(1).log()
    close(
        per_sample(submission.densities.log_normal_mixture(z, pi_logits, mu, logvar), 4),
        expected,
        scale=parts.abs().sum(1) + pi_logits.abs().sum() + 2,
        what="log_normal_mixture",
    )


@number("1.7")
@needs("1.1")
@forall(sign=integers_tensor(1, low=0, high=1), far=numbers(100, 1000, 50), logvar=numbers(-2, 2))
def test_mixture_far_tails(submission: Submission, sign: Tensor, far: float, logvar: float) -> None:
    """Far from every component `log_normal_mixture` is finite, and the nearest component decides."""
    side = 1.0 if int(sign) else -1.0
    z = torch.tensor([[side * far, 0.5]])
    mu = torch.tensor([[side, 0.0], [-side, 0.0]])
    lv = torch.full((2, 2), logvar)
    log_p = per_sample(submission.densities.log_normal_mixture(z, torch.zeros(2), mu, lv), 1)
    require(torch.isfinite(log_p), "log_normal_mixture is not finite far out", log_p)
    parts = torch.distributions.Normal(mu, torch.exp(lv / 2)).log_prob(z[:, None, :]).sum(-1)
    expected = torch.logsumexp(parts - torch.tensor(2.0).log(), 1)
    close(log_p, expected, what="log_normal_mixture")


@number("1.8")
@needs("1.1")
@forall(seed=seeds())
def test_shared_parameters(submission: Submission, seed: int) -> None:
    """Parameters of shape (1, D) or (D,) are shared by the whole batch."""
    x, mean, logvar = normals(seed, 4, 3), normals(seed + 1, 3), normals(seed + 2, 3)
    bits = (x > 0).double()
    densities, full = submission.densities, (4, 3)
    normal = per_sample(densities.log_normal(x, mean.expand(full), logvar.expand(full)), 4)
    bernoulli = per_sample(densities.log_bernoulli(bits, mean.expand(full)), 4)
    size = (logvar.abs() + (x - mean) ** 2 * torch.exp(-logvar) + 2).sum(-1)
    close(per_sample(densities.log_normal(x, mean, logvar), 4), normal, size, "log_normal with (D,)")
    close(per_sample(densities.log_normal(x, mean[None], logvar[None]), 4), normal, size, "with (1, D)")
    close(per_sample(densities.log_bernoulli(bits, mean), 4), bernoulli, size + 3, "log_bernoulli with (D,)")

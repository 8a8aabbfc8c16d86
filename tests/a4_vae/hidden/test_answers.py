"""Question 6, hidden part: closed-form answers."""

import torch
from a4_vae_oracles import evidence, gauss_hermite
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, number_of, per_sample, require, tensor_of
from autograder.judge.strategies import grid, normals, numbers, seeds, simplex


@number("6.3")
@forall(seed=seeds())
def test_decoder_variance(submission: Submission, seed: int) -> None:
    """Part 3a: the variance at which the likelihood's derivative in the variance vanishes."""
    X, X_hat = normals(seed, 5, 3), normals(seed + 1, 5, 3)
    s2 = torch.tensor(number_of(submission.answers.optimal_decoder_variance(X, X_hat)), requires_grad=True)
    require(s2.item() > 0, "the variance is positive", s2.item())
    log_p = torch.distributions.Normal(X_hat, s2.sqrt()).log_prob(X).sum()
    (slope,) = torch.autograd.grad(log_p, s2)
    close(slope * s2 / 15, 0.0, scale=1.0, what="the derivative of the log likelihood in log s2")


@number("6.4")
@forall(order=simplex(4), s2=numbers(0.25, 2), beta=numbers(0.25, 3))
def test_collapse(submission: Submission, order: Tensor, s2: float, beta: float) -> None:
    """Part 3b: a direction is used exactly if using it a little improves the linear beta-VAE's objective."""
    eigenvalues = order * 16 + 1 / 128  # never a tie

    def objective(w2: Tensor) -> Tensor:
        # one direction, the best encoder put in: variance beta s2/(w2 + beta s2), mean w x/(w2 + beta s2)
        v, c = beta * s2 / (w2 + beta * s2), w2 / (w2 + beta * s2)
        rec = -((1 - c) ** 2 * eigenvalues + w2 * v) / (2 * s2)
        kl = (w2 / (w2 + beta * s2) ** 2 * eigenvalues + v - v.log() - 1) / 2
        return rec - beta * kl

    small = torch.full((4,), 1e-6)
    gains = objective(small) > objective(torch.zeros(4))
    used = tensor_of(submission.answers.collapse_threshold(eigenvalues, s2, beta), (4,)) != 0
    require((used == gains).all(), "a direction is wrongly called used or collapsed", used, gains)


@number("6.5")
@forall(seed=seeds(), s2=numbers(0.25, 2))
def test_ppca(submission: Submission, seed: int, s2: float) -> None:
    """Part 4: the log evidence of probabilistic PCA."""
    X, W, mu = normals(seed, 4, 3), normals(seed + 1, 3, 2), normals(seed + 2, 3)
    expected = evidence(X, W, mu, s2)
    log_p = per_sample(submission.answers.ppca_log_evidence(X, W, mu, s2), 4)
    close(log_p, expected, scale=((X - mu) ** 2).sum(1) / s2 + 10, what="the log evidence")


@number("6.6")
@forall(mu=numbers(-2, 2), s=numbers(0.25, 2))
def test_variances(submission: Submission, mu: float, s: float) -> None:
    """Part 5: the variances of the reparameterised and of the score-function gradient of E[z^2]."""
    nodes, weights = gauss_hermite(12)
    z = mu + s * nodes
    estimators = {"reparameterised": 2 * z, "score-function": z**2 * nodes / s}
    answer = submission.answers.gradient_variances(mu, s)
    for (name, values), got in zip(estimators.items(), answer, strict=True):
        mean = (weights * values).sum()
        variance = (weights * (values - mean) ** 2).sum()
        second = (weights * values**2).sum() + 1e-3
        close(number_of(got), variance, scale=second, what=f"the variance of the {name} estimator")


@number("6.7")
@forall(rows=grid(3, 4, low=-2, high=2), p_x=simplex(3), p_z=simplex(4))
def test_average_kl(submission: Submission, rows: Tensor, p_x: Tensor, p_z: Tensor) -> None:
    """Part 6: the average KL, the mutual information and the KL of the aggregate posterior."""
    mu = torch.softmax(rows, 1)
    average, information, aggregate = map(number_of, submission.answers.average_kl_split(mu, p_x, p_z))
    joint = p_x[:, None] * mu
    q_z = joint.sum(0)
    mutual = sum(
        float(joint[n, k]) * float((joint[n, k] / (p_x[n] * q_z[k])).log())
        for n in range(3)
        for k in range(4)
    )
    far = sum(float(q_z[k]) * float((q_z[k] / p_z[k]).log()) for k in range(4))
    close(information, mutual, scale=5.0, what="the mutual information")
    close(aggregate, far, scale=5.0, what="the KL of the aggregate")
    close(average, mutual + far, scale=5.0, what="the average KL")

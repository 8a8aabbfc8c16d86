"""Question 1, public part: naive Bayes and logistic regression."""

import torch
from a2_explicit_models_public import all_bits, labelled, nearly_separable
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, examples, number_of, require, tensor_of
from autograder.judge.strategies import grid, integers_tensor, numbers, seeds, sizes

LABELS = torch.tensor([0, 1, 2, 1, 0, 2, 2, 1, 2])  # 2, 3 and 4 of a kind


@number("1.1")
@forall(
    bits=integers_tensor(9, 4, low=0, high=1),
    reals=grid(7, 4),
    kind=st.sampled_from(["bernoulli", "gaussian"]),
)
def test_posterior(submission: Submission, bits: Tensor, reals: Tensor, kind: str) -> None:
    """`fit` gives the model back; `predict_log_proba` (N, K) is `log_joint` (N, K) up to one number for each
    row, its probabilities sum to one, and of two obvious classes it finds the right one."""
    X = bits.double() if kind == "bernoulli" else bits / 8 + torch.arange(9.0)[:, None].double() / 4
    asked = (reals > 0).double() if kind == "bernoulli" else reals
    model = submission.naive_bayes.NaiveBayes(kind, 1.0).fit(X, LABELS)
    joint = tensor_of(model.log_joint(asked), (7, 3))
    log_p = tensor_of(model.predict_log_proba(asked), (7, 3))
    size = 1 + joint.abs().amax(1)  # what a float32 answer has subtracted
    close(log_p.exp().sum(1), torch.ones(7), scale=size, what="the sum of the class probabilities of a row")
    differences = joint - joint[:, :1]
    close(log_p - log_p[:, :1], differences, scale=joint.abs() + 1, what="a difference of two classes")
    clear = torch.tensor([0.0, 0.0, 1.0, 1.0] if kind == "bernoulli" else [0.0, 1.0, 4.0, 5.0])[
        :, None
    ].double()
    model = submission.naive_bayes.NaiveBayes(kind, 1.0)
    model.fit(clear, torch.tensor([0, 0, 1, 1]))
    found = tensor_of(model.predict_log_proba(clear), (4, 2)).argmax(1)
    close(found, torch.tensor([0, 0, 1, 1]), scale=1.0, what="the more probable class")


@number("1.2")
@forall(bits=integers_tensor(9, 4, low=0, high=1), alpha=numbers(0.25, 3), D=sizes(1, 4))
def test_distribution(submission: Submission, bits: Tensor, alpha: float, D: int) -> None:
    """The Bernoulli model's p(x, y) sums to one over all x and y, to p(y) = N_k / N over all x; it gives no x
    the probability zero."""
    model = submission.naive_bayes.NaiveBayes("bernoulli", alpha)
    model.fit(bits[:, :D].double(), LABELS)
    joint = tensor_of(model.log_joint(all_bits(D)), (2**D, 3))
    require(torch.isfinite(joint), "a log probability is not finite", joint)
    close(joint.exp().sum(0), torch.tensor([2.0, 3.0, 4.0]).double() / 9, what="the sum over all x")


@number("1.8")
@forall(mu0=grid(3), mu1=grid(3), variance=numbers(0.25, 3))
def test_midpoint(submission: Submission, mu0: Tensor, mu1: Tensor, variance: float) -> None:
    """Two round classes, equally probable: the log-odds are zero halfway between the means, and
    ||mu1 - mu0||^2 / (2 variance) at mu1."""
    w, b = submission.naive_bayes.gda_to_logistic(mu0, mu1, variance * torch.eye(3).double(), 0.5)
    w, b = tensor_of(w, (3,)), number_of(b)
    size = 1 + float((mu0.abs() + mu1.abs()).square().sum()) / variance
    close(w @ (mu0 + mu1) / 2 + b, 0.0, scale=size, what="the log-odds in the middle")
    wanted = float((mu1 - mu0).square().sum()) / (2 * variance)
    close(w @ mu1 + b, wanted, scale=size, what="the log-odds at mu1")


@number("1.10")
@examples(10)
@forall(seed=seeds(), D=sizes(2, 3))
def test_stationary(submission: Submission, seed: int, D: int) -> None:
    """Without a penalty the residuals y - p(y=1 | x) of the fitted model add up to zero, also when weighted
    with any feature; also where most labels are all but certain."""
    for X, y in (labelled(seed, 12, D), nearly_separable(seed, 24, D)):
        w, b = submission.naive_bayes.fit_logistic(X, y)
        residuals = y - torch.sigmoid(X @ tensor_of(w, (D,)) + number_of(b))
        close(residuals.mean(), 0.0, scale=0.3, what="the mean residual")
        weighted = (X * residuals[:, None]).mean(0)
        close(weighted, torch.zeros(D), scale=0.3, what="the mean of residual times feature")

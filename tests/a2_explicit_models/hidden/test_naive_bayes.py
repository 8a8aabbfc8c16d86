"""Question 1, hidden part: naive Bayes and logistic regression."""

import torch
from a2_explicit_models_oracles import (
    bernoulli_joint,
    bernoulli_tables,
    columns,
    covariance,
    gaussian_log,
    normal_log,
)
from a2_explicit_models_public import all_bits, labelled
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Handle, Submission, close, examples, number_of, require, tensor_of
from autograder.judge.strategies import (
    grid,
    integers_tensor,
    normals,
    numbers,
    permutations,
    seeds,
    sizes,
    uniforms,
)

LABELS = torch.tensor([1, 0, 2, 1, 2, 2, 0, 2, 1])  # 2, 3 and 4 of a kind
shares = numbers(0.125, 0.875, 0.125)


def fitted(submission: Submission, kind: str, alpha: float, X: Tensor, y: Tensor) -> Handle:
    """The student's model of these data."""
    given = (kind,) if alpha == 1 else (kind, alpha)  # 1 is the default
    model = submission.naive_bayes.NaiveBayes(*given)
    model.fit(X, y)
    return model


def spread(seed: int, D: int) -> Tensor:
    """Real features (9, D), each larger from row to row: none is constant in a class."""
    return normals(seed, 1, D) + (torch.arange(9.0)[:, None] + uniforms(seed + 1, 9, D) / 2) / 2


@number("1.3")
@forall(bits=integers_tensor(9, 3, low=0, high=1), alpha=st.just(1.0) | numbers(0.25, 4))
def test_bernoulli(submission: Submission, bits: Tensor, alpha: float) -> None:
    """p(x, y) is p(y) times a product over the features, each one's share of ones counted with alpha ones and
    alpha zeros more; the classes' shares are counted as they are."""
    X, asked = bits.double(), all_bits(3)
    priors, ones = bernoulli_tables(X, LABELS, alpha)
    joint = tensor_of(fitted(submission, "bernoulli", alpha, X, LABELS).log_joint(asked), (8, 3))
    wanted = [[bernoulli_joint(x, p, t) for p, t in zip(priors, ones, strict=True)] for x in asked.tolist()]
    close(joint, torch.tensor(wanted), what="log p(x, y)")


@number("1.4")
@forall(bits=integers_tensor(9, 3, low=0, high=1))
def test_unsmoothed(submission: Submission, bits: Tensor) -> None:
    """With alpha = 0 the model knows the shares only: a value that a class never had gives -inf there, and
    the data twice over give the same model."""
    X, asked = bits.double(), all_bits(3)
    priors, ones = bernoulli_tables(X, LABELS, 0.0)
    wanted = torch.tensor(
        [[bernoulli_joint(x, p, t) for p, t in zip(priors, ones, strict=True)] for x in asked.tolist()]
    )
    size = torch.where(wanted.isinf(), 0.0, wanted.abs())
    for data, labels in ((X, LABELS), (torch.cat([X, X]), torch.cat([LABELS, LABELS]))):
        joint = tensor_of(fitted(submission, "bernoulli", 0.0, data, labels).log_joint(asked), (8, 3))
        close(joint, wanted, scale=size, what="log p(x, y)")


@number("1.5")
@forall(seed=seeds(), alpha=numbers(0, 2), asked=grid(4, 2))
def test_gaussian(submission: Submission, seed: int, alpha: float, asked: Tensor) -> None:
    """p(x, y) is p(y) times a normal density for each feature, with the class's mean and mean squared
    deviation, in any unit; alpha plays no part."""
    for unit in (1.0, 1 / 16):
        check_gaussian(submission, alpha, unit * spread(seed, 2), unit * asked, unit)


def check_gaussian(submission: Submission, alpha: float, X: Tensor, asked: Tensor, unit: float) -> None:
    """`log_joint` of the model of X at the points that are asked; a unit's share of both is what is lost."""
    joint = tensor_of(fitted(submission, "gaussian", alpha, X, LABELS).log_joint(asked), (4, 3))
    for k in range(3):
        members = [x for x, label in zip(X.tolist(), LABELS.tolist(), strict=True) if label == k]
        wanted, size = torch.full((4,), len(members) / 9).double().log(), torch.ones(4).double()
        for d, values in enumerate(columns(members)):
            mean = sum(values) / len(values)
            variance = sum((value - mean) ** 2 for value in values) / len(values)
            term = normal_log(asked[:, d], mean, variance)
            wanted, size = wanted + term, size + (asked[:, d].abs() + abs(mean) + unit) ** 2 / variance
        close(joint[:, k], wanted, scale=size, what=f"log p(x, y={k})")


@number("1.6")
@examples(2)
@forall(seed=seeds())
def test_many_features(submission: Submission, seed: int) -> None:
    """With 4000 features nothing overflows or vanishes: log p(x, y) is the sum over blocks of features, and
    the posterior is finite."""
    real = spread(seed, 4000)
    for kind, X in (
        ("bernoulli", (normals(seed, 9, 4000) > 0).double()),
        ("gaussian", real),
    ):
        model = fitted(submission, kind, 1.0, X, LABELS)
        joint = tensor_of(model.log_joint(X), (9, 3))
        require((joint - joint[0]).abs().max() > 1, "log p(x, y) is the same for all rows", joint)
        total = torch.log(torch.tensor([2.0, 3.0, 4.0]).double() / 9) * (1 - 4)
        for block in X.split(1000, dim=1):
            total = total + tensor_of(fitted(submission, kind, 1.0, block, LABELS).log_joint(block), (9, 3))
        close(joint, total, scale=total.abs() * 3 + 1, what="log p(x, y)")
        log_p = tensor_of(model.predict_log_proba(X), (9, 3))
        require(torch.isfinite(log_p), "the log of a class probability is not finite", log_p)
        size = total.abs().amax(1)  # in float32 a difference of such numbers is off by 1e-7 of them
        close(log_p.exp().sum(1), torch.ones(9), scale=size, what="the sum of a row's class probabilities")


@number("1.7")
@examples(12)
@forall(
    seed=seeds(), rows=permutations(9), features=permutations(4), names=permutations(3),
    kind=st.sampled_from(["bernoulli", "gaussian"]),
)  # fmt: skip
def test_exchangeable(
    submission: Submission, seed: int, rows: list[int], features: list[int], names: list[int], kind: str
) -> None:
    """The order of the rows does not matter, nor that of the features; new names of the classes reorder the
    columns; each row is judged by itself; a second `fit` begins from nothing; the data stay as they are."""
    X, new = spread(seed, 4), torch.tensor(names)
    X = (normals(seed, 9, 4) > 0).double() if kind == "bernoulli" else X
    model = fitted(submission, kind, 1.0, X, LABELS)
    joint = tensor_of(model.log_joint(X), (9, 3))
    require((joint - joint[0]).abs().max() > 1e-3, "log p(x, y) is the same for all rows", joint)
    size = joint.abs() + 10
    alone = torch.cat([tensor_of(model.log_joint(X[row : row + 1]), (1, 3)) for row in range(9)])
    close(alone, joint, scale=size, what="log p(x, y) of a row alone")
    _, kept = submission.with_inputs(model.fit, X[rows][:, features], new[LABELS[rows]])
    close(kept[0], X[rows][:, features], scale=0.0, what="the data after fit")
    again = tensor_of(model.log_joint(X[:, features]), (9, 3))[:, new]
    close(again, joint, scale=size, what="log p(x, y) of a model fitted to the reordered data")


@number("1.9")
@forall(seed=seeds(), D=sizes(1, 4), pi1=shares)
def test_log_odds(submission: Submission, seed: int, D: int, pi1: float) -> None:
    """w^T x + b is the difference of the classes' log joint densities at every x; the means and Sigma
    stay as they are."""
    mu0, mu1, x, Sigma = (
        normals(seed, D),
        normals(seed + 1, D),
        normals(seed + 2, 6, D),
        covariance(seed + 3, D),
    )
    joint1 = gaussian_log(x, mu1, Sigma) + torch.tensor(pi1).log()
    joint0 = gaussian_log(x, mu0, Sigma) + torch.tensor(1 - pi1).log()
    (w, b), kept = submission.with_inputs(submission.naive_bayes.gda_to_logistic, mu0, mu1, Sigma, pi1)
    for before, after in zip((mu0, mu1, Sigma), kept[:3], strict=True):
        close(after, before, scale=0.0, what="an input after the call")
    log_odds = x @ tensor_of(w, (D,)) + number_of(b)
    close(log_odds, joint1 - joint0, scale=10 + joint0.abs() + joint1.abs(), what="the log-odds")


@number("1.11")
@forall(seed=seeds(), D=sizes(1, 3), l2=numbers(0.125, 2, 0.125))
def test_penalty(submission: Submission, seed: int, D: int, l2: float) -> None:
    """With a penalty the mean of residual times feature is l2 w: the gradient of the mean loss and of
    l2/2 ||w||^2 cancel. The data stay as they are."""
    X, y = labelled(seed, 12, D)
    (w, b), kept = submission.with_inputs(submission.naive_bayes.fit_logistic, X, y, l2)
    for before, after in zip((X, y), kept[:2], strict=True):
        close(after, before, scale=0.0, what="the data after the call")
    w, b = tensor_of(w, (D,)), number_of(b)
    residuals = y - torch.sigmoid(X @ w + b)
    close((X * residuals[:, None]).mean(0), l2 * w, scale=0.3, what="the mean of residual times feature")


@number("1.12")
@forall(seed=seeds(), D=sizes(1, 3), l2=numbers(0, 2, 0.125))
def test_free_bias(submission: Submission, seed: int, D: int, l2: float) -> None:
    """Whatever the penalty, the mean of p(y=1 | x) over the data is the share of ones: the bias is free."""
    X, y = labelled(seed, 12, D)
    w, b = submission.naive_bayes.fit_logistic(X + 1, y, l2)
    p = torch.sigmoid((X + 1) @ tensor_of(w, (D,)) + number_of(b))
    close(p.mean(), y.mean(), scale=0.3, what="the mean probability of label 1")

"""Question 7, hidden part: closed-form answers."""

import math

import torch
from a5_diffusion_oracles import bayes, kernel, moments, normal_log, runge_kutta
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall

from autograder.judge import Submission, close, number_of, require
from autograder.judge.strategies import numbers

fractions = numbers(0.0625, 0.875, 0.0625)
means = numbers(-2, 2)
variances = numbers(0.25, 3)


@number("7.3")
@forall(x0=means, xt=means, beta=fractions, alpha_bar_prev=fractions)
def test_posterior(submission: Submission, x0: float, xt: float, beta: float, alpha_bar_prev: float) -> None:
    """Part 2b: mean and variance of the density proportional to q(x_t | x_{t-1}) q(x_{t-1} | x_0)."""
    prior = math.sqrt(alpha_bar_prev) * x0

    def log_joint(x: torch.Tensor) -> torch.Tensor:
        kernel = normal_log(torch.tensor(xt), math.sqrt(1 - beta) * x, beta)
        return kernel + normal_log(x, prior, 1 - alpha_bar_prev)

    nodes, weights, _ = moments(log_joint)
    mean = (weights * nodes).sum()
    answer = [number_of(part) for part in submission.answers.posterior_moments(x0, xt, beta, alpha_bar_prev)]
    close(answer[0], mean, scale=abs(x0) + abs(xt) + 0.1, what="the mean")
    close(answer[1], (weights * (nodes - mean) ** 2).sum(), what="the variance")


def denoising(xt: float, alpha_bar: float, m: float, s2: float) -> tuple[torch.Tensor, torch.Tensor]:
    """Nodes for x_0 and their weights given x_t."""
    signal, noise = math.sqrt(alpha_bar), 1 - alpha_bar
    nodes, weights, _ = moments(
        lambda x0: normal_log(x0, m, s2) + normal_log(torch.tensor(xt), signal * x0, noise)
    )
    return nodes, weights


@number("7.4")
@forall(xt=means, alpha_bar=fractions, m=means, s2=variances)
def test_marginal_score(submission: Submission, xt: float, alpha_bar: float, m: float, s2: float) -> None:
    """Part 3a: the average score of q(x_t | x_0) over the x_0 that may have led to x_t."""
    x0, weights = denoising(xt, alpha_bar, m, s2)
    scores = -(xt - math.sqrt(alpha_bar) * x0) / (1 - alpha_bar)
    score = number_of(submission.answers.marginal_score(xt, alpha_bar, m, s2))
    size = (abs(xt) + abs(m) + 0.1) / (1 - alpha_bar)
    close(score, (weights * scores).sum(), scale=size, what="the score")


@number("7.5")
@forall(xt=means, alpha_bar=fractions, m=means, s2=variances)
def test_predictions(submission: Submission, xt: float, alpha_bar: float, m: float, s2: float) -> None:
    """Part 3b: the averages of eps, x_0 and v over the x_0 that may have led to x_t."""
    x0, weights = denoising(xt, alpha_bar, m, s2)
    signal, sigma = math.sqrt(alpha_bar), math.sqrt(1 - alpha_bar)
    eps = (xt - signal * x0) / sigma
    wanted = {"eps": eps, "x0": x0, "v": signal * eps - sigma * x0}
    answer = submission.answers.best_predictions(xt, alpha_bar, m, s2)
    size = (abs(xt) + abs(m) + 0.1) / (signal * sigma)
    for (name, values), got in zip(wanted.items(), answer, strict=True):
        close(number_of(got), (weights * values).sum(), scale=size, what=f"the best prediction of {name}")


@number("7.6")
@forall(s2=variances, part=fractions)
def test_stationary(submission: Submission, s2: float, part: float) -> None:
    """Part 4a: one more update of the iteration leaves this variance as it is."""
    eps = 2 * s2 * part
    variance = number_of(submission.answers.langevin_variance(s2, eps))
    require(variance > 0, "the variance is positive", variance)
    following = (1 - eps / s2) ** 2 * variance + 2 * eps
    close(following, variance, scale=variance + 2 * eps, what="the variance one update later")


@number("7.7")
@forall(s2=variances)
def test_limit(submission: Submission, s2: float) -> None:
    """Part 4b: just below this step size deviations shrink, just above it they grow."""
    limit = number_of(submission.answers.langevin_step_limit(s2))
    require(limit > 0, "the limit is positive", limit)
    for factor, shrinks in ((0.999, True), (1.001, False)):
        x = 1.0
        for _ in range(100):
            x = x + factor * limit * (-x / s2)
        require((abs(x) < 1) == shrinks, f"at {factor} of the limit deviations do the opposite", abs(x))


def moment_slopes(beta: float, mean: float, var: float) -> list[float]:
    """d/dt of mean and variance of dx = -beta/2 x dt + sqrt(beta) dW."""
    return [-beta / 2 * mean, -beta * var + beta]


@number("7.8")
@forall(m0=means, v0=variances, beta=numbers(0.25, 2), t=numbers(0.25, 2))
def test_moments(submission: Submission, m0: float, v0: float, beta: float, t: float) -> None:
    """Part 5a: mean and variance solve dm/dt = -beta/2 m and dv/dt = -beta v + beta."""
    mean, var = runge_kutta(lambda s: moment_slopes(beta, *s), [m0, v0], t / 100, 100)
    answer = [number_of(part) for part in submission.answers.ou_moments(m0, v0, beta, t)]
    close(answer[0], mean, scale=abs(mean) + 0.01, what="the mean")
    close(answer[1], var, what="the variance")


def gaussian_drift(x: float, beta: float, mean: float, var: float, g2: float) -> float:
    """The linear drift that, with noise of variance -g2 dt while time runs down, keeps the moments."""
    dm, dv = moment_slopes(beta, mean, var)
    return dm + (dv + g2) / (2 * var) * (x - mean)


@number("7.9")
@forall(x=means, t=numbers(0.25, 2), m0=means, v0=variances, beta=numbers(0.25, 2))
def test_drifts(submission: Submission, x: float, t: float, m0: float, v0: float, beta: float) -> None:
    """Part 5b: both drifts, followed backwards, lead through the same means and variances; the SDE adds noise
    on the way, the flow does not."""
    mean, var = runge_kutta(lambda s: moment_slopes(beta, *s), [m0, v0], t / 100, 100)
    answer = [number_of(part) for part in submission.answers.reverse_drifts(x, t, m0, v0, beta)]
    size = beta * (abs(x) + (abs(x) + abs(m0)) / var + 0.1)
    close(answer[0], gaussian_drift(x, beta, mean, var, beta), scale=size, what="the drift of the SDE")
    close(answer[1], gaussian_drift(x, beta, mean, var, 0.0), scale=size, what="the drift of the flow")


@number("7.10")
@forall(x=means, t=numbers(0.25, 2), m0=means, v0=variances, beta=numbers(0.25, 2))
def test_flow(submission: Submission, x: float, t: float, m0: float, v0: float, beta: float) -> None:
    """Part 5c: where following the flow's drift from time t down to 0 leads."""

    def slopes(state: list[float]) -> list[float]:
        mean, var, place = state
        return [*moment_slopes(beta, mean, var), gaussian_drift(place, beta, mean, var, 0.0)]

    mean, var = runge_kutta(lambda s: moment_slopes(beta, *s), [m0, v0], t / 200, 200)
    arrived = runge_kutta(slopes, [mean, var, x], -t / 200, 200)[2]
    found = number_of(submission.answers.flow_to_data(x, t, m0, v0, beta))
    size = (abs(x) + abs(m0) + 0.1) * math.exp(beta * t / 2) + abs(arrived)
    close(found, arrived, scale=size, what="the place at time 0")


@number("7.11")
@forall(first=fractions, beta=fractions, x0=means, eps=means, guess=numbers(0.25, 2))
def test_weight(
    submission: Submission, first: float, beta: float, x0: float, eps: float, guess: float
) -> None:
    """Part 6: the KL divergence between two Gaussians of one variance, their means apart as far as the two
    values of eps put them."""
    betas, off = [first, beta], eps + guess
    m, v = kernel(betas, -1, 1)
    xt = torch.tensor(m * x0 + math.sqrt(v) * eps)
    right, variance = bayes(torch.tensor(x0), xt, betas, 1, 0)
    wrong, _ = bayes((xt - math.sqrt(v) * off) / m, xt, betas, 1, 0)
    weight = (right - wrong) ** 2 / (2 * variance) / (off - eps) ** 2
    found = number_of(submission.answers.bound_weight(beta, 1 - first))
    close(found, weight, what="the weight")


@number("7.12")
@forall(first=fractions, second=fractions, eta=numbers(0, 1))
def test_ddim_sigma(submission: Submission, first: float, second: float, eta: float) -> None:
    """Part 7: eta times the standard deviation of the posterior."""
    one = torch.ones(1)
    deviation = math.sqrt(bayes(one, one, [first, second], 1, 0)[1])
    found = submission.answers.ddim_sigma((1 - first) * (1 - second), 1 - first, eta)
    close(number_of(found), eta * deviation, scale=1.0, what="the standard deviation")


@number("7.13")
@forall(m_u=means, m_c=means, s2_u=variances, part=fractions, w=numbers(0, 3))
def test_guided_gaussian(
    submission: Submission, m_u: float, m_c: float, s2_u: float, part: float, w: float
) -> None:
    """Part 8: mean and variance of the density proportional to p_u^(1 - w) p_c^w."""
    s2_c = s2_u * part  # narrower, so that the density exists
    nodes, weights, _ = moments(lambda x: (1 - w) * normal_log(x, m_u, s2_u) + w * normal_log(x, m_c, s2_c))
    mean = (weights * nodes).sum()
    answer = [number_of(part) for part in submission.answers.guided_gaussian(m_u, s2_u, m_c, s2_c, w)]
    size = (abs(m_u) + abs(m_c) + 0.1) * (1 + w) / min(part, 1.0)
    close(answer[0], mean, scale=size, what="the mean")
    close(answer[1], (weights * (nodes - mean) ** 2).sum(), what="the variance")

"""The forward process q, its posterior, and the four things that a network may predict.

Every function takes `t`, int64 of shape (B,), one step for each sample, and a `schedule` as
`make_schedule` returns it, of which only the five documented keys may be used.

Sources: Ho, Jain and Abbeel, "Denoising Diffusion Probabilistic Models"; Salimans and Ho,
"Progressive Distillation for Fast Sampling of Diffusion Models" (v).
"""

from torch import Tensor

Schedule = dict[str, Tensor]


def _at(values: Tensor, t: Tensor, like: Tensor) -> Tensor:
    """values[t], shaped so that it multiplies `like` sample by sample: (T,), (B,) -> (B, 1, ..., 1)."""
    return values[t].reshape(-1, *[1] * (like.dim() - 1))


def _signal_and_noise(t: Tensor, schedule: Schedule, like: Tensor) -> tuple[Tensor, Tensor]:
    """The factors of x0 and of the noise in x_t: sqrt(alpha_bar_t) and sqrt(1 - alpha_bar_t)."""
    alpha_bar = _at(schedule["alpha_bar"], t, like)
    return alpha_bar.sqrt(), (1 - alpha_bar).sqrt()


def q_sample(x0: Tensor, t: Tensor, noise: Tensor, schedule: Schedule) -> Tensor:
    """A sample of q(x_t | x_0), from standard normal noise that is given.

    x_t = sqrt(alpha_bar_t) x_0 + sqrt(1 - alpha_bar_t) noise

    x0, noise: (B, ...), for instance (B, D) or (B, C, H, W). t: (B,). Returns the shape of x0.
    """
    signal, sigma = _signal_and_noise(t, schedule, x0)
    return signal * x0 + sigma * noise


def q_posterior(x0: Tensor, xt: Tensor, t: Tensor, schedule: Schedule) -> tuple[Tensor, Tensor]:
    """Mean and variance of the Gaussian q(x_{t-1} | x_t, x_0).

    x0, xt: (B, ...). t: (B,). Returns (mean, var): mean (B, ...); var (B,), or of a shape that
    broadcasts against mean. At t = 0 the mean is x0 and the variance is 0.
    """
    beta, alpha = _at(schedule["betas"], t, x0), _at(schedule["alphas"], t, x0)
    alpha_bar, previous = _at(schedule["alpha_bar"], t, x0), _at(schedule["alpha_bar_prev"], t, x0)
    of_x0 = previous.sqrt() * beta / (1 - alpha_bar)
    of_xt = alpha.sqrt() * (1 - previous) / (1 - alpha_bar)
    return of_x0 * x0 + of_xt * xt, schedule["posterior_var"][t]


def x0_from_eps(xt: Tensor, t: Tensor, eps: Tensor, schedule: Schedule) -> Tensor:
    """The data that x_t came from if its noise was eps; nothing is clipped.

    xt, eps: (B, ...). t: (B,). Returns the shape of xt.
    """
    signal, sigma = _signal_and_noise(t, schedule, xt)
    return (xt - sigma * eps) / signal


def eps_from_x0(xt: Tensor, t: Tensor, x0: Tensor, schedule: Schedule) -> Tensor:
    """The noise that leads from x_0 to x_t.

    xt, x0: (B, ...). t: (B,). Returns the shape of xt.
    """
    signal, sigma = _signal_and_noise(t, schedule, xt)
    return (xt - signal * x0) / sigma


def v_from(x0: Tensor, t: Tensor, eps: Tensor, schedule: Schedule) -> Tensor:
    """The velocity, orthogonal to x_t in the plane of x_0 and eps.

    v = sqrt(alpha_bar_t) eps - sqrt(1 - alpha_bar_t) x_0

    x0, eps: (B, ...). t: (B,). Returns the shape of x0.
    """
    signal, sigma = _signal_and_noise(t, schedule, x0)
    return signal * eps - sigma * x0


def score_from_eps(eps: Tensor, t: Tensor, schedule: Schedule) -> Tensor:
    """The score of q(x_t | x_0), its log density's gradient in x_t, from the noise in x_t.

    eps: (B, ...). t: (B,). Returns the shape of eps.
    """
    _, sigma = _signal_and_noise(t, schedule, eps)
    return -eps / sigma

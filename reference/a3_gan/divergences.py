"""What the game measures: the best discriminator, the Jensen-Shannon divergence, f-divergences.

Sources: Goodfellow et al., "Generative Adversarial Nets", section 4. Nowozin, Cseke and Tomioka,
"f-GAN: Training Generative Neural Samplers using Variational Divergence Minimization".
"""

from collections.abc import Callable
from typing import Literal

import torch
from torch import Tensor

Name = Literal["kl", "reverse_kl", "pearson", "js"]


def optimal_discriminator(p: Tensor, q: Tensor) -> Tensor:
    """The D that maximises the game's value: D = p / (p + q), a probability.

    p: probabilities of the data (N,), q: of the generator (N,); either may have zeros, not both at
    one place. Returns (N,).
    """
    return p / (p + q)


def game_value(p: Tensor, q: Tensor, D: Tensor) -> Tensor:
    """V = sum_i p_i log D_i + q_i log(1 - D_i), with 0 log 0 = 0.

    p, q: (N,). D: probabilities (N,), where 0 and 1 are allowed. Returns a scalar.
    """
    return (torch.xlogy(p, D) + torch.xlogy(q, 1 - D)).sum()


def jsd(p: Tensor, q: Tensor) -> Tensor:
    """Jensen-Shannon divergence in nats.

    JSD = KL(p || m) / 2 + KL(q || m) / 2,  m the average of p and q

    p, q: (N,), zeros allowed, also at the same place. Returns a scalar.
    """
    m = (p + q) / 2
    return (torch.xlogy(p, p) + torch.xlogy(q, q)).sum() / 2 - torch.xlogy(m, m).sum()


_F: dict[str, Callable[[Tensor], Tensor]] = {
    "kl": lambda u: u * u.log(),
    "reverse_kl": lambda u: -u.log(),
    "pearson": lambda u: (u - 1) ** 2,
    "js": lambda u: (u * u.log() - (u + 1) * ((u + 1) / 2).log()) / 2,
}
_CONJUGATE: dict[str, Callable[[Tensor], Tensor]] = {
    "kl": lambda t: (t - 1).exp(),
    "reverse_kl": lambda t: -1 - (-t).log(),
    "pearson": lambda t: t**2 / 4 + t,
    "js": lambda t: -(2 - (2 * t).exp()).log() / 2,
}


def f_divergence_bound(T_p: Tensor, T_q: Tensor, name: Name) -> Tensor:
    """Variational lower bound on D_f(p || q) from values of a critic T on samples.

    bound = mean T(x), x ~ p,  -  mean f*(T(x)), x ~ q,    f*(t) = sup_u u t - f(u)

    T_p: values on samples of p (N,). T_q: on samples of q (M,). All are inside the domain of f*, and
    no activation is applied to them. Returns a scalar.
    """
    return T_p.mean() - _CONJUGATE[name](T_q).mean()


def f_divergence(p: Tensor, q: Tensor, name: Name) -> Tensor:
    """D_f(p || q) = sum_i q_i f(p_i / q_i).

    kl: f(u) = u log u. reverse_kl: -log u. pearson: (u - 1)^2.
    js: u log(u) / 2 - (u + 1) log((u + 1) / 2) / 2.

    p, q: (N,), positive. Returns a scalar.
    """
    return (q * _F[name](p / q)).sum()

"""What a discriminator and a generator minimise; a batch is averaged.

Sources: Goodfellow et al., "Generative Adversarial Nets". Lim and Ye, "Geometric GAN" (hinge). Mao et
al., "Least Squares Generative Adversarial Networks". Arjovsky, Chintala and Bottou, "Wasserstein GAN".
"""

from typing import Literal

import torch.nn.functional as F
from torch import Tensor


def d_loss(real_logits: Tensor, fake_logits: Tensor) -> Tensor:
    """Cross entropy of a discriminator D = sigmoid(logit), with real data as the class 1.

    loss = mean -log D(real) + mean -log(1 - D(fake)), without a factor 1/2

    real_logits: (B,) or (B, 1). fake_logits: the same for its own batch. Finite, and of slope 1, however
    large a logit is. Returns a scalar.
    """
    return F.softplus(-real_logits).mean() + F.softplus(fake_logits).mean()


def g_loss(fake_logits: Tensor, mode: Literal["saturating", "nonsaturating"]) -> Tensor:
    """What a generator minimises against D = sigmoid(logit), in one of two versions.

    saturating:     mean log(1 - D(fake))
    nonsaturating:  mean -log D(fake)

    fake_logits: (B,) or (B, 1). Returns a scalar.
    """
    if mode == "saturating":
        return -F.softplus(fake_logits).mean()
    return F.softplus(-fake_logits).mean()


def hinge_d_loss(real_logits: Tensor, fake_logits: Tensor) -> Tensor:
    """Hinge loss of the discriminator: mean max(0, 1 - real) + mean max(0, 1 + fake).

    real_logits, fake_logits: (B,) or (B, 1). Returns a scalar.
    """
    return F.relu(1 - real_logits).mean() + F.relu(1 + fake_logits).mean()


def hinge_g_loss(fake_logits: Tensor) -> Tensor:
    """The generator's loss that goes with the hinge: -mean fake.

    fake_logits: (B,) or (B, 1). Returns a scalar.
    """
    return -fake_logits.mean()


def ls_d_loss(real_logits: Tensor, fake_logits: Tensor) -> Tensor:
    """Least squares with the targets 1 and 0: mean (real - 1)^2 + mean fake^2, without a factor 1/2.

    real_logits, fake_logits: (B,) or (B, 1). Returns a scalar.
    """
    return ((real_logits - 1) ** 2).mean() + (fake_logits**2).mean()


def ls_g_loss(fake_logits: Tensor) -> Tensor:
    """The generator's least squares, with the target 1: mean (fake - 1)^2.

    fake_logits: (B,) or (B, 1). Returns a scalar.
    """
    return ((fake_logits - 1) ** 2).mean()


def critic_loss(f_real: Tensor, f_fake: Tensor) -> Tensor:
    """What a Wasserstein critic f minimises: mean f(fake) - mean f(real).

    f_real, f_fake: values of the critic, (B,) or (B, 1). Returns a scalar.
    """
    return f_fake.mean() - f_real.mean()


def critic_g_loss(f_fake: Tensor) -> Tensor:
    """What a generator minimises against a critic: -mean f(fake).

    f_fake: (B,) or (B, 1). Returns a scalar.
    """
    return -f_fake.mean()

"""Question 5, public part: one round of the game."""

import torch
import torch.nn.functional as F
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st

from autograder.judge import Submission, close, examples, number_of, require
from autograder.judge.strategies import normals, seeds


def players(submission: Submission, seed: int) -> tuple:
    """A linear generator (2 -> 3) and discriminator (3 -> 1), with an SGD optimiser for each."""
    G = submission.given.LinearModel(normals(seed, 3, 2), normals(seed + 1, 3))
    D = submission.given.LinearModel(normals(seed + 2, 1, 3) / 2, normals(seed + 3, 1))
    return G, D, submission.optimizer("SGD", G, lr=0.25), submission.optimizer("SGD", D, lr=0.125)


@number("5.1")
@examples(10)
@forall(seed=seeds(), n_critic=st.integers(1, 3))
def test_both_move(submission: Submission, seed: int, n_critic: int) -> None:
    """The step gives `n_critic` losses of D and one of G, all positive, and moves both networks."""
    G, D, opt_g, opt_d = players(submission, seed)
    before = [submission.parameters(G), submission.parameters(D)]
    zs = [normals(seed + 4 + i, 4, 2) for i in range(n_critic + 1)]
    real = normals(seed + 9, 6, 3)
    answer = submission.training.gan_train_step(G, D, opt_g, opt_d, real, zs, n_critic)
    require(isinstance(answer, tuple | list) and len(answer) == 2, "two things come back", answer)
    d_losses, g_loss = answer
    require(len(d_losses) == n_critic, "there are n_critic losses of D", len(d_losses), n_critic)
    for loss in [*d_losses, g_loss]:
        require(number_of(loss) > 0, "these losses are positive", loss)
    for name, network, old in (("G", G, before[0]), ("D", D, before[1])):
        new = submission.parameters(network)
        moved = max(float((new[part] - old[part]).abs().max()) for part in old)
        require(moved > 1e-9, f"{name} does not move")


@number("5.2")
@examples(10)
@forall(seed=seeds(), n_critic=st.integers(1, 3))
def test_first_loss(submission: Submission, seed: int, n_critic: int) -> None:
    """The first of D's losses is that of both networks as they were handed over, on the fakes from zs[0]."""
    G, D, opt_g, opt_d = players(submission, seed)
    zs = [normals(seed + 4 + i, 4, 2) for i in range(n_critic + 1)]
    real = normals(seed + 9, 6, 3)
    old_g, old_d = submission.parameters(G), submission.parameters(D)
    d_losses, _ = submission.training.gan_train_step(G, D, opt_g, opt_d, real, zs, n_critic)
    fake = zs[0] @ old_g["W"].T + old_g["b"]
    logits = [x @ old_d["W"].T + old_d["b"] for x in (real, fake)]
    zeros, ones = torch.zeros(4, 1), torch.ones(6, 1)
    entropy = F.binary_cross_entropy_with_logits
    wanted = entropy(logits[0], ones) + entropy(logits[1], zeros)
    close(number_of(d_losses[0]), wanted, scale=wanted + 1, what="the first loss")

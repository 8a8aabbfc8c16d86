"""Question 5, hidden part: one round of the game, followed by hand."""

import torch
from a3_gan_oracles import Game
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, number_of, require, value
from autograder.judge.strategies import normals, seeds

CRITICS = st.integers(1, 3)


class Round:
    """Linear players on both sides, the student's and ours, and a batch of real data."""

    def __init__(self, submission: Submission, seed: int, flat: bool = False) -> None:
        self.submission, self.seed = submission, seed
        g = {"W": normals(seed, 3, 2), "b": normals(seed + 1, 3)}
        d = {"W": normals(seed + 2, 1, 3) / 2, "b": normals(seed + 3, 1)}
        self.game = Game(g, d, 0.5, 0.25)
        self.G = submission.given.LinearModel(g["W"], g["b"])
        self.D = submission.given.LinearModel(d["W"], d["b"], flat)
        self.opt_g = submission.optimizer("SGD", self.G, lr=0.5)
        self.opt_d = submission.optimizer("SGD", self.D, lr=0.25)
        self.real = 2 * normals(seed + 4, 6, 3) + 1

    def noises(self, count: int, start: int = 5) -> list[Tensor]:
        """Noise for `count` updates, four samples each."""
        return [normals(self.seed + start + i, 4, 2) for i in range(count)]

    def play(self, zs: list[Tensor], n_critic: int) -> tuple[list[float], float]:
        """The student's round: its losses."""
        step = self.submission.training.gan_train_step
        d_losses, g_loss = step(self.G, self.D, self.opt_g, self.opt_d, self.real, zs, n_critic)
        require(len(d_losses) == n_critic, "there are n_critic losses of D", len(d_losses), n_critic)
        return [number_of(loss) for loss in d_losses], number_of(g_loss)

    def compare(self, player: str) -> None:
        """The student's parameters of one player with ours."""
        found = self.submission.parameters({"G": self.G, "D": self.D}[player])
        for name, wanted in {"G": self.game.g, "D": self.game.d}[player].items():
            close(found[name], wanted, scale=wanted.abs() + 4, what=f"{player}'s {name}")


@number("5.3")
@forall(seed=seeds(), n_critic=CRITICS, flat=st.booleans())
def test_d_losses(submission: Submission, seed: int, n_critic: int, flat: bool) -> None:
    """Each of D's losses is the one before its update: on all of `real`, and on the fakes from its own
    noise."""
    found = Round(submission, seed, flat)
    zs = found.noises(n_critic + 1)
    losses, _ = found.play(zs, n_critic)
    for i, loss in enumerate(losses):
        wanted = found.game.update_d(found.real, zs[i])
        close(loss, wanted, scale=wanted + 4, what=f"D's loss number {i + 1}")


@number("5.4")
@forall(seed=seeds(), n_critic=CRITICS)
def test_d_updates(submission: Submission, seed: int, n_critic: int) -> None:
    """D makes `n_critic` steps down the gradient of its loss, and is not moved by the generator's step."""
    found = Round(submission, seed)
    zs = found.noises(n_critic + 1)
    found.play(zs, n_critic)
    found.game.round(found.real, zs, n_critic)
    found.compare("D")


@number("5.5")
@forall(seed=seeds(), n_critic=CRITICS)
def test_g_update(submission: Submission, seed: int, n_critic: int) -> None:
    """G makes one step down the gradient of the non-saturating loss against the updated D, and is not moved
    by D's steps."""
    found = Round(submission, seed)
    zs = found.noises(n_critic + 1)
    found.play(zs, n_critic)
    found.game.round(found.real, zs, n_critic)
    found.compare("G")


@number("5.6")
@forall(seed=seeds(), n_critic=CRITICS)
def test_g_loss(submission: Submission, seed: int, n_critic: int) -> None:
    """G's loss is the non-saturating one against the updated D, before G moves."""
    found = Round(submission, seed)
    zs = found.noises(n_critic + 1)
    _, loss = found.play(zs, n_critic)
    _, wanted = found.game.round(found.real, zs, n_critic)
    close(loss, wanted, scale=wanted + 4, what="G's loss")


@number("5.7")
@forall(seed=seeds(), n_critic=CRITICS)
def test_two_rounds(submission: Submission, seed: int, n_critic: int) -> None:
    """A second round starts from nothing but the parameters: gradients of the first play no part."""
    found = Round(submission, seed)
    for start in (5, 9):
        zs = found.noises(n_critic + 1, start)
        found.play(zs, n_critic)
        found.game.round(found.real, zs, n_critic)
    found.compare("D")
    found.compare("G")


@number("5.8")
@forall(seed=seeds(), n_critic=CRITICS)
def test_noise(submission: Submission, seed: int, n_critic: int) -> None:
    """zs[0] up to zs[n_critic - 1] make D's fakes and zs[n_critic] makes G's, in this order, each once; what
    comes after in the list is not used. D is called on all of `real`, and on fakes apart."""
    found = Round(submission, seed)
    zs = found.noises(n_critic + 3)
    found.play(zs, n_critic)
    seen = value(found.G.seen)
    require(len(seen) == n_critic + 1, "G makes one batch for each update", len(seen), n_critic + 1)
    for i, z in enumerate(seen):
        close(z, zs[i], what=f"the noise of batch {i + 1}")
    shown = [x.double() for x in value(found.D.seen)]
    require(all(len(x) in {6, 4} for x in shown), "D is called on the real and the fake batch apart")
    require(any(torch.equal(x, found.real) for x in shown), "D is never called on all of `real`")

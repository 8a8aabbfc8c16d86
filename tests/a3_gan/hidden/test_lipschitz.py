"""Question 4, hidden part: clipping, spectral norms, the gradient penalty."""

import torch
from a3_gan_oracles import singular
from a3_gan_public import perceptron
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Handle, Submission, close, number_of, require, tensor_of, value
from autograder.judge.strategies import grid, normals, numbers, seeds

SHAPES = st.sampled_from([(3,), (5,), (2, 3, 2)])


@number("4.2")
@forall(seed=seeds(), c=numbers(0.125, 1, 0.125))
def test_all_clipped(submission: Submission, seed: int, c: float) -> None:
    """Biases, the parameters of nested modules and of any other module are clipped as well, clipping again
    changes nothing, and an optimiser's parameters are still the module's."""
    layers = [normals(seed + i, *shape) for i, shape in enumerate([(4, 3), (3, 4), (2, 3)])]
    linear = submission.given.LinearCritic(2 * normals(seed + 3, 2, 3), torch.tensor(-1.5))
    for module in (perceptron(submission, *layers, nested=True), linear):
        optimiser = submission.optimizer("SGD", module, lr=0.5)
        before = submission.parameters(module)
        for _ in range(2):
            submission.lipschitz.clip_weights(module, c)
            for name, new in submission.parameters(module).items():
                old = before[name]
                close(new, torch.where(old.abs() > c, c * old.sign(), old), what=name)
        for group in value(optimiser.param_groups):
            for parameter in group["params"]:
                require(parameter.abs() <= c + 1e-6, "what an optimiser holds is not clipped", parameter)


@number("4.4")
@forall(
    seed=seeds(), nested=st.booleans(), activation=st.sampled_from(["ReLU", "LeakyReLU", "Tanh", "Sigmoid"])
)
def test_bound(submission: Submission, seed: int, nested: bool, activation: str) -> None:
    """The bound is the product of the layers' largest singular values, and no two points are mapped farther
    apart than it says."""
    layers = [normals(seed + i, *shape) for i, shape in enumerate([(4, 3), (5, 4), (2, 5)])]
    module = perceptron(submission, *layers, activation=activation, nested=nested)
    bound = number_of(submission.lipschitz.lipschitz_bound(module))
    wanted = singular(layers[0]) * singular(layers[1]) * singular(layers[2])
    close(bound, wanted, what="the bound")
    x, y = normals(seed + 3, 8, 3), normals(seed + 4, 8, 3)
    stretch = (module(x) - module(y)).norm(dim=1) / ((x - y).norm(dim=1) + 1e-6)
    require(stretch <= bound, "two points are mapped farther apart", stretch.max(), bound)


def with_singular_values(seed: int, rows: int, columns: int, largest: float) -> Tensor:
    """A matrix whose largest singular value is `largest` and stands well above the others."""
    U, _ = torch.linalg.qr(normals(seed, rows, rows) + 3 * torch.eye(rows))
    V, _ = torch.linalg.qr(normals(seed + 1, columns, columns) + 3 * torch.eye(columns))
    n = min(rows, columns)
    values = largest * 0.4 ** torch.arange(n)
    return U[:, :n] * values @ V[:, :n].T


@number("4.6")
@forall(
    seed=seeds(), shape=st.sampled_from([(3, 5), (5, 3), (4, 4), (1, 4), (4, 1)]), largest=numbers(0.25, 4)
)
def test_converges(submission: Submission, seed: int, shape: tuple[int, int], largest: float) -> None:
    """With many iterations sigma is the largest singular value, W / sigma has norm 1, and u its direction."""
    W = with_singular_values(seed, *shape, largest)
    sigma, u = submission.lipschitz.spectral_norm(W, normals(seed + 2, shape[0]) + 0.25, 60)
    close(number_of(sigma), singular(W), what="sigma")
    left = tensor_of(u, (shape[0],))
    close(left.norm(), 1.0, what="the length of u")
    close((W.T @ left).norm(), singular(W), what="the length of W'u")


@number("4.7")
@forall(seed=seeds(), largest=numbers(0.25, 4))
def test_convolutions(submission: Submission, seed: int, largest: float) -> None:
    """The weight (O, I, h, w) of a convolution counts as a matrix with O rows."""
    matrix = with_singular_values(seed, 3, 8, largest)
    W = matrix.reshape(3, 2, 2, 2)
    sigma, u = submission.lipschitz.spectral_norm(W, normals(seed + 2, 3) + 0.25, 60)
    close(number_of(sigma), singular(matrix), what="sigma")
    close((matrix.T @ tensor_of(u, (3,))).norm(), singular(matrix), what="the length of W'u")


@number("4.8")
@forall(seed=seeds(), first=st.integers(1, 3), more=st.integers(1, 3))
def test_step_by_step(submission: Submission, seed: int, first: int, more: int) -> None:
    """After n iterations u has the direction of (W W')^n u, and a second call that starts there goes on."""
    W, u = normals(seed, 4, 3), normals(seed + 1, 4) + 0.25
    for n in (first, more):
        sigma, new = submission.lipschitz.spectral_norm(W, u, n)
        for _ in range(n):
            u = W @ (W.T @ u)
            u = u / u.norm()
        found = tensor_of(new, (4,))
        close(found * (found @ u).sign(), u, scale=1.0, what="u, up to its sign")
        require(number_of(sigma) <= singular(W) + 1e-5, "sigma is never above the largest value", sigma)


class Quadratic:
    """A quadratic critic f(x) = <w, x^2>/2 + <a, x> with a batch, and its penalty one sample at a time."""

    def __init__(self, seed: int, shape: tuple[int, ...], alpha: Tensor, column: bool = False) -> None:
        batch = (len(alpha), *shape)
        self.real, self.fake, self.alpha = normals(seed, *batch), 2 * normals(seed + 1, *batch), alpha
        self.w, self.a, self.column = normals(seed + 2, *shape), normals(seed + 3, *shape), column

    def critic(self, submission: Submission) -> Handle:
        """The given critic."""
        return submission.given.QuadraticCritic(self.w, self.a, self.column)

    @property
    def args(self) -> tuple[Tensor, Tensor, Tensor]:
        """What is penalised."""
        return self.real, self.fake, self.alpha

    def places(self) -> list[Tensor]:
        """The points on the segments."""
        triples = zip(self.real, self.fake, self.alpha.tolist(), strict=True)
        return [a * real + (1 - a) * fake for real, fake, a in triples]

    def penalty(self, w: Tensor, a: Tensor) -> Tensor:
        """Mean of (|w x + a| - 1)^2 over the points."""
        return torch.stack([((w * x + a).square().sum().sqrt() - 1) ** 2 for x in self.places()]).mean()

    def size(self) -> float:
        """A scale for comparisons."""
        lengths = [float((self.w * x).square().sum() + self.a.square().sum()) for x in self.places()]
        return 1 + max(lengths)


alphas = grid(5, low=0, high=1, step=0.125)


@number("4.10")
@forall(seed=seeds(), alpha=alphas)
def test_pictures(submission: Submission, seed: int, alpha: Tensor) -> None:
    """For pictures (B, C, H, W) and a linear critic it is (|a| - 1)^2, the length of a being over all
    entries."""
    a = normals(seed, 2, 3, 2)
    critic = submission.given.LinearCritic(a, torch.tensor(-0.5))
    real, fake = normals(seed + 1, 5, 2, 3, 2), normals(seed + 2, 5, 2, 3, 2)
    found = number_of(submission.lipschitz.gradient_penalty(critic, real, fake, alpha))
    wanted = (a.square().sum().sqrt() - 1) ** 2
    close(found, wanted, scale=a.square().sum() + 1, what="the penalty")


@number("4.11")
@forall(seed=seeds(), alpha=alphas, shape=SHAPES)
def test_what_the_critic_sees(
    submission: Submission, seed: int, alpha: Tensor, shape: tuple[int, ...]
) -> None:
    """The critic is asked at alpha real + (1 - alpha) fake, each sample with its own alpha, the same for all
    of its entries."""
    case = Quadratic(seed, shape, alpha)
    critic = case.critic(submission)
    submission.lipschitz.gradient_penalty(critic, *case.args)
    calls = value(critic.seen)
    require(len(calls) > 0, "the critic is never called")
    seen = torch.cat([tensor_of(x) for x in calls])
    size = case.real.abs() + case.fake.abs() + 0.1
    close(seen, torch.stack(case.places()), scale=size, what="where the critic is asked")


@number("4.12")
@forall(seed=seeds(), alpha=alphas, shape=SHAPES, column=st.booleans())
def test_quadratic_critic(
    submission: Submission, seed: int, alpha: Tensor, shape: tuple[int, ...], column: bool
) -> None:
    """A critic <w, x^2>/2 + <a, x> has the gradient w x + a at x; its values may be (B,) or (B, 1)."""
    case = Quadratic(seed, shape, alpha, column)
    found = number_of(submission.lipschitz.gradient_penalty(case.critic(submission), *case.args))
    close(found, case.penalty(case.w, case.a), scale=case.size(), what="the penalty")


@number("4.13")
@forall(seed=seeds(), alpha=alphas, shape=SHAPES)
def test_second_order(submission: Submission, seed: int, alpha: Tensor, shape: tuple[int, ...]) -> None:
    """The penalty can be minimised: its gradient reaches the critic's parameters, and nothing else is left in
    their `.grad`."""
    case = Quadratic(seed, shape, alpha)
    w, a = case.w.clone().requires_grad_(), case.a.clone().requires_grad_()
    wanted = dict(zip("wa", torch.autograd.grad(case.penalty(w, a), (w, a)), strict=True))
    critic = case.critic(submission)
    _, grads = submission.gradients(submission.lipschitz.gradient_penalty, critic, *case.args, of=critic)
    for name, left in submission.stored_gradients(critic).items():
        require(left is None or left.abs().max() == 0, f"something is left in the `.grad` of {name}", left)
    for name, gradient in wanted.items():
        require(grads[name] is not None, f"no gradient reaches the critic's {name}")
        size = 4 * case.size() * (1 + float(case.real.abs().max() + case.fake.abs().max()))
        close(grads[name], gradient, scale=size, what=f"the gradient for the critic's {name}")


@number("4.14")
@forall(seed=seeds(), alpha=alphas)
def test_sample_by_sample(submission: Submission, seed: int, alpha: Tensor) -> None:
    """The penalty of a batch is the mean of its samples' penalties, and a batch twice over has the same."""
    case, penalty = Quadratic(seed, (3,), alpha), submission.lipschitz.gradient_penalty
    whole = number_of(penalty(case.critic(submission), *case.args))
    rows = [tuple(x[i : i + 1] for x in case.args) for i in range(5)]
    alone = [number_of(penalty(case.critic(submission), *row)) for row in rows]
    require(max(alone) > 0, "the penalty of a critic of other slopes is positive", alone)
    close(whole, sum(alone) / 5, scale=case.size(), what="the penalty of the batch")
    twice = number_of(penalty(case.critic(submission), *(torch.cat([x, x]) for x in case.args)))
    close(twice, whole, scale=case.size(), what="the penalty of the batch twice over")

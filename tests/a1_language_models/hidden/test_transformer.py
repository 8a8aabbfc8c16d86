"""Question 6, hidden part: the causal Transformer."""

import math

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Handle, Submission, close, examples, needs, require, seconds, tensor_of
from autograder.judge.declare import quick
from autograder.judge.strategies import integers_tensor, normals, seeds


def random_model(submission: Submission, seed: int, layers: int = 2, scale: float = 0.3) -> Handle:
    """The student's model for 7 tokens and up to 6 places with random parameters, in evaluation mode."""
    model = submission.transformer.CausalTransformerLM(7, 8, 2, layers, 6)
    model.eval()
    submission.randomize(model, seed, scale)
    return model


@number("6.3")
@needs("6.1")
@examples(12)
@forall(ids=integers_tensor(2, 6, low=0, high=6), length=st.integers(1, 5), seed=seeds())
def test_prefix(submission: Submission, ids: Tensor, length: int, seed: int) -> None:
    """The logits of a prefix are those that the whole sequence has at these places."""
    model = random_model(submission, seed)
    whole = tensor_of(model(ids), (2, 6, 7))[:, :length]
    close(model(ids[:, :length]), whole, scale=whole.abs() + 1, what="a logit of the prefix")


@number("6.4")
@needs("6.1")
@examples(6)
@forall(ids=integers_tensor(1, 6, low=0, high=6), seed=seeds())
def test_sees_the_past(submission: Submission, ids: Tensor, seed: int) -> None:
    """The logits at each place depend on the token there and on every earlier one."""
    model = random_model(submission, seed, layers=1, scale=0.4)
    # row j has another token at place j; the last row is the original
    changed = torch.cat([(ids + torch.eye(6, dtype=torch.int64)) % 7, ids])
    logits = tensor_of(model(changed), (7, 6, 7))
    moved = (logits[:6] - logits[6]).abs().amax(-1)  # (place of the change, place of the logits)
    for j in range(6):
        for t in range(j, 6):
            require(moved[j, t] > 1e-9, f"the logits at place {t} ignore the token at place {j}")


@number("6.5")
@needs("6.1")
@examples(8)
@forall(ids=integers_tensor(4, 6, low=0, high=6), seed=seeds())
def test_sequences_apart(submission: Submission, ids: Tensor, seed: int) -> None:
    """Each sequence of a batch has the logits that it has alone."""
    model = random_model(submission, seed)
    logits = tensor_of(model(ids), (4, 6, 7))
    alone = torch.cat([tensor_of(model(ids[row : row + 1]), (1, 6, 7)) for row in range(4)])
    close(alone, logits, scale=logits.abs() + 1, what="a logit of a sequence alone")


@number("6.6")
@needs("6.1")
@examples(4)
@forall(seed=seeds())
def test_order(submission: Submission, seed: int) -> None:
    """The order of the tokens before the last matters, even to a single layer."""
    model = random_model(submission, seed, layers=1, scale=0.5)
    ids = torch.tensor([[0, 1, 2, 3, 4], [5, 6, 0, 1, 2]])
    turned = ids[:, [1, 3, 0, 2, 4]]
    moved = tensor_of(model(ids), (2, 5, 7))[:, -1] - tensor_of(model(turned), (2, 5, 7))[:, -1]
    require(moved.abs().max() > 1e-6, "the last logits do not depend on the order of earlier tokens")


@number("6.7")
@seconds(call=40, whole=90)
@needs("6.2")
@examples(1)
@forall(seed=seeds())
def test_learns_to_copy(submission: Submission, seed: int) -> None:
    """Trained on sequences whose second half repeats the first, the model predicts the second half."""
    words = torch.randint(8, (24, 4), generator=torch.Generator().manual_seed(seed))
    ids = torch.cat([words, words], dim=1)
    reached = math.inf
    enough = 0.25 * math.log(8)  # without attention to the first half it stays near 0.5 ln 8
    for lr in (3e-3, 1e-2, 1e-3):
        model = submission.transformer.CausalTransformerLM(8, 16, 2, 2, 8)
        steps = 100 if quick() else 300
        loss = submission.given.fit_language_model(model, ids, steps, lr, 4)
        reached = min(reached, loss)
        if reached < enough:
            return
    require(quick(), "the loss of the second half stays high", reached, enough)


def check_slope(submission: Submission, ids: Tensor, seed: int) -> None:
    """The logits change along a random direction of the trained parameters as their gradients say."""
    model, weights, step = random_model(submission, seed), normals(seed, 2, 6, 7), 1e-4
    values = submission.parameters(model)
    _, answer = submission.gradients(model, ids, of=model, cotangent=weights)
    grads = {name: grad for name, grad in answer.items() if grad is not None}
    direction = {name: normals(seed + i, *grad.shape) for i, (name, grad) in enumerate(grads.items())}
    ends = []
    for h in (step, -step):
        submission.set_parameters(model, {name: values[name] + h * u for name, u in direction.items()})
        ends.append((tensor_of(model(ids), (2, 6, 7)) * weights).sum())
    slope = sum((grad * direction[name]).sum() for name, grad in grads.items())
    size = sum(grad.square().sum() for grad in grads.values()) ** 0.5
    found = (ends[0] - ends[1]) / (2 * step)
    # finite differences are rough where a ReLU bends or logits are float32; a missing path is not small
    close(slope, found, scale=5000 * size, what="the gradient along a direction, and the logits' slope in it")


def trained(submission: Submission, ids: Tensor, seed: int, layers: int) -> int:
    """How many numbers of a random model with this many layers get a gradient."""
    model = random_model(submission, seed, layers)
    _, grads = submission.gradients(model, ids, of=model, cotangent=normals(seed, 2, 6, 7))
    return sum(grad.numel() for grad in grads.values() if grad is not None and grad.any())


@number("6.8")
@needs("6.1")
@examples(4)
@forall(ids=integers_tensor(2, 6, low=0, high=6), seed=seeds())
def test_each_layer_is_trained(submission: Submission, ids: Tensor, seed: int) -> None:
    """Each further layer brings parameters of its own, which get a gradient; the gradient is the slope of
    the logits."""
    counts = [trained(submission, ids, seed, layers) for layers in (1, 2, 3)]
    require(counts[0] > 0, "no parameter gets a gradient")
    told = "the number of parameters with a gradient, for 1, 2 and 3 layers, does not rise"
    require(counts[0] < counts[1] < counts[2], told, torch.tensor(counts))
    check_slope(submission, ids.clamp(1, 5), seed)  # an embedding may treat the first or the last as padding

"""Question 3, hidden part: log-softmax, cross-entropy, perplexity."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import assume, example
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, needs, number_of, require, tensor_of
from autograder.judge.strategies import grid, integers_tensor, seeds

IGNORED = st.sampled_from([-100, 0, 3])


def losses_of(logits: Tensor, targets: Tensor) -> Tensor:
    """-log p of each target, (B, T)."""
    chosen = torch.stack(
        [row[place] for row, place in zip(logits.flatten(0, 1), targets.flatten(), strict=True)]
    )
    return (torch.logsumexp(logits, -1) - chosen.reshape(targets.shape)).reshape(targets.shape)


def with_ignored(targets: Tensor, mask: Tensor, ignore_index: int) -> tuple[Tensor, Tensor]:
    """The targets with `ignore_index` where the mask says so, and where targets are kept."""
    marked = torch.where(mask == 1, ignore_index, targets)
    return marked, marked != ignore_index


@number("3.3")
@needs("3.2")
@example(
    logits=torch.arange(24.0).reshape(2, 3, 4) % 5,
    targets=torch.tensor([[1, 2, 1], [2, 3, 1]]),
    mask=torch.tensor([[0, 1, 1], [0, 0, 0]]),
    ignore_index=-100,
)
@forall(
    logits=grid(2, 3, 4),
    targets=integers_tensor(2, 3, low=0, high=3),
    mask=integers_tensor(2, 3, low=0, high=1),
    ignore_index=IGNORED,
)
def test_mean_over_kept(
    submission: Submission, logits: Tensor, targets: Tensor, mask: Tensor, ignore_index: int
) -> None:
    """The loss is the mean over all kept tokens of the batch; ignored ones have no influence."""
    each = losses_of(logits, targets)
    marked, kept = with_ignored(targets, mask, ignore_index)
    assume(kept.any())
    loss = number_of(submission.losses.cross_entropy(logits, marked, ignore_index))
    close(loss, each[kept].mean(), scale=8.0, what="the loss")
    if ignore_index == -100:
        default = number_of(submission.losses.cross_entropy(logits, marked))
        close(default, each[kept].mean(), scale=8.0, what="the loss with the default ignore_index")


@number("3.4")
@needs("3.2")
@forall(
    logits=grid(2, 3, 4),
    targets=integers_tensor(2, 3, low=0, high=3),
    mask=integers_tensor(2, 3, low=0, high=1),
)
def test_gradient(submission: Submission, logits: Tensor, targets: Tensor, mask: Tensor) -> None:
    """The gradient in the logits is (softmax - onehot) / n at the n kept tokens and 0 elsewhere."""
    marked, kept = with_ignored(targets, mask, -100)
    assume(kept.any())
    _, grad = submission.vjp(submission.losses.cross_entropy, logits, marked)
    onehot = torch.nn.functional.one_hot(targets, 4)
    expected = torch.where(kept[..., None], logits.softmax(-1) - onehot, 0.0) / kept.sum()
    close(grad, expected, scale=1.0, what="the gradient")


@number("3.5")
@example(x=torch.tensor([[1000.0, -1000.0, 0.0], [0.0, 1.0, 2.0]]))
@example(x=torch.tensor([[40.0, 0.0, 0.0], [0.0, 0.0, 40.0]]))
@example(x=torch.tensor([[-1000.0, -1000.0, -1000.0], [1000.0, 1000.0, 1000.0]]))
@forall(x=grid(2, 3, low=-1000, high=1000, step=20))
def test_large_logits(submission: Submission, x: Tensor) -> None:
    """Logits of plus or minus a thousand give finite and right logs, down to the most improbable token."""
    expected = x - x.logsumexp(1, keepdim=True)
    y = tensor_of(submission.losses.log_softmax(x, 1), (2, 3))
    require(torch.isfinite(y), "log_softmax is not finite", y)
    close(y, expected, scale=x.abs().max() + 1, what="log_softmax")
    for target in range(3):
        loss = number_of(submission.losses.cross_entropy(x[None], torch.full((1, 2), target)))
        close(loss, -expected[:, target].mean(), scale=x.abs().max() + 1, what="the loss")


@number("3.6")
@needs("3.2")
@forall(logits=grid(2, 3, 4), ignore_index=IGNORED, seed=seeds())
def test_all_ignored(submission: Submission, logits: Tensor, ignore_index: int, seed: int) -> None:
    """With every target ignored the loss is 0."""
    targets = torch.full((2, 3), ignore_index)
    loss = number_of(submission.losses.cross_entropy(logits, targets, ignore_index))
    require(loss == 0, "the loss is not 0", loss, 0.0)


@number("3.8")
@needs("3.1", "3.2")
@forall(logits=grid(2, 3, 4), targets=integers_tensor(2, 3, low=0, high=3), ignore_index=IGNORED)
def test_inputs_kept(submission: Submission, logits: Tensor, targets: Tensor, ignore_index: int) -> None:
    """`log_softmax` and `cross_entropy` write into none of the tensors that they are given."""
    _, after = submission.with_inputs(submission.losses.log_softmax, logits, 1)
    require(torch.equal(after[0], logits), "`log_softmax` changes its input", after[0], logits)
    marked = targets.clone()
    marked[0, 0] = ignore_index
    _, after = submission.with_inputs(submission.losses.cross_entropy, logits, marked, ignore_index)
    require(torch.equal(after[0], logits), "`cross_entropy` changes its logits", after[0], logits)
    require(torch.equal(after[1], marked), "`cross_entropy` changes its targets", after[1], marked)

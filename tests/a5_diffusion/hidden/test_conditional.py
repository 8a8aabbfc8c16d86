"""Question 6, hidden part: classifier-free guidance."""

import torch
from given import LabelDenoiser
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, integers_of, require, tensor_of, value
from autograder.judge.strategies import grid, integers_tensor, normals, numbers, seeds

SHAPES = st.sampled_from([(3, 3), (4, 2, 3, 3)])


@number("6.2")
@forall(x=grid(4), prior=numbers(-2, 2), centre=numbers(-2, 2), r=numbers(0.5, 2), w=numbers(-1, 5))
def test_tilted(submission: Submission, x: Tensor, prior: float, centre: float, r: float, w: float) -> None:
    """Applied to scores, `cfg_eps` gives the score of p(x) p(y|x)^w, for any w, also above 1 and below 0."""
    x = x.clone().requires_grad_()
    log_p = torch.distributions.Normal(prior, 1.0).log_prob(x)
    log_y = torch.distributions.Normal(x, r).log_prob(torch.tensor(centre))

    def score(log_density: Tensor) -> Tensor:
        return torch.autograd.grad(log_density.sum(), x, retain_graph=True)[0]

    found = submission.conditional.cfg_eps(score(log_p + log_y), score(log_p), w)
    size = score(log_p).abs() + abs(w) * score(log_y).abs() * 2 + 1
    close(found, score(log_p + w * log_y), scale=(1 + abs(w)) * size, what="the guided score")


@number("6.4")
@forall(
    y=integers_tensor(6, low=0, high=4),
    mask=integers_tensor(6, low=0, high=1),
    null=st.sampled_from([0, 2, 7, -1]),
)
def test_any_null(submission: Submission, y: Tensor, mask: Tensor, null: int) -> None:
    """The null label may be any number; each sample has its own entry of the mask."""
    dropped = integers_of(submission.conditional.drop_labels(y, mask.bool(), null), (6,))
    wanted = [null if mask[b] else int(y[b]) for b in range(6)]
    require(dropped.tolist() == wanted, "some labels are not what they should be", dropped.tolist(), wanted)


def keys(calls: list) -> set[tuple]:
    """What a model was asked, sample by sample, as (x, t, y)."""
    found = set()
    for x, t, y in calls:
        require(t.numel() == len(x) and y.numel() == len(x), "t and y have the shape (B,)", t)
        for b in range(len(x)):
            sample = tuple(round(entry, 3) for entry in tensor_of(x[b]).reshape(-1).tolist())
            found.add((sample, float(t.reshape(-1)[b]), int(y.reshape(-1)[b])))
    return found


@number("6.6")
@forall(seed=seeds(), t=integers_tensor(4, low=0, high=3), y=integers_tensor(4, low=0, high=2))
def test_what_the_model_sees(submission: Submission, seed: int, t: Tensor, y: Tensor) -> None:
    """The model is asked with the labels and with the null label, both at the same x_t and t, in two calls or
    in one of twice the size."""
    xt, t, y = normals(seed, 24, 3), t.repeat(6), y.repeat(6)  # many: a label dropped now and then shows
    model = submission.given.LabelDenoiser(normals(seed + 1, 4), normals(seed + 2, 4, 3))
    submission.conditional.guided_eps(model, xt, t, y, 3, 2.5)
    found = keys(value(model.seen))
    wanted = keys([(xt, t, y), (xt, t, torch.full((24,), 3))])
    require(found == wanted, "the model is not asked as it should be", len(found), len(wanted))


@number("6.7")
@forall(
    seed=seeds(),
    shape=SHAPES,
    w=st.sampled_from([-1.0, 0.5, 2.0, 7.5]),
    null=st.sampled_from([0, 3]),
)
def test_guided(submission: Submission, seed: int, shape: tuple[int, ...], w: float, null: int) -> None:
    """`guided_eps` goes w times the way from the null label's prediction to the label's, for each sample with
    its own label and step, whichever label is the null one."""
    slope, table, xt = normals(seed, 4), normals(seed + 1, 4, *shape[1:]), normals(seed + 2, *shape)
    source = torch.Generator().manual_seed(seed)
    y, t = torch.randint(1, 3, (shape[0],), generator=source), torch.arange(shape[0]) % 4
    ours, model = LabelDenoiser(slope, table), submission.given.LabelDenoiser(slope, table)
    with_label = ours(xt, t, y).detach()
    without = ours(xt, t, torch.full_like(y, null)).detach()
    found = submission.conditional.guided_eps(model, xt, t, y, null, w)
    size = (1 + abs(w)) * (with_label.abs() + without.abs() + xt.abs() * slope.abs().max() + 1)
    close(found, without + w * (with_label - without), scale=size, what="the guided prediction")

"""What the checks of the race share: the same bounds as in our own suite, in plain torch.

Runs in every grader's own environment, beside `checks.py` and `inputs.json`.
"""

import json
import math
from pathlib import Path

import numpy
import torch

TOLERANCE = 1e-5  # of the sum of a formula's absolute terms
_INPUTS = Path(__file__).with_name("inputs.json")


def run(check, number, student):
    """Make one check on all its inputs; `student` maps names to the student's functions."""
    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    try:
        for example in json.loads(_INPUTS.read_text())[number]:
            torch.manual_seed(7)
            check(student, **{name: _tensor(value) for name, value in example.items()})
    finally:
        torch.set_default_dtype(before)


def _tensor(value):
    return torch.tensor(value, dtype=torch.float64) if isinstance(value, list) else value


def shaped(value, shape):
    """The value as float64, if it is a tensor of that shape."""
    assert isinstance(value, torch.Tensor), f"a tensor was expected, {type(value).__name__} came back"
    assert tuple(value.shape) == tuple(shape), f"the shape should be {shape}, it is {tuple(value.shape)}"
    return value.to(torch.float64)


def per_sample(value, batch):
    """One number per sample, (B,) or (B, 1), as (B,)."""
    assert isinstance(value, torch.Tensor), f"a tensor was expected, {type(value).__name__} came back"
    assert tuple(value.shape) in {(batch,), (batch, 1)}, f"one number per sample, not {tuple(value.shape)}"
    return value.to(torch.float64).reshape(batch)


def close(actual, expected, scale=None, what="the answer"):
    """Fail unless |actual - expected| <= 1e-5 * scale everywhere."""
    scale = expected.abs() if scale is None else scale
    got = shaped(actual, expected.shape)
    assert bool(((got - expected).abs() <= TOLERANCE * scale).all()), f"{what}: {got}, not {expected}"


def gradients(function, arguments, wrt, cotangent=None):
    """The gradient of sum(cotangent * result) for the arguments `wrt`."""
    copies = [a.clone().requires_grad_(i in wrt) for i, a in enumerate(arguments)]
    result = function(*copies)
    weight = torch.ones_like(result) if cotangent is None else cotangent
    return torch.autograd.grad((result * weight).sum(), [copies[i] for i in wrt])


def expected_log_ratio(mu1, lv1, mu2, lv2):
    """E_q[log q - log p] for q = N(mu1, e^lv1), p = N(mu2, e^lv2), by quadrature; sums over the last."""
    points, weights = numpy.polynomial.hermite_e.hermegauss(20)
    nodes, weights = torch.tensor(points), torch.tensor(weights) / math.sqrt(2 * math.pi)
    z = mu1[..., None] + torch.exp(lv1 / 2)[..., None] * nodes
    log_q = -0.5 * (lv1[..., None] + nodes**2)
    log_p = -0.5 * (lv2[..., None] + (z - mu2[..., None]) ** 2 / torch.exp(lv2)[..., None])
    return ((log_q - log_p) * weights).sum(-1).sum(-1)


def kl_terms(mu1, lv1, mu2, lv2):
    """The sum of the absolute terms of the KL formula."""
    terms = lv1.abs() + lv2.abs() + torch.exp(lv1 - lv2) + (mu1 - mu2) ** 2 * torch.exp(-lv2) + 1
    return terms.sum(-1)

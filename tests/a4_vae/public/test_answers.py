"""Question 6, public part: closed-form answers."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, number_of
from autograder.judge.strategies import simplex


@number("6.1")
@forall(p=simplex(5))
def test_kl_uniform(submission: Submission, p: Tensor) -> None:
    """Part 1: the KL divergence of p from the uniform distribution."""
    expected = sum(float(p_k) * float((p_k * 5).log()) for p_k in p)
    close(number_of(submission.answers.kl_categorical_uniform(p)), expected, scale=3.0, what="the KL")


@number("6.2")
@forall(joint=simplex(4), q=simplex(4))
def test_evidence(submission: Submission, joint: Tensor, q: Tensor) -> None:
    """Part 2: the log evidence, the ELBO and their gap, the KL divergence of q from the posterior."""
    joint = joint / 4
    log_p, bound, gap = map(number_of, submission.answers.evidence_gap(joint, q))
    close(log_p, torch.tensor(0.25).log(), what="the log evidence")
    posterior = joint * 4
    kl = torch.distributions.kl_divergence(
        torch.distributions.Categorical(q), torch.distributions.Categorical(posterior)
    )
    close(gap, kl, scale=6.0, what="the gap")
    close(bound, log_p - float(kl), scale=6.0, what="the ELBO")

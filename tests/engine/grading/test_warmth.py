"""The workers' parent loads what an optimiser needs only where one is used."""

from pathlib import Path

import pytest
from tiny import TINY

from autograder.grading.warmth import trains


@pytest.mark.parametrize(
    "text, wanted",
    [("submission.optimizer('SGD', model)", True), ("torch.optim.Adam", True), ("the optimum", False)],
)
def test_only_suites_with_an_optimiser_train(tmp_path: Path, text: str, wanted: bool) -> None:
    assert not trains(TINY, "toy_sums")
    hidden = tmp_path / "tests" / "toy" / "hidden"
    hidden.mkdir(parents=True)
    (hidden / "test_it.py").write_text(f"# {text}\n")
    assert trains(tmp_path, "toy") is wanted

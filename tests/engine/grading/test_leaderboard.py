"""The leaderboard: handed-in weights are measured, worth no points, and cannot hurt."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
import torch
from safetensors.torch import save

from autograder.grading.supervisor import HostProcess
from autograder.judge import programs

BROKEN = {
    "cut short": (save({"weight": torch.eye(2)})[:-4], "no safetensors file"),
    "a huge length": (b"\xff" * 8 + b"{}", "no safetensors file"),
    "a pickle": (b"\x80\x04K\x01.", "no safetensors file"),
    "another shape": (save({"weight": torch.eye(3)}), "should have the shape (2, 2), not (3, 3)"),
    "another name": (save({"W": torch.eye(2)}), "The model has no tensor `W`"),
    "not finite": (save({"weight": torch.full((2, 2), float("nan"))}), "is not finite"),
}


def graded(host: HostProcess, texts: dict[str, str], weights: dict[str, bytes], out: Path) -> dict[str, Any]:
    submission = msgspec.structs.replace(programs.hand_in(texts, "student"), weights=weights)
    host.grade(submission, out)
    return json.loads(out.read_text("utf-8"))  # type: ignore[no-any-return]


def test_weights_are_measured(toy_host: HostProcess, toy_texts: dict[str, str], tmp_path: Path) -> None:
    weights = {"toy.safetensors": save({"weight": 2 * torch.eye(2) + 0.25})}
    document = graded(toy_host, toy_texts, weights, tmp_path / "results.json")
    assert document["leaderboard"] == [{"name": "distance from doubling", "value": 0.25, "order": "asc"}]
    entry = document["tests"][-1]
    assert entry["tags"] == ["weights"] and entry["max_score"] == 0 and entry["status"] == "passed"
    assert document["score"] == 15


def test_no_weights_no_entry(toy_host: HostProcess, toy_texts: dict[str, str], tmp_path: Path) -> None:
    document = graded(toy_host, toy_texts, {}, tmp_path / "results.json")
    assert document["leaderboard"] == [] and document["tests"][-1]["tags"] != ["weights"]


@pytest.mark.parametrize(("data", "told"), BROKEN.values(), ids=BROKEN)
def test_broken_weights_cost_nothing(
    toy_host: HostProcess, toy_texts: dict[str, str], tmp_path: Path, data: bytes, told: str
) -> None:
    document = graded(toy_host, toy_texts, {"toy.safetensors": data}, tmp_path / "results.json")
    assert document["score"] == 15 and document["leaderboard"] == []
    assert told in document["tests"][-1]["output"]
